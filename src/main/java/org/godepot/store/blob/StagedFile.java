package org.godepot.store.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.godepot.catalog.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Staged bytes in a file of their own. Used by one thread. */
final class StagedFile implements StagedBlob {
  private static final Logger log = LoggerFactory.getLogger(StagedFile.class);

  private final Path temporary;
  private final Path root;
  private final Set<Path> durable;
  private final StoredFile file;

  /**
   * @param durable directories of the root that are known to be on the disk, shared by all threads
   */
  StagedFile(Path temporary, Path root, Set<Path> durable, StoredFile file) {
    this.temporary = temporary;
    this.root = root;
    this.durable = durable;
    this.file = file;
  }

  @Override
  public StoredFile file() {
    return file;
  }

  @Override
  public SeekableByteChannel read() throws IOException {
    return FileChannel.open(temporary, StandardOpenOption.READ);
  }

  /**
   * In this order, so that a power cut never leaves a name with other bytes: the file to the disk,
   * the name, the directory to the disk.
   */
  @Override
  public void commit() {
    BlobPath target = BlobPath.of(root, file.digest());
    try {
      sync(temporary, StandardOpenOption.WRITE);
      makeDirectories(target);
      Files.move(temporary, target.file(), StandardCopyOption.ATOMIC_MOVE);
      sync(target.inner(), StandardOpenOption.READ);
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  private void makeDirectories(BlobPath target) throws IOException {
    if (durable.contains(target.inner())) {
      return;
    }
    Files.createDirectories(target.inner());
    sync(target.outer(), StandardOpenOption.READ);
    sync(root, StandardOpenOption.READ);
    durable.add(target.inner());
  }

  private static void sync(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      log.warn("could not remove the staged file {}", temporary, e);
    }
  }
}

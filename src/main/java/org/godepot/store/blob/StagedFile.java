package org.godepot.store.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.godepot.catalog.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Staged bytes in a file of their own. Used by one thread. */
final class StagedFile implements StagedBlob {
  private static final Logger log = LoggerFactory.getLogger(StagedFile.class);

  private final Path temporary;
  private final Path root;
  private final Disk disk;
  private final StoredFile file;

  StagedFile(Path temporary, Path root, Disk disk, StoredFile file) {
    this.temporary = temporary;
    this.root = root;
    this.disk = disk;
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
      disk.syncFile(temporary);
      disk.makeDirectories(target);
      Files.move(temporary, target.file(), StandardCopyOption.ATOMIC_MOVE);
      disk.syncName(target);
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  /** Never over a file that is there: that one may have been promised to somebody. */
  @Override
  public void commitSoon() {
    BlobPath target = BlobPath.of(root, file.digest());
    try {
      Files.createDirectories(target.inner());
      link(target.file());
      disk.syncLater(target);
    } catch (FileAlreadyExistsException there) {
      log.debug("{} is there already", file.digest());
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  private void link(Path target) throws IOException {
    try {
      Files.createLink(target, temporary);
    } catch (UnsupportedOperationException noLinks) {
      Files.move(temporary, target);
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

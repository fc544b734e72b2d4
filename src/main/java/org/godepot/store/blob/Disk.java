package org.godepot.store.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of a blob directory is on the disk for certain. Thread-safe. */
final class Disk {
  private static final Logger log = LoggerFactory.getLogger(Disk.class);

  private final Path root;

  /** Directories that are on the disk; at most 65,536. Spares most commits two syncs. */
  private final Set<Path> durable = ConcurrentHashMap.newKeySet();

  private final Queue<BlobPath> pending = new ConcurrentLinkedQueue<>();

  Disk(Path root) {
    this.root = root;
  }

  /** Brings the bytes of a file to the disk. */
  void syncFile(Path file) throws IOException {
    sync(file, StandardOpenOption.WRITE);
  }

  /** Makes the directories that a blob lies in, on the disk. */
  void makeDirectories(BlobPath blob) throws IOException {
    if (durable.contains(blob.inner())) {
      return;
    }
    Files.createDirectories(blob.inner());
    sync(blob.outer(), StandardOpenOption.READ);
    sync(root, StandardOpenOption.READ);
    durable.add(blob.inner());
  }

  /** Brings the name of a blob to the disk. */
  void syncName(BlobPath blob) throws IOException {
    sync(blob.inner(), StandardOpenOption.READ);
  }

  private static void sync(Path path, StandardOpenOption mode) throws IOException {
    try (FileChannel channel = FileChannel.open(path, mode)) {
      channel.force(true);
    }
  }

  /** Lets a blob wait for the next {@link #syncPending}. */
  void syncLater(BlobPath blob) {
    pending.add(blob);
  }

  /** Brings to the disk what waits for it; a failure is logged, for nothing was promised. */
  void syncPending() {
    BlobPath blob = pending.poll();
    while (blob != null) {
      syncWhole(blob);
      blob = pending.poll();
    }
  }

  private void syncWhole(BlobPath blob) {
    try {
      syncFile(blob.file());
      makeDirectories(blob);
      syncName(blob);
    } catch (NoSuchFileException removed) {
      log.debug("{} is gone already", blob.file());
    } catch (IOException e) {
      log.warn("could not bring {} to the disk", blob.file(), e);
    }
  }
}

package org.godepot.store.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory in which this process stages bytes, and the removal of what dead processes left.
 *
 * <p>A lock file beside the directory is held as long as the process lives; the operating system
 * lets it go with the process. So whoever can take the lock of a run knows that the run is over,
 * and uploads of another server on the same store are never touched. Thread-safe.
 */
final class Staging implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Staging.class);
  private static final String LOCK_SUFFIX = ".lock";

  private final Path directory;
  private final Path lockFile;
  private final FileChannel lockChannel;
  private final AtomicLong counter = new AtomicLong();

  private Staging(Path directory, Path lockFile, FileChannel lockChannel) {
    this.directory = directory;
    this.lockFile = lockFile;
    this.lockChannel = lockChannel;
  }

  /** Claims a new run below {@code root} and removes the leftovers of runs that are over. */
  static Staging open(Path root) throws IOException {
    Files.createDirectories(root);
    Staging own = claim(root);
    own.removeLeftovers(root);
    return own;
  }

  private static Staging claim(Path root) throws IOException {
    while (true) {
      String run = UUID.randomUUID().toString();
      Path lockFile = root.resolve(run + LOCK_SUFFIX);
      FileChannel channel =
          FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      // Another server may have swept the file away between its creation and our lock.
      if (tryLock(channel).isPresent() && Files.exists(lockFile)) {
        return new Staging(Files.createDirectory(root.resolve(run)), lockFile, channel);
      }
      channel.close();
    }
  }

  private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException heldInThisProcess) {
      return Optional.empty();
    }
  }

  private void removeLeftovers(Path root) throws IOException {
    try (DirectoryStream<Path> locks = Files.newDirectoryStream(root, "*" + LOCK_SUFFIX)) {
      for (Path lock : locks) {
        if (!lock.equals(lockFile)) {
          removeIfDead(lock);
        }
      }
    }
  }

  private static void removeIfDead(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      if (tryLock(channel).isEmpty()) {
        return;
      }
      String name = String.valueOf(lock.getFileName());
      Path run = lock.resolveSibling(name.substring(0, name.length() - LOCK_SUFFIX.length()));
      int removed = removeDirectory(run);
      Files.deleteIfExists(lock);
      log.info("removed {} unfinished uploads of a run that ended", removed);
    } catch (NoSuchFileException sweptByAnother) {
      log.debug("{} was swept by another server", lock);
    }
  }

  private static int removeDirectory(Path run) throws IOException {
    if (!Files.isDirectory(run)) {
      return 0;
    }
    int removed = 0;
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
        removed++;
      }
    }
    Files.deleteIfExists(run);
    return removed;
  }

  /** A path that no file has yet. */
  Path newFile() {
    return directory.resolve(Long.toString(counter.incrementAndGet()));
  }

  @Override
  public void close() {
    try (lockChannel) {
      removeDirectory(directory);
      Files.deleteIfExists(lockFile);
    } catch (IOException e) {
      log.warn("could not remove the staging directory {}", directory, e);
    }
  }
}

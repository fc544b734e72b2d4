package org.godepot.store.blob;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.ops.CheckResult;

/** Blobs as files of a directory tree. Thread-safe. */
public final class FileBlobs implements BlobStore {
  /** Directories of both levels. */
  private static final Pattern LEVEL = Pattern.compile("[0-9a-f]{2}");

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
  private static final byte[] PROBE = {'g', 'o'};

  private final BlobSettings settings;
  private final Staging staging;

  private final Disk disk;

  /** Asked about its room with every file; finding it reads the table of all mounts. */
  private final FileStore volume;

  private FileBlobs(BlobSettings settings, Staging staging, FileStore volume) {
    this.settings = settings;
    this.staging = staging;
    this.volume = volume;
    this.disk = new Disk(settings.root());
  }

  /** Opens or makes the store and removes what uploads of dead processes left. */
  public static FileBlobs open(BlobSettings settings) throws IOException {
    Files.createDirectories(settings.root());
    return new FileBlobs(
        settings,
        Staging.open(settings.root().resolve(".staging")),
        Files.getFileStore(settings.root()));
  }

  /** The shelf of uploads that wait, beside the blobs, for all servers on them. */
  public Shelf shelf(InstantSource clock, SecureRandom random) throws IOException {
    return Shelf.open(settings.root().resolve(".held"), staging, clock, random);
  }

  @Override
  public void requireRoom(long bytes) {
    if (room().free() - bytes < settings.reserve()) {
      throw DiskFailure.full(null);
    }
  }

  @Override
  public Room room() {
    try {
      return new Room(volume.getUsableSpace(), volume.getTotalSpace(), settings.reserve());
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  @Override
  public StagedBlob stage(InputStream source, long limit, Progress progress) throws IOException {
    Path file = staging.newFile();
    StoredFile stored = Receipt.of(source, file, limit, progress);
    return new StagedFile(file, settings.root(), disk, stored);
  }

  @Override
  public Content open(StoredFile file) {
    return FileContent.open(BlobPath.of(settings.root(), file.digest()).file(), file);
  }

  @Override
  public void sync() {
    disk.syncPending();
  }

  @Override
  public boolean holds(Digest digest) {
    return Files.exists(BlobPath.of(settings.root(), digest).file());
  }

  @Override
  public void forEach(Consumer<List<Digest>> batch) {
    try {
      for (Path outer : children(settings.root(), LEVEL)) {
        for (Path inner : children(outer, LEVEL)) {
          List<Digest> digests =
              children(inner, NAME).stream()
                  .map(file -> new Digest(String.valueOf(file.getFileName())))
                  .toList();
          if (!digests.isEmpty()) {
            batch.accept(digests);
          }
        }
      }
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  /** What a directory holds whose whole name is of a form; sorted. */
  private static List<Path> children(Path directory, Pattern name) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(child -> name.matcher(String.valueOf(child.getFileName())).matches())
          .sorted()
          .toList();
    }
  }

  @Override
  public Stock count() {
    AtomicLong files = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    forEach(
        digests -> {
          for (Digest digest : digests) {
            OptionalLong size = size(BlobPath.of(settings.root(), digest).file());
            size.ifPresent(found -> files.incrementAndGet());
            size.ifPresent(bytes::addAndGet);
          }
        });
    return new Stock(files.get(), bytes.get());
  }

  /** The length of a file, unless it went meanwhile. */
  private static OptionalLong size(Path file) {
    try {
      return OptionalLong.of(Files.size(file));
    } catch (NoSuchFileException removed) {
      return OptionalLong.empty();
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  @Override
  public void remove(Digest digest) {
    try {
      Files.deleteIfExists(BlobPath.of(settings.root(), digest).file());
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  @Override
  public String name() {
    return "blobs";
  }

  /** Writes as an upload does, and throws it away. */
  @Override
  public CheckResult check() {
    try (StagedBlob probe = stage(new ByteArrayInputStream(PROBE), PROBE.length)) {
      return probe.file().size() == PROBE.length
          ? CheckResult.ok()
          : CheckResult.failed("what was written is not there");
    } catch (IOException | RegistryException e) {
      return CheckResult.failed("cannot write: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    disk.syncPending();
    staging.close();
  }
}

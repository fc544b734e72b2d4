package org.godepot.store.blob;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Ticket;

/**
 * Uploads that wait for a short while, until their users have looked at them. They lie beside the
 * blobs, so every server there finds them, also after a restart; all that must be known stands in
 * their names. Thread-safe.
 *
 * <p>The bounds hold for what this server puts here; of several servers, each may see the uploads
 * of the others a moment late and let in one too many.
 */
public final class Shelf {
  /** Time to read a preview and to ask a colleague; what was forgotten must not fill the disk. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  /** One to look at and one to compare it with; the next takes the place of the older. */
  static final int MAX_OF_USER = 2;

  /** Eight of the largest zips: a user's right to upload is no right to all of the disk. */
  static final long MAX_BYTES = 4000L << 20;

  /** Each look at the shelf lists all of them. */
  static final int MAX_HELD = 500;

  private final Path directory;
  private final Staging staging;
  private final InstantSource clock;
  private final SecureRandom random;

  private Shelf(Path directory, Staging staging, InstantSource clock, SecureRandom random) {
    this.directory = directory;
    this.staging = staging;
    this.clock = clock;
    this.random = random;
  }

  /** Opens or makes the shelf and removes what waited for too long. */
  static Shelf open(Path directory, Staging staging, InstantSource clock, SecureRandom random)
      throws IOException {
    Files.createDirectories(directory);
    Shelf shelf = new Shelf(directory, staging, clock, random);
    shelf.clear();
    return shelf;
  }

  /** Bytes that wait; they can be read to their end even if they are removed meanwhile. */
  public record Held(InputStream bytes, long size) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  /**
   * Refuses when so many bytes more of a user's would be too much.
   *
   * @param user the key of the user, any text
   * @throws RegistryException BUSY
   */
  public void requireRoom(String user, long bytes) {
    requireRoom(bytes, waiting(), outdone(user));
  }

  private static void requireRoom(long bytes, List<HeldFile> waiting, List<HeldFile> outdone) {
    List<HeldFile> staying = waiting.stream().filter(file -> !outdone.contains(file)).toList();
    long taken = staying.stream().mapToLong(HeldFile::size).sum();
    if (taken + bytes > MAX_BYTES || staying.size() >= MAX_HELD) {
      throw new RegistryException(
          Reason.BUSY,
          "too many uploads wait to be published; try again in some minutes, or publish from a"
              + " terminal");
    }
  }

  /** What the next upload of a user takes the place of. */
  private List<HeldFile> outdone(String user) {
    return waiting().stream()
        .filter(file -> file.isOf(user(user)))
        .sorted(Comparator.comparing(HeldFile::since).reversed())
        .skip(MAX_OF_USER - 1)
        .toList();
  }

  /**
   * Receives a stream to its end, and lets it wait.
   *
   * @throws IOException when reading the source fails; nothing is left
   * @throws RegistryException TOO_LARGE beyond the limit, BUSY, STORAGE_FULL, UNAVAILABLE
   */
  public Ticket put(String user, InputStream source, long limit) throws IOException {
    Path received = staging.newFile();
    long size = Receipt.of(source, received, limit, BlobStore.Progress.NONE).size();
    try {
      return place(user, received, size);
    } finally {
      Files.deleteIfExists(received);
    }
  }

  private synchronized Ticket place(String user, Path received, long size) {
    clear();
    List<HeldFile> outdone = outdone(user);
    requireRoom(size, waiting(), outdone);
    outdone.forEach(HeldFile::remove);
    Ticket ticket = ticket();
    try {
      Files.move(received, path(user, ticket), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
    return ticket;
  }

  private Ticket ticket() {
    byte[] bytes = new byte[Ticket.RANDOM_BYTES];
    random.nextBytes(bytes);
    return new Ticket(clock.millis() + "-" + HexFormat.of().formatHex(bytes));
  }

  /** Opens what waits; empty if this user has no such upload, or if it waited for too long. */
  public Optional<Held> open(String user, Ticket ticket) {
    if (isOver(ticket.since())) {
      return Optional.empty();
    }
    Path file = path(user, ticket);
    try {
      return Optional.of(new Held(Files.newInputStream(file), Files.size(file)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw DiskFailure.of(e);
    }
  }

  /** Removes what waits, if it does. */
  public void drop(String user, Ticket ticket) {
    new HeldFile(user(user), ticket, path(user, ticket)).remove();
  }

  /** Removes what waited for too long; to be called every now and then. */
  public void clear() {
    files().stream().filter(file -> isOver(file.since())).forEach(HeldFile::remove);
  }

  private List<HeldFile> waiting() {
    return files().stream().filter(file -> !isOver(file.since())).toList();
  }

  private boolean isOver(Instant since) {
    return !clock.instant().isBefore(since.plus(LIFE));
  }

  private Path path(String user, Ticket ticket) {
    return directory.resolve(user(user) + "-" + ticket);
  }

  /** A path never holds a name that somebody chose. */
  private static Digest user(String key) {
    return Digest.ofContent(key.getBytes(StandardCharsets.UTF_8));
  }

  private List<HeldFile> files() {
    try (Stream<Path> all = Files.list(directory)) {
      return all.flatMap(file -> HeldFile.parse(file).stream()).toList();
    } catch (IOException e) {
      throw DiskFailure.of(e);
    } catch (UncheckedIOException e) {
      throw DiskFailure.of(new IOException(e));
    }
  }
}

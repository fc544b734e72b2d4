package org.godepot.registry.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Reason;

/**
 * What an import did, or has done so far.
 *
 * @param number by which imports of this server differ
 * @param refused the first refused files; {@code counts} has the number of all
 * @param failure why it ended before the tree did
 */
public record ImportReport(
    long number,
    Order order,
    State state,
    Counts counts,
    List<Refused> refused,
    Optional<Failure> failure,
    Duration took) {
  public ImportReport {
    refused = List.copyOf(refused);
  }

  /** How far it is. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * Who wanted what.
   *
   * @param source such as {@code tar.gz}, or {@code directory} and its name
   */
  public record Order(String user, String source, Verify verify, Instant started) {}

  /**
   * Files by what became of them.
   *
   * @param refused did not pass, or have no place in a module cache
   * @param ignored are of no use to a registry: locks, lists and the like
   * @param bytes of all that were imported or there
   */
  public record Counts(Files imported, Files there, long refused, long ignored, long bytes) {
    static final Counts NONE = new Counts(Files.NONE, Files.NONE, 0, 0, 0);

    /** Files of the tree, seen so far. */
    public long files() {
      return imported.all() + there.all() + refused + ignored;
    }

    Counts withImported(FileKind kind, long size) {
      return new Counts(imported.plus(kind), there, refused, ignored, bytes + size);
    }

    Counts withThere(FileKind kind, long size) {
      return new Counts(imported, there.plus(kind), refused, ignored, bytes + size);
    }

    Counts withRefused() {
      return new Counts(imported, there, refused + 1, ignored, bytes);
    }

    Counts withIgnored() {
      return new Counts(imported, there, refused, ignored + 1, bytes);
    }

    @Override
    public String toString() {
      return "imported "
          + imported
          + "; already there "
          + there
          + "; "
          + refused
          + " refused, "
          + ignored
          + " ignored; "
          + bytes
          + " bytes";
    }
  }

  /** Numbers of files of each kind. A version is counted by its zip. */
  public record Files(long info, long mod, long zip) {
    static final Files NONE = new Files(0, 0, 0);

    Files plus(FileKind kind) {
      return switch (kind) {
        case INFO -> new Files(info + 1, mod, zip);
        case MOD -> new Files(info, mod + 1, zip);
        case ZIP -> new Files(info, mod, zip + 1);
      };
    }

    long all() {
      return info + mod + zip;
    }

    @Override
    public String toString() {
      return info + " .info, " + mod + " .mod, " + zip + " .zip";
    }
  }

  /** A file that was not taken; both texts are short and printable. */
  public record Refused(String file, String why) {}

  /** Why an import ended early, in a sentence for anybody. */
  public record Failure(Reason reason, String sentence) {}
}

package org.godepot.catalog;

import java.util.Optional;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;

/**
 * What is kept of a version that came from outside. Every file is there or not; what is there was
 * verified.
 *
 * @param info the {@code .info} file as it came
 * @param origin where it came from and why it is believed
 */
public record MirroredVersion(
    ModuleVersion id, Optional<String> info, Part mod, Part zip, Origin origin) {
  /** Longest {@code .info} in characters: real ones have some hundred, the column has these. */
  public static final int MAX_INFO = 4000;

  public MirroredVersion {
    if (info.filter(text -> text.length() > MAX_INFO).isPresent()) {
      throw new IllegalArgumentException("an .info has at most " + MAX_INFO + " characters");
    }
  }

  /** A version of which nothing is kept yet. */
  public static MirroredVersion of(ModuleVersion id, Origin origin) {
    return new MirroredVersion(id, Optional.empty(), Part.NONE, Part.NONE, origin);
  }

  /** The same with an {@code .info}. */
  public MirroredVersion withInfo(String text) {
    return new MirroredVersion(id, Optional.of(text), mod, zip, origin);
  }

  /** The same with a go.mod. */
  public MirroredVersion withMod(Part file) {
    return new MirroredVersion(id, info, file, zip, origin);
  }

  /** The same with a zip. */
  public MirroredVersion withZip(Part file) {
    return new MirroredVersion(id, info, mod, file, origin);
  }

  /** Whether all three files are there, so that the version can be listed (protocol P-45). */
  public boolean isWhole() {
    return info.isPresent() && mod.file().isPresent() && zip.file().isPresent();
  }

  /** Whether a hash of both is known and differs. */
  public boolean contradicts(MirroredVersion other) {
    return mod.contradicts(other.mod) || zip.contradicts(other.zip);
  }

  /**
   * A file and its hash. The hash outlives the file: when the file was removed to make room, only
   * the same one is taken again.
   */
  public record Part(Optional<Hash1> sum, Optional<StoredFile> file) {
    /** Nothing is known of the file. */
    public static final Part NONE = new Part(Optional.empty(), Optional.empty());

    public Part {
      if (file.isPresent() && sum.isEmpty()) {
        throw new IllegalArgumentException("a file that is kept has a hash");
      }
    }

    public static Part of(Hash1 sum, StoredFile file) {
      return new Part(Optional.of(sum), Optional.of(file));
    }

    boolean contradicts(Part other) {
      return sum.isPresent() && other.sum.isPresent() && !sum.equals(other.sum);
    }
  }

  /**
   * Where a version came from.
   *
   * @param source name of an upstream, or {@code import}
   */
  public record Origin(String source, Proof proof) {
    /** The source of what administrators brought in. */
    public static final String IMPORT = "import";

    /** The width of the column. */
    public static final int MAX_SOURCE = 100;

    public Origin {
      if (source.isEmpty() || source.length() > MAX_SOURCE) {
        throw new IllegalArgumentException("a source has 1 to " + MAX_SOURCE + " characters");
      }
    }
  }
}

package org.godepot.golang.doc.build;

import java.util.Arrays;
import java.util.Objects;
import org.godepot.golang.doc.scan.SourceText;

/** A Go file of a directory with what decides where it is built. Immutable. */
public final class GoFile {
  /**
   * Largest file that is read: larger ones are generated, and nobody reads documentation of them.
   */
  public static final int MAX_SIZE = 5 << 20;

  /** As much of a larger file is looked at for constraints. */
  private static final int HEADER = 64 * 1024;

  private final SourceText source;
  private final FileHeader header;
  private final int size;

  private GoFile(SourceText source, int size) {
    this.source = source;
    this.header = FileHeader.of(source.text());
    this.size = size;
  }

  /**
   * A file.
   *
   * @param name its base name
   */
  public static GoFile of(String name, byte[] bytes) {
    byte[] read = bytes.length > MAX_SIZE ? Arrays.copyOf(bytes, HEADER) : bytes;
    return new GoFile(SourceText.of(Objects.requireNonNull(name), read), bytes.length);
  }

  public String name() {
    return source.name();
  }

  /** The text; of a file that is too large only the beginning. */
  public SourceText source() {
    return source;
  }

  /** Number of bytes. */
  public int size() {
    return size;
  }

  public boolean isTooLarge() {
    return size > MAX_SIZE;
  }

  /** Whether it holds tests, and examples among them. */
  public boolean isTest() {
    return FileName.isTest(name());
  }

  /** Whether it is built for a platform; a file that go/build does not look at never is. */
  public boolean fits(Platform platform) {
    return FileName.isGo(name()) && FileName.fits(name(), platform) && header.fits(platform);
  }
}

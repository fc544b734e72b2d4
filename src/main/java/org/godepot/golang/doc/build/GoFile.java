package org.godepot.golang.doc.build;

import java.util.Objects;
import org.godepot.golang.doc.syntax.SourceText;

/** A Go file of a directory with what decides where it is built. Immutable. */
public final class GoFile {
  private final SourceText source;
  private final FileHeader header;

  private GoFile(SourceText source) {
    this.source = source;
    this.header = FileHeader.of(source.text());
  }

  /**
   * A file.
   *
   * @param name its base name
   */
  public static GoFile of(String name, byte[] bytes) {
    return new GoFile(SourceText.of(Objects.requireNonNull(name), bytes));
  }

  public String name() {
    return source.name();
  }

  public SourceText source() {
    return source;
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

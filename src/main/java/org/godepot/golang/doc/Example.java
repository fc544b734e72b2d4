package org.godepot.golang.doc;

import java.util.Locale;

/**
 * An example.
 *
 * @param subject anchor of what it is an example of; empty for the package
 * @param suffix tells several examples of one subject apart, in lower case; may be empty
 * @param code the statements, or a whole program, without the comment of its output
 * @param output what it prints; empty if it is not told or nothing
 * @param unordered whether the lines of the output may come in any order
 */
public record Example(
    String subject,
    String suffix,
    String documentation,
    String code,
    String output,
    boolean unordered,
    Position position) {
  private static final String PREFIX = "example-";
  private static final String PACKAGE = "package";

  /** The same as one of something. */
  public Example of(String newSubject, String newSuffix) {
    return new Example(newSubject, newSuffix, documentation, code, output, unordered, position);
  }

  /** Anchor as on pkg.go.dev, such as {@code example-Type.Method-Suffix}. */
  public String anchor() {
    String anchor = PREFIX + (subject.isEmpty() ? PACKAGE : subject);
    return suffix.isEmpty() ? anchor : anchor + "-" + title();
  }

  /** The suffix with a capital, as it is shown. */
  public String title() {
    int first = suffix.isEmpty() ? 0 : suffix.offsetByCodePoints(0, 1);
    return suffix.substring(0, first).toUpperCase(Locale.ROOT) + suffix.substring(first);
  }
}

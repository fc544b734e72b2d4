package org.godepot.golang.doc;

/**
 * Something that the documentation does not show.
 *
 * @param file base name, or empty for the whole package
 * @param line from 1, or 0 for the whole file
 * @param reason a sentence for people, without a full stop
 */
public record Omission(String file, int line, String reason) {
  /** File and line, as they stand before the reason; empty for the whole package. */
  public String place() {
    if (file.isEmpty()) {
      return "";
    }
    return line > 0 ? file + ", line " + line + ": " : file + ", ";
  }
}

package org.godepot.registry.contents;

/**
 * A README with its text, which is not escaped and may hold anything.
 *
 * @param path below the module root
 * @param isMarkdown whether it is to be read as Markdown; else it is plain text
 * @param text its beginning, with broken characters replaced
 * @param isCut whether there is more
 */
public record Readme(String path, boolean isMarkdown, String text, boolean isCut) {
  /** Bytes of a README that are shown. */
  public static final int MAX_SIZE = 1 << 20;
}

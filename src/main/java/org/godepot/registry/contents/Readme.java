package org.godepot.registry.contents;

import java.util.function.Supplier;

/**
 * A README, read when its text is asked for.
 *
 * @param path below the module root
 * @param key the same for the same text only
 * @param isMarkdown whether it is to be read as Markdown; else it is plain text
 * @param size of the file in bytes
 */
public record Readme(
    String path, String key, boolean isMarkdown, long size, Supplier<String> content) {
  /** Bytes of a README that are read. */
  public static final int MAX_SIZE = 1 << 20;

  /** Whether there is more than is read. */
  public boolean isCut() {
    return size > MAX_SIZE;
  }

  /**
   * The text, with broken characters replaced. It is not escaped and may hold anything.
   *
   * @throws org.godepot.catalog.RegistryException UNAVAILABLE when it cannot be read
   */
  public String text() {
    return content.get();
  }
}

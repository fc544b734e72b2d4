package org.godepot.registry.search.text;

import java.util.List;
import java.util.Locale;

/**
 * What somebody typed. Any text is one: what cannot be looked for is left out.
 *
 * @param text without blanks around it, cut
 */
public record QueryText(String text) {
  /** Characters that are looked at; the longest module path with a word or two behind it. */
  public static final int MAX_LENGTH = 1100;

  /** Words that are looked for; more would only make the answer empty, slowly. */
  public static final int MAX_WORDS = 12;

  public QueryText {
    text = cut(text).strip();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MAX_LENGTH));
  }

  /** Whether nothing was typed, which finds everything. */
  public boolean isBlank() {
    return text.isEmpty();
  }

  /** Whether it is so short that completing it makes no sense. */
  public boolean isShort() {
    return Words.isShort(text);
  }

  /** What is looked for. */
  public List<Words.Word> words() {
    return Words.of(text, MAX_WORDS);
  }

  /** The whole text in lower case. */
  public String lower() {
    return text.toLowerCase(Locale.ROOT);
  }
}

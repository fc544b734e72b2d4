package org.godepot.web.markup;

/**
 * A text of a publisher.
 *
 * @param isMarkdown whether it is Markdown; else it is plain text
 * @param isCut whether it is the beginning of more
 */
public record Document(String text, boolean isMarkdown, boolean isCut) {
  /** Characters of a text that are shown. */
  public static final int MAX_LENGTH = 1 << 20;

  public Document {
    if (text.length() > MAX_LENGTH) {
      text = text.substring(0, MAX_LENGTH);
      isCut = true;
    }
  }
}

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

  /**
   * The first lines of it, or a piece of the first one.
   *
   * @param bytes that they take at most
   */
  public Document beginning(int bytes) {
    int end = fitting(bytes);
    if (end == text.length()) {
      return this;
    }
    int line = text.lastIndexOf('\n', end - 1) + 1;
    return new Document(text.substring(0, line > 0 ? line : end), isMarkdown, true);
  }

  /** How many of the first characters fit into so many bytes of UTF-8. */
  private int fitting(int bytes) {
    int room = bytes;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      room -= c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (room < 0) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }
}

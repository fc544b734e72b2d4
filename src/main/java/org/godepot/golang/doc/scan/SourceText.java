package org.godepot.golang.doc.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The text of a Go file, decoded as Go does: a byte that is not part of valid UTF-8 is U+FFFD, a
 * byte order mark in front is dropped, lines end in {@code \n}. Immutable; offsets are of {@code
 * char}s.
 */
public final class SourceText {
  private static final char REPLACEMENT = '\ufffd';
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String name;
  private final String text;
  private final int[] lineStarts;

  private SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /**
   * Decodes the bytes of a file.
   *
   * @param name base name of the file, used in positions
   */
  public static SourceText of(String name, byte[] bytes) {
    String text = decode(bytes);
    int start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    return new SourceText(name, text.substring(start).replace("\r\n", "\n"));
  }

  private static String decode(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : decodeBroken(bytes);
  }

  /** Java replaces a cut sequence as a whole, Go each byte of it. */
  private static String decodeBroken(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int done = 0;
    int position = 0;
    while (position < bytes.length) {
      int length = sequence(bytes, position);
      if (length > 0) {
        position += length;
        continue;
      }
      text.append(new String(bytes, done, position - done, StandardCharsets.UTF_8));
      text.append(REPLACEMENT);
      position++;
      done = position;
    }
    return text.append(new String(bytes, done, position - done, StandardCharsets.UTF_8)).toString();
  }

  /** Length of the valid sequence at an index, or 0. */
  private static int sequence(byte[] bytes, int index) {
    int first = bytes[index] & 0xff;
    if (first < 0x80) {
      return 1;
    }
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || index + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[index + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[index + 1] & 0xff;
    boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    boolean surrogate = first == 0xed && second >= 0xa0;
    boolean beyond = first == 0xf4 && second >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
  }

  private static int[] lineStarts(String text) {
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    int[] starts = new int[lines];
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts[line] = i + 1;
      line++;
    }
    return starts;
  }

  /** Base name of the file. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public String slice(int start, int end) {
    return text.substring(start, end);
  }

  /** Line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Offset at which the line of an offset begins. */
  public int lineStart(int offset) {
    return lineStarts[line(offset) - 1];
  }
}

package org.godepot.registry.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells text from other bytes and takes it apart into lines. Stateless. */
public final class FileText {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private FileText() {}

  /**
   * The text in some bytes; empty if they hold a NUL or are no UTF-8.
   *
   * @param cut whether they are the beginning of more, so that the last character may be torn
   */
  public static Optional<String> decode(byte[] bytes, boolean cut) {
    for (byte value : bytes) {
      if (value == 0) {
        return Optional.empty();
      }
    }
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    if (decoder.decode(ByteBuffer.wrap(bytes), text, !cut).isError()) {
      return Optional.empty();
    }
    String decoded = text.flip().toString();
    boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
    return Optional.of(marked ? decoded.substring(1) : decoded);
  }

  /** The lines of a text without their line feeds, so many at most; none of an empty text. */
  public static List<String> lines(String text, int most) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length() && lines.size() < most) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      lines.add(text.substring(start, stop));
      start = stop + 1;
    }
    return lines;
  }

  /** A line without the carriage return of its line end. */
  public static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}

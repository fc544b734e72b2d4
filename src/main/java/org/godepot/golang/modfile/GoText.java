package org.godepot.golang.modfile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text as Go's standard library treats it. Stateless. */
final class GoText {
  private GoText() {}

  /** {@code unicode.IsSpace}. */
  static boolean isSpace(int c) {
    return (c >= '\t' && c <= '\r')
        || c == ' '
        || c == 0x85
        || c == 0xa0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200a)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202f
        || c == 0x205f
        || c == 0x3000;
  }

  /** {@code strings.TrimSpace}. */
  static String trimSpace(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** {@code strings.Fields}. */
  static List<String> fields(String text) {
    List<String> fields = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i == text.length() || isSpace(text.charAt(i));
      if (!space && start < 0) {
        start = i;
      }
      if (space && start >= 0) {
        fields.add(text.substring(start, i));
        start = -1;
      }
    }
    return fields;
  }

  /**
   * Decodes UTF-8 as Go does: each byte that is not part of a valid sequence becomes U+FFFD of its
   * own.
   */
  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int i = 0;
    while (i < bytes.length) {
      if (bytes[i] >= 0) {
        text.append((char) bytes[i]);
        i++;
        continue;
      }
      int length = sequenceLength(bytes, i);
      if (length == 0) {
        text.append('\ufffd');
        i++;
      } else {
        text.append(new String(bytes, i, length, StandardCharsets.UTF_8));
        i += length;
      }
    }
    return text.toString();
  }

  /** Length of the valid sequence of several bytes at an index, or 0. */
  private static int sequenceLength(byte[] bytes, int index) {
    int first = bytes[index] & 0xff;
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    if (length == 0 || first > 0xf4 || index + length > bytes.length) {
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

  /**
   * The string a double-quoted literal denotes, as {@code strconv.Unquote}; empty if it is no valid
   * literal. The literal has no raw newline.
   */
  static Optional<String> unquote(String literal) {
    if (literal.length() < 2 || !literal.endsWith("\"")) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Unquoting source = new Unquoting(literal.substring(1, literal.length() - 1), bytes);
    return source.run() ? Optional.of(decode(bytes.toByteArray())) : Optional.empty();
  }

  /** One pass over the inside of a literal. */
  private static final class Unquoting {
    private static final String SIMPLE = "abfnrtv\\\"";
    private static final byte[] SIMPLE_VALUES = {7, 8, 12, 10, 13, 9, 11, '\\', '"'};

    private final String inside;
    private final ByteArrayOutputStream out;
    private int position;

    Unquoting(String inside, ByteArrayOutputStream out) {
      this.inside = inside;
      this.out = out;
    }

    boolean run() {
      while (position < inside.length()) {
        int c = inside.codePointAt(position);
        position += Character.charCount(c);
        if (c == '"' || c == '\n' || (c == '\\' && !escape())) {
          return false;
        }
        if (c != '\\') {
          append(c);
        }
      }
      return true;
    }

    private boolean escape() {
      if (position >= inside.length()) {
        return false;
      }
      char c = inside.charAt(position);
      position++;
      int simple = SIMPLE.indexOf(c);
      if (simple >= 0) {
        out.write(SIMPLE_VALUES[simple]);
        return true;
      }
      return switch (c) {
        case 'x' -> number(2, 16, 0xff, true);
        case 'u' -> number(4, 16, Character.MAX_CODE_POINT, false);
        case 'U' -> number(8, 16, Character.MAX_CODE_POINT, false);
        case '0', '1', '2', '3', '4', '5', '6', '7' -> {
          position--;
          yield number(3, 8, 0xff, true);
        }
        default -> false;
      };
    }

    private boolean number(int digits, int radix, int max, boolean oneByte) {
      if (position + digits > inside.length()) {
        return false;
      }
      long value = 0;
      for (int i = 0; i < digits; i++) {
        char c = inside.charAt(position + i);
        int digit = c < 0x80 ? Character.digit(c, radix) : -1;
        if (digit < 0) {
          return false;
        }
        value = value * radix + digit;
      }
      position += digits;
      boolean surrogate = !oneByte && value >= 0xd800 && value <= 0xdfff;
      if (value > max || surrogate) {
        return false;
      }
      if (oneByte) {
        out.write((int) value);
      } else {
        append((int) value);
      }
      return true;
    }

    private void append(int codePoint) {
      out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
    }
  }
}

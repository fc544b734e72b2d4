package org.godepot.web.entry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges the path of a request as it came over the wire, before anything decodes it (http.md 1.1).
 * Containers differ in what they refuse and in what they quietly change; a path with two readings
 * is refused here on all of them.
 */
final class RawPath {
  /** 1,024 escaped capitals, the longest module path, fit. */
  static final int MAX_LENGTH = 6000;

  /**
   * Below this address, clients of other registries send a module path as one segment, and some
   * containers can be told to let that through. It means the same as the segments themselves.
   */
  private static final Pattern ENCODED_MODULE =
      Pattern.compile("(.*/api/v1/packages/[^/%]+/go/)([^/]*%2[Ff].*)");

  private RawPath() {}

  /**
   * What is wrong with a path.
   *
   * @param raw the undecoded request URI without its query
   * @return a sentence, or empty if the path is fine
   */
  static Optional<String> problem(String raw) {
    Matcher modules = ENCODED_MODULE.matcher(raw);
    return modules.matches()
        ? plainProblem(modules.group(1) + modules.group(2).replaceAll("%2[Ff]", "/"))
        : plainProblem(raw);
  }

  private static Optional<String> plainProblem(String raw) {
    if (raw.length() > MAX_LENGTH) {
      return Optional.of("the path is longer than " + MAX_LENGTH + " characters");
    }
    if (!raw.startsWith("/")) {
      return Optional.of("the path does not begin with /");
    }
    if (raw.indexOf(';') >= 0) {
      return Optional.of("the path holds a semicolon");
    }
    if (raw.contains("//")) {
      return Optional.of("the path holds an empty segment");
    }
    if (raw.chars().anyMatch(c -> c >= 0x80)) {
      return Optional.of("the path holds characters that are not encoded");
    }
    Optional<byte[]> bytes =
        raw.indexOf('%') < 0 ? Optional.of(raw.getBytes(StandardCharsets.UTF_8)) : decode(raw);
    if (bytes.isEmpty()) {
      return Optional.of("the path holds a broken percent code");
    }
    return inDecoded(bytes.get()).or(() -> dotSegment(raw));
  }

  /** The bytes of the path, or empty if a percent code is broken or hides a slash. */
  private static Optional<byte[]> decode(String raw) {
    ByteBuffer bytes = ByteBuffer.allocate(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      i++;
      if (c != '%') {
        bytes.put((byte) c);
        continue;
      }
      int value = i + 1 < raw.length() ? hex(raw.charAt(i), raw.charAt(i + 1)) : -1;
      if (value < 0 || value == '/') {
        return Optional.empty();
      }
      bytes.put((byte) value);
      i += 2;
    }
    byte[] all = new byte[bytes.position()];
    bytes.flip().get(all);
    return Optional.of(all);
  }

  private static int hex(char high, char low) {
    int value = Character.digit(high, 16) * 16 + Character.digit(low, 16);
    return Character.digit(high, 16) < 0 || Character.digit(low, 16) < 0 ? -1 : value;
  }

  private static Optional<String> inDecoded(byte[] path) {
    boolean ascii = true;
    for (byte b : path) {
      ascii &= b >= 0;
      if ((b >= 0 && b < 0x20) || b == 0x7f) {
        return Optional.of("the path holds a control character");
      }
      if (b == '\\') {
        return Optional.of("the path holds a backslash");
      }
    }
    return ascii || isUtf8(path) ? Optional.empty() : Optional.of("the path is not UTF-8");
  }

  private static boolean isUtf8(byte[] path) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(path));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Optional<String> dotSegment(String raw) {
    if (!raw.contains("/.") && !raw.contains("/%2")) {
      return Optional.empty();
    }
    for (String segment : raw.split("/", -1)) {
      String plain = segment.replace("%2e", ".").replace("%2E", ".");
      if (plain.equals(".") || plain.equals("..")) {
        return Optional.of("the path holds a dot segment");
      }
    }
    return Optional.empty();
  }
}

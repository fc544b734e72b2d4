package org.godepot.golang.module;

import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/**
 * The case escape of module paths and versions: {@code !x} for {@code X}, so that names differ on
 * file systems that fold case (protocol P-3, P-5, M-24). Stateless.
 */
public final class Escape {
  private Escape() {}

  /** Escapes ASCII text without {@code !}. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        escaped.append('!').append((char) (c - 'A' + 'a'));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * Escapes a version or revision name.
   *
   * @throws MalformedException if the name may not go over the wire
   */
  public static String escapeVersion(String version) {
    boolean ascii = version.chars().allMatch(c -> c < 0x80);
    if (!ascii || version.contains("!") || !isFileElement(version)) {
      throw malformed(version);
    }
    return escape(version);
  }

  /**
   * Unescapes a version or revision name.
   *
   * @throws MalformedException if the form is not one that escaping makes
   */
  public static String unescapeVersion(String escaped) {
    String version = unescape(escaped);
    if (!isFileElement(version)) {
      throw malformed(escaped);
    }
    return version;
  }

  private static boolean isFileElement(String version) {
    return !version.contains("/") && FilePath.problems(version).isEmpty();
  }

  /**
   * Unescapes any text.
   *
   * @throws MalformedException for a capital, a byte beyond ASCII, or {@code !} before anything but
   *     a small letter
   */
  public static String unescape(String escaped) {
    StringBuilder plain = new StringBuilder(escaped.length());
    int i = 0;
    while (i < escaped.length()) {
      char c = escaped.charAt(i);
      i++;
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        throw malformed(escaped);
      }
      if (c != '!') {
        plain.append(c);
        continue;
      }
      char letter = i < escaped.length() ? escaped.charAt(i) : 0;
      i++;
      if (letter < 'a' || letter > 'z') {
        throw malformed(escaped);
      }
      plain.append((char) (letter - 'a' + 'A'));
    }
    return plain.toString();
  }

  private static MalformedException malformed(String text) {
    return new MalformedException(
        Problem.of(
            ProblemCode.MODULE_PATH,
            "P-5",
            "not a case-escaped name: " + text,
            "write !x for each capital X"));
  }
}

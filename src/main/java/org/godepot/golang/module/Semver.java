package org.godepot.golang.module;

import java.util.Optional;

/**
 * Semantic versions as the go command reads them: with a leading {@code v}, with {@code v1} and
 * {@code v1.2} as short forms, with numbers of any length (protocol M-20 to M-22; golang.org/x/mod
 * semver). Stateless.
 */
public final class Semver {
  private Semver() {}

  /** The parts of a version; numbers that a short form leaves out are 0. */
  private record Parts(String major, String minor, String patch, String prerelease, String build) {}

  /** Whether the text is a semantic version, in full or short form. */
  public static boolean isValid(String version) {
    return parse(version).isPresent();
  }

  /** The version with all three numbers and without build metadata; empty if it is none. */
  public static Optional<String> canonical(String version) {
    return parse(version)
        .map(parts -> "v" + parts.major + "." + parts.minor + "." + parts.patch + parts.prerelease);
  }

  /** {@code v2} of {@code v2.1.0}; empty text for what is no version. */
  public static String major(String version) {
    return parse(version).map(parts -> "v" + parts.major).orElse("");
  }

  /** {@code -pre.1} of {@code v1.0.0-pre.1+meta}, or empty text. */
  public static String prerelease(String version) {
    return parse(version).map(Parts::prerelease).orElse("");
  }

  /** {@code +meta} of {@code v1.0.0-pre.1+meta}, or empty text. */
  public static String build(String version) {
    return parse(version).map(Parts::build).orElse("");
  }

  /**
   * Compares by precedence: build metadata does not count, what is no version is lower than every
   * version.
   */
  public static int compare(String a, String b) {
    Optional<Parts> left = parse(a);
    Optional<Parts> right = parse(b);
    if (left.isEmpty() || right.isEmpty()) {
      return Boolean.compare(left.isPresent(), right.isPresent());
    }
    return compare(left.get(), right.get());
  }

  /**
   * The same for two full versions, which are not examined again: lists of thousands are sorted.
   */
  static int compareFull(String a, String b) {
    int left = 1;
    int right = 1;
    for (int number = 0; number < 3; number++) {
      int leftEnd = endOfDigits(a, left);
      int rightEnd = endOfDigits(b, right);
      int order = compareNumbers(a.substring(left, leftEnd), b.substring(right, rightEnd));
      if (order != 0) {
        return order;
      }
      left = leftEnd + 1;
      right = rightEnd + 1;
    }
    return comparePrereleases(prereleaseFrom(a, left - 1), prereleaseFrom(b, right - 1));
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static String prereleaseFrom(String version, int from) {
    int plus = version.indexOf('+', from);
    return version.substring(from, plus < 0 ? version.length() : plus);
  }

  private static int compare(Parts a, Parts b) {
    int order = compareNumbers(a.major, b.major);
    if (order == 0) {
      order = compareNumbers(a.minor, b.minor);
    }
    if (order == 0) {
      order = compareNumbers(a.patch, b.patch);
    }
    return order != 0 ? order : comparePrereleases(a.prerelease, b.prerelease);
  }

  /** Numbers have no leading zeros, so the longer one is the larger one. */
  private static int compareNumbers(String a, String b) {
    int byLength = Integer.compare(a.length(), b.length());
    return byLength != 0 ? byLength : Integer.signum(a.compareTo(b));
  }

  private static int comparePrereleases(String a, String b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Boolean.compare(a.isEmpty(), b.isEmpty());
    }
    String[] left = a.substring(1).split("\\.", -1);
    String[] right = b.substring(1).split("\\.", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = compareIdentifiers(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static int compareIdentifiers(String a, String b) {
    boolean leftNumeric = isDigits(a);
    boolean rightNumeric = isDigits(b);
    if (leftNumeric && rightNumeric) {
      return compareNumbers(a, b);
    }
    if (leftNumeric || rightNumeric) {
      return leftNumeric ? -1 : 1;
    }
    return Integer.signum(a.compareTo(b));
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Optional<Parts> parse(String version) {
    if (!version.startsWith("v")) {
      return Optional.empty();
    }
    int plus = version.indexOf('+');
    String build = plus < 0 ? "" : version.substring(plus);
    String rest = plus < 0 ? version.substring(1) : version.substring(1, plus);
    int dash = rest.indexOf('-');
    String prerelease = dash < 0 ? "" : rest.substring(dash);
    String[] numbers = (dash < 0 ? rest : rest.substring(0, dash)).split("\\.", -1);
    boolean full = numbers.length == 3;
    if (numbers.length > 3
        || (!full && (dash >= 0 || plus >= 0))
        || !areNumbers(numbers)
        || !areIdentifiers(prerelease, true)
        || !areIdentifiers(build, false)) {
      return Optional.empty();
    }
    String minor = numbers.length > 1 ? numbers[1] : "0";
    return Optional.of(new Parts(numbers[0], minor, full ? numbers[2] : "0", prerelease, build));
  }

  private static boolean areNumbers(String[] texts) {
    for (String text : texts) {
      if (text.isEmpty() || !isDigits(text) || hasLeadingZero(text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasLeadingZero(String digits) {
    return digits.length() > 1 && digits.charAt(0) == '0';
  }

  /** Whether a part such as {@code -a.1} or {@code +b.01} is absent or well-formed. */
  private static boolean areIdentifiers(String part, boolean refuseLeadingZeros) {
    if (part.isEmpty()) {
      return true;
    }
    for (String identifier : part.substring(1).split("\\.", -1)) {
      boolean allowed = identifier.chars().allMatch(Semver::isIdentifierCharacter);
      boolean zeros = refuseLeadingZeros && isDigits(identifier) && hasLeadingZero(identifier);
      if (identifier.isEmpty() || !allowed || zeros) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIdentifierCharacter(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  }
}

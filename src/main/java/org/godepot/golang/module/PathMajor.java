package org.godepot.golang.module;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The major version a module path ends in (protocol M-6, P-86, P-88; golang.org/x/mod {@code
 * SplitPathVersion}).
 *
 * @param prefix the path before it
 * @param suffix {@code /v2}, {@code .v1}, {@code .v1-unstable}, or empty
 */
public record PathMajor(String prefix, String suffix) {
  private static final String GOPKG_IN = "gopkg.in/";
  private static final String UNSTABLE = "-unstable";

  /** Nobody has had a million major versions; longer numbers are names. */
  private static final int MAX_DIGITS = 6;

  private static final Pattern SLASH = Pattern.compile("(.*)(/v([0-9.]+))", Pattern.DOTALL);

  /** The number may be missing before -unstable: x/mod lets that pass, and no version fits it. */
  private static final Pattern DOT =
      Pattern.compile("(.*)(\\.v0|\\.v[1-9][0-9]*(?:-unstable)?|\\.v-unstable)", Pattern.DOTALL);

  /** Splits a path; empty if its last element looks like a major version but is none. */
  public static Optional<PathMajor> split(String path) {
    if (path.startsWith(GOPKG_IN)) {
      Matcher dot = DOT.matcher(path);
      return dot.matches()
          ? Optional.of(new PathMajor(dot.group(1), dot.group(2)))
          : Optional.empty();
    }
    Matcher slash = SLASH.matcher(path);
    if (!slash.matches()) {
      return Optional.of(new PathMajor(path, ""));
    }
    String number = slash.group(3);
    if (number.contains(".") || number.startsWith("0") || number.equals("1")) {
      return Optional.empty();
    }
    return Optional.of(new PathMajor(slash.group(1), slash.group(2)));
  }

  /** The major version: 1 for a path without one, as for v0. */
  public int number() {
    String digits = suffix.isEmpty() ? "1" : stable().substring(2);
    return digits.isEmpty() || digits.length() > MAX_DIGITS ? 0 : Integer.parseInt(digits);
  }

  /** Whether modules under this path may have the version; the client's lax rule. */
  public boolean matches(String version) {
    String major = Semver.major(version);
    if (suffix.isEmpty()) {
      return major.equals("v0")
          || major.equals("v1")
          || Semver.build(version).equals("+incompatible");
    }
    String stable = stable();
    // An old go command made v0.0.0 pseudo-versions for gopkg.in paths that end in .v1.
    if (stable.equals(".v1") && version.startsWith("v0.0.0-")) {
      return true;
    }
    return major.equals(stable.substring(1));
  }

  private String stable() {
    return suffix.endsWith(UNSTABLE)
        ? suffix.substring(0, suffix.length() - UNSTABLE.length())
        : suffix;
  }

  /** The majors that fit, for messages. */
  String expected() {
    return suffix.isEmpty() ? "v0 or v1" : stable().substring(1);
  }
}

package org.godepot.golang.module;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/**
 * A canonical version: three numbers, no build metadata but {@code +incompatible} (protocol M-21).
 * Ordered by precedence, equal precedence by text.
 */
public record Version(String text) implements Comparable<Version> {
  /** The width of the database column; real versions are a tenth of it. */
  public static final int MAX_LENGTH = 255;

  private static final String INCOMPATIBLE = "+incompatible";

  /**
   * @throws MalformedException if the text is no canonical version
   */
  public Version {
    List<Problem> problems = problems(text);
    if (!problems.isEmpty()) {
      throw new MalformedException(problems.get(0));
    }
  }

  /**
   * The version of a text.
   *
   * @throws MalformedException if it is no canonical version
   */
  public static Version of(String text) {
    return new Version(text);
  }

  /**
   * The version of a case-escaped text (protocol P-5).
   *
   * @throws MalformedException if it is no escaped canonical version
   */
  public static Version unescape(String escaped) {
    return of(Escape.unescapeVersion(escaped));
  }

  /** What keeps a text from being a canonical version; empty for one. */
  public static List<Problem> problems(String text) {
    List<Problem> problems = new ArrayList<>();
    Optional<String> canonical = Semver.canonical(text);
    if (canonical.isEmpty()) {
      problems.add(notSemver(text));
      return problems;
    }
    String build = Semver.build(text);
    if (!build.isEmpty() && !build.equals(INCOMPATIBLE)) {
      problems.add(
          Problem.of(
              ProblemCode.VERSION_BUILD,
              "M-21",
              "version " + text + " has build metadata",
              "use " + canonical.get()));
    } else if (!text.equals(canonical.get() + build)) {
      problems.add(
          Problem.of(
              ProblemCode.VERSION_CANONICAL,
              "M-21",
              "version " + text + " is not canonical",
              "use " + canonical.get()));
    }
    if (text.length() > MAX_LENGTH) {
      problems.add(
          Problem.of(
              ProblemCode.VERSION_CANONICAL,
              "M-7",
              "the version has " + text.length() + " characters",
              "use at most " + MAX_LENGTH));
    }
    return problems;
  }

  private static Problem notSemver(String text) {
    if (Semver.isValid("v" + text)) {
      return Problem.of(
          ProblemCode.VERSION_PREFIX,
          "M-20",
          "version " + text + " has no v in front",
          "use v" + text);
    }
    return Problem.of(
        ProblemCode.VERSION_CANONICAL,
        "M-20",
        "\"" + text + "\" is not a semantic version",
        "use vMAJOR.MINOR.PATCH such as v1.2.3 or v1.2.3-beta.1");
  }

  /** Whether it has a pre-release part, as pseudo-versions do too. */
  public boolean isPrerelease() {
    return text.indexOf('-') >= 0; // the only build metadata there is has none
  }

  public boolean isIncompatible() {
    return text.endsWith(INCOMPATIBLE);
  }

  public boolean isPseudo() {
    return PseudoVersion.isPseudo(text);
  }

  /** The case-escaped form, as in URLs. */
  public String escaped() {
    return Escape.escape(text);
  }

  @Override
  public int compareTo(Version other) {
    int order = Semver.compareFull(text, other.text);
    return order != 0 ? order : text.compareTo(other.text);
  }
}

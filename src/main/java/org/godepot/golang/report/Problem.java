package org.godepot.golang.report;

import java.util.Objects;

/**
 * One broken rule, told so that the publisher can mend it.
 *
 * @param rule number in the protocol specification such as {@code Z-9}, or empty
 * @param file name of the zip entry or file as it was sent (unescaped, untrusted), or empty
 * @param line line in that file counted from 1, or 0
 * @param message what is wrong, without a full stop at the end
 * @param fix what to do about it, or empty
 */
public record Problem(
    ProblemCode code, String rule, String file, int line, String message, String fix) {
  public Problem {
    Objects.requireNonNull(code);
    Objects.requireNonNull(rule);
    Objects.requireNonNull(file);
    Objects.requireNonNull(message);
    Objects.requireNonNull(fix);
  }

  /** A problem of no particular file. */
  public static Problem of(ProblemCode code, String rule, String message, String fix) {
    return new Problem(code, rule, "", 0, message, fix);
  }

  /** The same problem, located in a file. */
  public Problem in(String name) {
    return new Problem(code, rule, name, line, message, fix);
  }

  public boolean isError() {
    return code.severity() == ProblemCode.Severity.ERROR;
  }
}

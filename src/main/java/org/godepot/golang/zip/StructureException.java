package org.godepot.golang.zip;

import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/** The archive is built so wrongly that what lies behind cannot be told. */
final class StructureException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  StructureException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  /** A part of the archive contradicts another one. */
  StructureException(String message) {
    this(structure(message));
  }

  Problem problem() {
    return problem;
  }

  static Problem structure(String message) {
    return Problem.of(
        ProblemCode.ZIP_STRUCTURE, "Z-18", message, "build the zip anew with a common tool");
  }
}

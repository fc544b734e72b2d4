package org.godepot.golang.zip.archive;

import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/** The archive is built so wrongly that what lies behind cannot be told. */
public final class StructureException extends Exception {
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

  /** What to tell the publisher. */
  public Problem problem() {
    return problem;
  }

  static Problem structure(String message) {
    return Problem.of(
        ProblemCode.ZIP_STRUCTURE, "Z-18", message, "build the zip anew with a common tool");
  }
}

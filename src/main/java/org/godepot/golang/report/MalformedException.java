package org.godepot.golang.report;

/** A path or version that breaks a rule; carries the rule. */
public final class MalformedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public MalformedException(Problem problem) {
    super(problem.message());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}

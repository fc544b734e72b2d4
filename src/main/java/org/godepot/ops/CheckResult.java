package org.godepot.ops;

import java.util.List;

/**
 * What a check found.
 *
 * @param works whether godepot can do its work
 * @param remarks what is wrong or could be better, for site administrators
 */
public record CheckResult(boolean works, List<String> remarks) {
  public CheckResult {
    remarks = List.copyOf(remarks);
  }

  public static CheckResult ok() {
    return new CheckResult(true, List.of());
  }

  /** It works, but something should be mended. */
  public static CheckResult okBut(List<String> remarks) {
    return new CheckResult(true, remarks);
  }

  public static CheckResult failed(String why) {
    return new CheckResult(false, List.of(why));
  }
}

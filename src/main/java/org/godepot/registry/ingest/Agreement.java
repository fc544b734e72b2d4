package org.godepot.registry.ingest;

import java.util.Optional;
import org.godepot.catalog.Expected;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;
import org.godepot.golang.zip.ZipReport;

/** Compares what the request says with what the zip is (protocol Z-61). */
final class Agreement {
  private Agreement() {}

  static void check(Expected expected, ZipReport report, Problems problems) {
    Optional<ModuleVersion> id = report.module();
    if (id.isEmpty()) {
      return;
    }
    compare(expected.module(), id.get().path().text(), "module", problems);
    compare(expected.version(), id.get().version().text(), "version", problems);
    if (expected.sum().isPresent() && !report.problems().hasErrors()) {
      compareSum(expected.sum(), Inspection.hash1(report).text(), problems);
    }
  }

  private static void compare(Optional<String> said, String found, String what, Problems problems) {
    if (said.isPresent() && !said.get().equals(found)) {
      problems.add(
          Problem.of(
              ProblemCode.MODULE_MISMATCH,
              "Z-61",
              "the request is for " + what + " " + said.get() + ", the zip is of " + found,
              "make both the same"));
    }
  }

  private static void compareSum(Optional<String> said, String found, Problems problems) {
    if (said.isPresent() && !said.get().equals(found)) {
      problems.add(
          Problem.of(
              ProblemCode.SUM_MISMATCH,
              "Z-51",
              "expected " + said.get() + ", the zip has " + found,
              "send the zip that was hashed"));
    }
  }
}

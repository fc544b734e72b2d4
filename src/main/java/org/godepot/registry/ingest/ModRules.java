package org.godepot.registry.ingest;

import java.util.List;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.modfile.ParsedModFile;
import org.godepot.golang.modfile.Strictness;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;

/** What a go.mod must and should say to be published (protocol M-30 to M-38, Z-23). */
final class ModRules {
  private static final String FILE = "go.mod";

  private ModRules() {}

  /** Adds what is wrong with the go.mod of a zip of {@code id}. */
  static void check(byte[] mod, ModuleVersion id, Problems problems) {
    ParsedModFile lax = ModFileParser.parse(mod, Strictness.LAX, 0);
    problems.addAll(lax.problems());
    if (lax.problems().hasErrors()) {
      return;
    }
    checkModuleLine(lax.file(), id.path(), problems);
    ParsedModFile strict = ModFileParser.parse(mod, Strictness.STRICT, Problems.KEPT);
    strict.problems().kept().forEach(problem -> problems.add(asWarning(problem)));
    remarkReplaces(strict.file(), problems);
  }

  private static void checkModuleLine(ModFile file, ModulePath path, Problems problems) {
    if (file.module().isEmpty()) {
      problems.add(
          new Problem(
              ProblemCode.MODULE_MISMATCH,
              "M-30",
              FILE,
              0,
              "there is no module line",
              "begin the file with: module " + path.text()));
      return;
    }
    ModFile.Module module = file.module().get();
    if (!module.path().equals(path.text())) {
      problems.add(
          new Problem(
              ProblemCode.MODULE_MISMATCH,
              "Z-23",
              FILE,
              module.line(),
              "the module line says " + module.path() + ", the zip is of " + path.text(),
              "make both the same"));
    }
  }

  /** A directive of a future Go version is skipped by the users of a module, so it is no error. */
  private static Problem asWarning(Problem problem) {
    return new Problem(
        ProblemCode.GOMOD_STRICT,
        problem.rule(),
        problem.file(),
        problem.line(),
        problem.message(),
        "users of the module skip this line; mend it if it is no directive of a newer Go");
  }

  private static void remarkReplaces(ModFile file, Problems problems) {
    List<ModFile.Replace> replaces = file.replaces();
    for (ModFile.Replace replace : replaces) {
      if (replace.isLocal()) {
        problems.add(
            new Problem(
                ProblemCode.LOCAL_REPLACE,
                "M-38",
                FILE,
                replace.line(),
                "replace " + replace.oldPath() + " points to a directory of your machine",
                "users ignore it: publish that module and require it"));
      } else {
        problems.add(
            new Problem(
                ProblemCode.REPLACE_IGNORED,
                "M-38",
                FILE,
                replace.line(),
                "users of the module ignore replace " + replace.oldPath(),
                "require what you need"));
      }
    }
  }
}

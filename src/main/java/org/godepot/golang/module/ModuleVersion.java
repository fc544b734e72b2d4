package org.godepot.golang.module;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/**
 * A module path with a version that fits it (protocol M-23; golang.org/x/mod {@code module.Check}
 * and canonical).
 */
public record ModuleVersion(ModulePath path, Version version) {
  /** Names longer than this cannot be files on common file systems. */
  private static final int MAX_NAME = 255;

  /** What the go command appends to the names of files it is still writing. */
  private static final int TEMPORARY_SUFFIX = ".zip1234567890.tmp".length();

  /**
   * @throws MalformedException if the version does not fit the path
   */
  public ModuleVersion {
    if (!path.major().matches(version.text())) {
      throw new MalformedException(majorProblem(path.major(), version.text()));
    }
  }

  /**
   * The pair of two texts.
   *
   * @throws MalformedException if one is malformed or they do not fit
   */
  public static ModuleVersion of(String path, String version) {
    return new ModuleVersion(ModulePath.of(path), Version.of(version));
  }

  /** Everything that keeps two texts from being a pair. */
  public static List<Problem> problems(String path, String version) {
    List<Problem> problems = new ArrayList<>(ModulePath.problems(path));
    problems.addAll(Version.problems(version));
    PathMajor.split(path)
        .filter(major -> Semver.isValid(version) && !major.matches(version))
        .ifPresent(major -> problems.add(majorProblem(major, version)));
    return problems;
  }

  private static Problem majorProblem(PathMajor major, String version) {
    String actual = Semver.major(version);
    String fix =
        major.suffix().startsWith(".")
            ? "use a path that ends in ." + actual
            : "use the path " + major.prefix() + (isFirst(actual) ? "" : "/" + actual);
    return Problem.of(
        ProblemCode.MAJOR_SUFFIX,
        "M-23",
        "version " + version + " does not fit the path: it should be " + major.expected(),
        fix + ", or a version of " + major.expected());
  }

  private static boolean isFirst(String major) {
    return major.equals("v0") || major.equals("v1");
  }

  /**
   * What forbids publishing a pair that clients accept elsewhere (protocol P-81, P-86, Z-24).
   *
   * @param hasGoMod whether the module has a go.mod of its own
   */
  public static List<Problem> publishProblems(ModuleVersion id, boolean hasGoMod) {
    List<Problem> problems = new ArrayList<>();
    if (id.version().isIncompatible()) {
      incompatible(id, hasGoMod, problems);
    }
    if (id.version().isPseudo()) {
      pseudo(id.version().text(), problems);
    }
    lengths(id, problems);
    return problems;
  }

  private static void incompatible(ModuleVersion id, boolean hasGoMod, List<Problem> problems) {
    String major = Semver.major(id.version().text());
    if (!id.path().major().suffix().isEmpty() || isFirst(major)) {
      problems.add(
          Problem.of(
              ProblemCode.MAJOR_SUFFIX,
              "P-86",
              "+incompatible is for v2 and higher under a path without major suffix",
              "leave +incompatible out"));
    }
    if (hasGoMod) {
      problems.add(
          Problem.of(
              ProblemCode.INCOMPATIBLE_GOMOD,
              "P-86",
              "an +incompatible version has no go.mod",
              "use the path " + id.path().major().prefix() + "/" + major + " in go.mod"));
    }
  }

  private static void pseudo(String version, List<Problem> problems) {
    try {
      PseudoVersion.base(version);
      PseudoVersion.time(version);
    } catch (MalformedException malformed) {
      problems.add(malformed.problem());
    }
  }

  private static void lengths(ModuleVersion id, List<Problem> problems) {
    String version = id.version().escaped();
    name(id.path().lastElement().length() + 1 + version.length(), "element@version", problems);
    name(version.length() + TEMPORARY_SUFFIX, "version.zip and its temporary name", problems);
    Arrays.stream(id.path().escaped().split("/", -1))
        .forEach(element -> name(element.length(), "escaped path element", problems));
  }

  private static void name(int length, String what, List<Problem> problems) {
    if (length > MAX_NAME) {
      problems.add(
          Problem.of(
              ProblemCode.MODULE_PATH,
              "Z-24",
              "the " + what + " has " + length + " bytes, file systems take " + MAX_NAME,
              "use a shorter name"));
    }
  }

  /** What every entry of the module's zip begins with; not case-escaped. */
  public String zipPrefix() {
    return this + "/";
  }

  /** {@code path@version}. */
  @Override
  public String toString() {
    return path.text() + "@" + version.text();
  }
}

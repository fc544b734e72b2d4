package org.godepot.golang.modfile;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.module.Semver;

/**
 * What a go.mod says. Paths and versions are as written (versions of requirements canonical), not
 * checked beyond what the go command checks. Lines count from 1.
 *
 * @param module the module line
 * @param go the language version, such as {@code 1.21} or {@code 1.21rc1}
 * @param toolchain the suggested toolchain; strict reading only
 * @param replaces strict reading only, like excludes, tools and godebugs
 */
public record ModFile(
    Optional<Module> module,
    Optional<String> go,
    Optional<String> toolchain,
    List<Require> requires,
    List<Exclude> excludes,
    List<Replace> replaces,
    List<Retract> retracts,
    List<String> tools,
    List<String> ignores,
    List<Godebug> godebugs) {

  public ModFile {
    requires = List.copyOf(requires);
    excludes = List.copyOf(excludes);
    replaces = List.copyOf(replaces);
    retracts = List.copyOf(retracts);
    tools = List.copyOf(tools);
    ignores = List.copyOf(ignores);
    godebugs = List.copyOf(godebugs);
  }

  /**
   * The module line.
   *
   * @param deprecated the text after {@code Deprecated:} in its comment
   */
  public record Module(String path, Optional<String> deprecated, int line) {}

  /**
   * A requirement.
   *
   * @param indirect whether it is marked {@code // indirect}
   */
  public record Require(String path, String version, boolean indirect, int line) {}

  /** A version that must not be used. */
  public record Exclude(String path, String version, int line) {}

  /**
   * A replacement.
   *
   * @param oldVersion empty for every version
   * @param newVersion empty for a directory
   */
  public record Replace(
      String oldPath, String oldVersion, String newPath, String newVersion, int line) {
    /** Whether it points to a directory. */
    public boolean isLocal() {
      return newVersion.isEmpty();
    }
  }

  /**
   * A closed interval of versions that should not have been published; as written, not canonical.
   *
   * @param rationale why, empty if not said
   */
  public record Retract(String low, String high, String rationale, int line) {
    /** Whether a version is among them. */
    public boolean covers(String version) {
      return Semver.compare(low, version) <= 0 && Semver.compare(version, high) <= 0;
    }
  }

  /** A default of the GODEBUG setting. */
  public record Godebug(String key, String value) {}

  /**
   * Whether the language version is at least {@code major.minor}; a file without a go line is older
   * than every version.
   */
  public boolean isAtLeastGo(int major, int minor) {
    if (go.isEmpty()) {
      return false;
    }
    String[] parts = go.get().split("[^0-9]+", -1);
    int byMajor = compare(parts[0], major);
    return byMajor > 0 || (byMajor == 0 && compare(parts[1], minor) >= 0);
  }

  /** Compares digits of any length with a small number. */
  private static int compare(String digits, int number) {
    String other = Integer.toString(number);
    int byLength = Integer.compare(digits.length(), other.length());
    return byLength != 0 ? byLength : digits.compareTo(other);
  }
}

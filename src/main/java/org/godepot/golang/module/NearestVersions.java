package org.godepot.golang.module;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Which of a module's versions somebody may have meant who asked for one that is not there. */
public final class NearestVersions {
  /** As many as a line of a terminal holds: two below what was asked for and one above. */
  private static final int BELOW = 2;

  private static final int ABOVE = 1;

  private NearestVersions() {}

  /**
   * The versions on both sides of the one that was asked for, the highest first; the highest of all
   * for what is no version. Pseudo-versions only where there are no others, or where one was asked
   * for. At most three.
   *
   * @param asked whatever stood in an address
   * @param descending the versions there are, the highest first
   */
  public static List<Version> of(String asked, List<Version> descending) {
    List<Version> named = descending.stream().filter(version -> !version.isPseudo()).toList();
    boolean all = named.isEmpty() || PseudoVersion.isPseudo(asked);
    List<Version> choice = all ? descending : named;
    if (!Semver.isValid(asked)) {
      return choice.stream().limit(BELOW + ABOVE).toList();
    }
    Stream<Version> below =
        choice.stream().filter(version -> Semver.compare(version.text(), asked) < 0).limit(BELOW);
    Stream<Version> above =
        choice.stream()
            .filter(version -> Semver.compare(version.text(), asked) > 0)
            .min(Comparator.naturalOrder())
            .stream();
    return Stream.concat(above, below).toList();
  }

  /** The same as words to hang on a sentence; empty where there is no version at all. */
  public static String words(String asked, List<Version> descending) {
    List<String> near = of(asked, descending).stream().map(Version::text).toList();
    return near.isEmpty() ? "" : "; the nearest: " + String.join(", ", near);
  }
}

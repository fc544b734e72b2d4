package org.godepot.golang.module;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of a module's versions {@code @latest} names (protocol P-59). Stateless. */
public final class LatestVersion {
  /** By the time in it; impossible times sort by their digits all the same. */
  private static final Comparator<Version> BY_COMMIT_TIME =
      Comparator.comparing(LatestVersion::timestamp).thenComparing(Comparator.naturalOrder());

  private LatestVersion() {}

  /**
   * The highest release, else the highest pre-release ({@code +incompatible} ones only if there is
   * no compatible version), else the newest pseudo-version. Retractions do not count.
   */
  public static Optional<Version> of(Collection<Version> versions) {
    List<Version> tagged = versions.stream().filter(version -> !version.isPseudo()).toList();
    List<Version> compatible =
        tagged.stream().filter(version -> !version.isIncompatible()).toList();
    return highest(compatible)
        .or(() -> highest(tagged))
        .or(() -> versions.stream().max(BY_COMMIT_TIME));
  }

  private static Optional<Version> highest(List<Version> versions) {
    Optional<Version> release =
        versions.stream().filter(version -> !version.isPrerelease()).max(Comparator.naturalOrder());
    return release.isPresent() ? release : versions.stream().max(Comparator.naturalOrder());
  }

  private static String timestamp(Version pseudo) {
    String text = pseudo.text();
    String beforeRev = text.substring(0, text.lastIndexOf('-', rev(text)));
    return beforeRev.substring(beforeRev.length() - 14);
  }

  private static int rev(String text) {
    int plus = text.indexOf('+');
    return plus < 0 ? text.length() : plus;
  }
}

package org.godepot.registry.docs;

import java.util.List;
import org.godepot.golang.doc.api.ApiDiff;
import org.godepot.golang.doc.api.Symbol;
import org.godepot.golang.doc.build.Platform;

/**
 * How what a module offers to others differs between two versions. Immutable.
 *
 * @param packages those that differ, by directory; neither internal ones nor programs
 * @param leftOut sentences about what is not told, and why
 */
public record ApiComparison(List<PackageChange> packages, List<String> leftOut) {
  public ApiComparison {
    packages = List.copyOf(packages);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * A package that differs.
   *
   * @param directory below the module root; empty for the root
   * @param platforms for which it was read: one, or that of the version before and that of the
   *     other
   */
  public record PackageChange(String directory, Kind kind, ApiDiff diff, List<Platform> platforms) {
    public PackageChange {
      platforms = List.copyOf(platforms);
    }

    /** Whether users of the package may have to change something. */
    public boolean isBreaking() {
      return kind == Kind.REMOVED || diff.isBreaking();
    }
  }

  /** What happened to a package. */
  public enum Kind {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** About how many bytes of memory this takes. */
  int weight() {
    int weight = 200;
    for (PackageChange change : packages) {
      weight += 200 + change.directory().length();
      weight += weight(change.diff().added()) + weight(change.diff().removed());
      for (ApiDiff.Change symbol : change.diff().changed()) {
        weight += weight(List.of(symbol.before(), symbol.after()));
      }
    }
    return weight;
  }

  private static int weight(List<Symbol> symbols) {
    return symbols.stream()
        .mapToInt(one -> 150 + one.signature().length() + one.shape().length())
        .sum();
  }
}

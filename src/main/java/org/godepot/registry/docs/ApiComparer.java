package org.godepot.registry.docs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.godepot.catalog.Digest;
import org.godepot.golang.doc.api.ApiDiff;
import org.godepot.golang.doc.api.Symbol;
import org.godepot.golang.doc.api.Symbols;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.doc.build.Platforms;
import org.godepot.golang.doc.extract.Documenter;
import org.godepot.registry.compare.Comparer;
import org.godepot.registry.compare.Comparison;
import org.godepot.registry.compare.FileChange;
import org.godepot.registry.compare.Places;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.Overview.GoPackage;
import org.godepot.registry.docs.ApiComparison.Kind;
import org.godepot.registry.docs.ApiComparison.PackageChange;

/**
 * Compares the exported symbols of two versions, package by package, once for both zips. Reads only
 * packages with Go files that differ. Thread-safe.
 */
public final class ApiComparer {
  /** Packages that are compared: more differ only in generated code. */
  static final int MAX_PACKAGES = 100;

  /** Bytes of source that are read of both versions: some two seconds' work, once. */
  static final long MAX_SOURCE = 32L << 20;

  /** Bytes of all that is remembered. */
  private static final long MAX_WEIGHT = 16L << 20;

  private final PackageDocs docs;
  private final Comparer comparer;
  private final Places places = new Places();
  private final Cache<Pair, ApiComparison> kept =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Pair pair, ApiComparison comparison) -> comparison.weight())
          .build();

  private record Pair(Digest before, Digest after) {}

  public ApiComparer(PackageDocs docs, Comparer comparer) {
    this.docs = docs;
    this.comparer = comparer;
  }

  /**
   * What differs, on the most wanted platform that both versions have files for; where there is
   * none, each version is that for which its documentation is shown.
   *
   * @throws org.godepot.catalog.RegistryException BUSY while too many others are compared
   */
  public ApiComparison compare(ModuleFiles before, ModuleFiles after) {
    Pair pair = new Pair(before.digest(), after.digest());
    Comparison files = comparer.compare(before.archive(), after.archive());
    return kept.get(pair, absent -> places.in(() -> make(files, before, after)));
  }

  private ApiComparison make(Comparison files, ModuleFiles before, ModuleFiles after) {
    Offer old = Offer.of(before);
    Offer young = Offer.of(after);
    Room room = new Room();
    List<PackageChange> changes = new ArrayList<>();
    for (Candidate candidate : candidates(files.changes(), old, young)) {
      if (room.takes(candidate.size())) {
        change(old, young, candidate.directory()).ifPresent(changes::add);
      }
    }
    changes.sort(Comparator.comparing(PackageChange::directory));
    return new ApiComparison(changes, leftOut(files, room.refused));
  }

  /**
   * A package that may differ.
   *
   * @param size bytes to read in both versions
   */
  private record Candidate(String directory, long size) {}

  /** Smallest first, so that tables of data do not keep everything else from being read. */
  private static List<Candidate> candidates(List<FileChange> changes, Offer old, Offer young) {
    return directories(changes).stream()
        .filter(directory -> old.has(directory) || young.has(directory))
        .map(one -> new Candidate(one, old.size(one) + young.size(one)))
        .sorted(Comparator.comparingLong(Candidate::size))
        .toList();
  }

  private static List<String> leftOut(Comparison files, int refused) {
    List<String> leftOut = new ArrayList<>();
    if (files.added() + files.removed() + files.changed() > files.changes().size()) {
      leftOut.add("Too many files differ: only the packages of the first ones are compared.");
    }
    if (refused > 0) {
      leftOut.add(
          refused + " more packages may differ; they are too many or too large to be compared.");
    }
    return leftOut;
  }

  /** What is still read of both versions. */
  private static final class Room {
    private long bytes = MAX_SOURCE;
    private int packages = MAX_PACKAGES;
    private int refused;

    boolean takes(long size) {
      if (packages == 0 || size > bytes) {
        refused++;
        return false;
      }
      packages--;
      bytes -= size;
      return true;
    }
  }

  /**
   * What others can import of a version.
   *
   * @param directories of its packages, but of neither internal ones nor programs
   */
  private record Offer(ModuleFiles files, Set<String> directories) {
    static Offer of(ModuleFiles files) {
      return new Offer(
          files,
          files.overview().packages().stream()
              .filter(one -> !one.isInternal() && !one.isCommand())
              .map(GoPackage::directory)
              .collect(Collectors.toSet()));
    }

    boolean has(String directory) {
      return directories.contains(directory);
    }

    /** How much is to be read of a package. */
    long size(String directory) {
      return has(directory) ? PackageDocs.size(files, directory) : 0;
    }
  }

  /** Where Go files differ that are no tests. */
  private static Set<String> directories(List<FileChange> changes) {
    return changes.stream()
        .map(FileChange::path)
        .filter(path -> path.endsWith(".go") && !path.endsWith("_test.go"))
        .map(path -> path.substring(0, Math.max(0, path.lastIndexOf('/'))))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Optional<PackageChange> change(Offer old, Offer young, String directory) {
    List<GoFile> before = sources(old, directory);
    List<GoFile> after = sources(young, directory);
    Optional<Platform> shared = Platforms.shared(before, after);
    Platform then = shared.orElseGet(() -> Platforms.shown(before));
    Platform now = shared.orElseGet(() -> Platforms.shown(after));
    ApiDiff diff = ApiDiff.between(symbols(before, then), symbols(after, now));
    if (old.has(directory) && young.has(directory)) {
      List<Platform> both = Stream.of(then, now).distinct().toList();
      return Optional.of(new PackageChange(directory, Kind.CHANGED, diff, both))
          .filter(change -> !diff.isEmpty());
    }
    return Optional.of(
        old.has(directory)
            ? new PackageChange(directory, Kind.REMOVED, diff, List.of(then))
            : new PackageChange(directory, Kind.ADDED, diff, List.of(now)));
  }

  private List<GoFile> sources(Offer offer, String directory) {
    return offer.has(directory) ? docs.sources(offer.files(), directory) : List.of();
  }

  private static List<Symbol> symbols(List<GoFile> sources, Platform platform) {
    return Symbols.of(Documenter.document(sources, platform));
  }
}

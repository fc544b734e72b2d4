package org.godepot.registry.docs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import org.godepot.catalog.Digest;
import org.godepot.golang.doc.Omission;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.doc.build.Platforms;
import org.godepot.golang.doc.extract.Documenter;
import org.godepot.registry.contents.ModuleFiles;

/**
 * Reads the documentation of packages, each for the platform that {@link Platforms} chooses; what
 * pages ask for is remembered. Thread-safe.
 */
public final class PackageDocs {
  /** Bytes of source whose documentation is remembered; it takes about as much itself. */
  private static final long MAX_WEIGHT = 32L << 20;

  private final Cache<Key, Kept> kept =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Key key, Kept doc) -> doc.weight())
          .build();

  private record Key(Digest zip, String directory) {}

  private record Kept(DocParts parts, int weight) {}

  /** The documentation of the package in a directory; an empty name if there is none. */
  public DocParts of(ModuleFiles files, String directory) {
    Key key = new Key(files.digest(), directory);
    return kept.get(key, absent -> make(files, directory)).parts();
  }

  /** The same without examples, not remembered: for who reads each package once. */
  PackageDoc read(ModuleFiles files, String directory) {
    List<GoFile> sources = sources(files, directory);
    return Documenter.document(sources, Platforms.shown(sources));
  }

  /** The files it is read from. */
  List<GoFile> sources(ModuleFiles files, String directory) {
    return PackageSources.of(files, directory, PackageSources.PROPER).read();
  }

  /** How many bytes those have. */
  static long size(ModuleFiles files, String directory) {
    return PackageSources.of(files, directory, PackageSources.PROPER).size();
  }

  private static Kept make(ModuleFiles files, String directory) {
    PackageSources chosen = PackageSources.of(files, directory, PackageSources.ALL);
    List<GoFile> sources = chosen.read();
    int size = sources.stream().mapToInt(GoFile::size).sum();
    Platform platform = Platforms.shown(sources);
    PackageDoc doc = Documenter.document(sources, platform);
    List<Omission> omitted = new ArrayList<>(chosen.omitted());
    omitted.addAll(doc.omitted());
    return new Kept(DocParts.of(doc.withOmitted(omitted), platform), 1000 + size);
  }
}

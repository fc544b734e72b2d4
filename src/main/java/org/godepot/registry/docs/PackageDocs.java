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
import org.godepot.golang.doc.extract.Documenter;
import org.godepot.registry.contents.ModuleFiles;

/** Reads the documentation of packages; what pages ask for is remembered. Thread-safe. */
public final class PackageDocs {
  /** Bytes of source whose documentation is remembered; it takes about as much itself. */
  private static final long MAX_WEIGHT = 32L << 20;

  private final Cache<Key, Kept> kept =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Key key, Kept doc) -> doc.weight())
          .build();

  private record Key(Digest zip, String directory, Platform platform) {}

  private record Kept(DocParts parts, int weight) {}

  /** The documentation of the package in a directory; an empty name if there is none. */
  public DocParts of(ModuleFiles files, String directory, Platform platform) {
    Key key = new Key(files.digest(), directory, platform);
    return kept.get(key, absent -> make(files, directory, platform)).parts();
  }

  /** The same without examples, not remembered: for who reads each package once. */
  PackageDoc read(ModuleFiles files, String directory) {
    PackageSources sources = PackageSources.of(files, directory, PackageSources.PROPER);
    return Documenter.document(sources.read(), Platform.DEFAULT);
  }

  /** How many bytes are read for that. */
  static long size(ModuleFiles files, String directory) {
    return PackageSources.of(files, directory, PackageSources.PROPER).size();
  }

  private static Kept make(ModuleFiles files, String directory, Platform platform) {
    PackageSources chosen = PackageSources.of(files, directory, PackageSources.ALL);
    List<GoFile> sources = chosen.read();
    int size = sources.stream().mapToInt(GoFile::size).sum();
    PackageDoc doc = Documenter.document(sources, platform);
    List<Omission> omitted = new ArrayList<>(chosen.omitted());
    omitted.addAll(doc.omitted());
    return new Kept(DocParts.of(doc.withOmitted(omitted)), 1000 + size);
  }
}

package org.godepot.registry.docs;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.doc.extract.Documenter;
import org.godepot.registry.contents.Listing;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.RawFile;

/** Reads the documentation of packages; what pages ask for is remembered. Thread-safe. */
public final class PackageDocs {
  /** Go files of a directory that are read; generated packages have some hundred. */
  private static final int MAX_FILES = 2_000;

  /** Bytes of a package that are read: more than the largest package of the public ecosystem. */
  private static final long MAX_BYTES = 48L << 20;

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

  /** The same, not remembered: for who reads each package once. */
  PackageDoc read(ModuleFiles files, String directory) {
    return Documenter.document(sources(files, directory), Platform.DEFAULT);
  }

  private static Kept make(ModuleFiles files, String directory, Platform platform) {
    List<GoFile> sources = sources(files, directory);
    int size = sources.stream().mapToInt(GoFile::size).sum();
    return new Kept(DocParts.of(Documenter.document(sources, platform)), 1000 + size);
  }

  private static List<GoFile> sources(ModuleFiles files, String directory) {
    Optional<Listing> listing = files.directory(directory, new Page.Request(1, MAX_FILES));
    List<Listing.Child> children = listing.map(found -> found.children().items()).orElse(List.of());
    List<GoFile> sources = new ArrayList<>();
    long room = MAX_BYTES;
    for (Listing.Child child : children) {
      boolean wanted = !child.isDirectory() && child.path().endsWith(".go");
      if (wanted && child.size() <= Math.min(room, GoFile.MAX_SIZE)) {
        room -= child.size();
        read(files, child).ifPresent(sources::add);
      }
    }
    return sources;
  }

  private static Optional<GoFile> read(ModuleFiles files, Listing.Child child) {
    String name = child.path().substring(child.path().lastIndexOf('/') + 1);
    return files.raw(child.path()).map(raw -> GoFile.of(name, bytes(raw)));
  }

  private static byte[] bytes(RawFile file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
    try {
      file.writeTo(bytes);
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "a file of the zip cannot be read now", e);
    }
    return bytes.toByteArray();
  }
}

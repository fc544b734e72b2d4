package org.godepot.registry.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.doc.Omission;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.registry.contents.Listing;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.RawFile;

/**
 * The Go files of a directory that are read, and what is left out because it is too much.
 *
 * @param chosen what is read, in the order of the directory
 */
record PackageSources(ModuleFiles files, List<Listing.Child> chosen, List<Omission> omitted) {
  /** Every Go file. */
  static final Predicate<String> ALL = path -> path.endsWith(".go");

  /** What is no test; tests hold the examples. */
  static final Predicate<String> PROPER = ALL.and(path -> !path.endsWith("_test.go"));

  /** Go files of a directory that are read; generated packages have some hundred. */
  private static final int MAX_FILES = 2_000;

  /** Bytes of a package that are read: more than the largest package of the public ecosystem. */
  private static final long MAX_BYTES = 48L << 20;

  /** Looks at the names and sizes only. */
  static PackageSources of(ModuleFiles files, String directory, Predicate<String> paths) {
    Optional<Listing> listing = files.directory(directory, new Page.Request(1, MAX_FILES));
    List<Listing.Child> chosen = new ArrayList<>();
    List<Omission> omitted = new ArrayList<>();
    long room = MAX_BYTES;
    for (Listing.Child child : wanted(listing, paths)) {
      if (child.size() > Math.min(room, GoFile.MAX_SIZE)) {
        omitted.add(new Omission(name(child), 0, reason(child)));
      } else {
        room -= child.size();
        chosen.add(child);
      }
    }
    long beyond = listing.map(found -> found.children().total()).orElse(0L) - MAX_FILES;
    if (beyond > 0) {
      String reason = beyond + " files or directories beyond the first " + MAX_FILES;
      omitted.add(new Omission("", 0, reason));
    }
    return new PackageSources(files, chosen, omitted);
  }

  private static List<Listing.Child> wanted(Optional<Listing> listing, Predicate<String> paths) {
    return listing.map(found -> found.children().items()).orElse(List.of()).stream()
        .filter(child -> !child.isDirectory() && paths.test(child.path()))
        .toList();
  }

  private static String reason(Listing.Child child) {
    return child.size() > GoFile.MAX_SIZE
        ? "a file larger than " + GoFile.MAX_SIZE + " bytes"
        : "a file beyond " + MAX_BYTES + " bytes of this package";
  }

  private static String name(Listing.Child child) {
    return child.path().substring(child.path().lastIndexOf('/') + 1);
  }

  /** How many bytes are read. */
  long size() {
    return chosen.stream().mapToLong(Listing.Child::size).sum();
  }

  /**
   * Reads the files.
   *
   * @throws RegistryException UNAVAILABLE when the zip cannot be read now
   */
  List<GoFile> read() {
    List<GoFile> sources = new ArrayList<>();
    for (Listing.Child child : chosen) {
      files
          .raw(child.path())
          .map(raw -> GoFile.of(name(child), ShownSource.of(bytes(raw))))
          .ifPresent(sources::add);
    }
    return sources;
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

package org.godepot.registry.contents;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.godepot.catalog.Page;
import org.godepot.catalog.Visible;
import org.godepot.golang.zip.archive.ArchiveIndex;

/** The directories of an index, of which the archive only tells the files. Immutable. */
record FileTree(ArchiveIndex index) {
  /** A page of a directory; empty if there is no such directory. */
  Optional<Listing> list(String directory, Page.Request page) {
    if (!has(directory)) {
      return Optional.empty();
    }
    ArchiveIndex.Range range = index.below(directory);
    Children children = new Children(directory, range);
    Page<Listing.Child> shown =
        new Page<>(
            children.stream()
                .skip(page.offset())
                .limit(page.limit())
                .mapToObj(child -> child(directory, child))
                .toList(),
            children.count());
    return Optional.of(new Listing(directory, Listing.crumbs(directory), shown));
  }

  /** Whether any file is in a directory or below it; the root is always there. */
  boolean has(String directory) {
    return directory.isEmpty() || index.below(directory).count() > 0;
  }

  /** The first file of each directory, and the files, in a directory. */
  private final class Children {
    private final int[] directories;
    private final int[] files;
    private int directoryCount;
    private int fileCount;

    Children(String directory, ArchiveIndex.Range range) {
      directories = new int[range.count()];
      files = new int[range.count()];
      int i = range.from();
      while (i < range.to()) {
        String name = index.name(i);
        int slash = name.indexOf('/', prefixLength(directory));
        if (slash < 0) {
          files[fileCount++] = i++;
        } else {
          directories[directoryCount++] = i;
          i = index.below(name.substring(0, slash)).to();
        }
      }
    }

    int count() {
      return directoryCount + fileCount;
    }

    IntStream stream() {
      return IntStream.concat(
          Arrays.stream(directories, 0, directoryCount), Arrays.stream(files, 0, fileCount));
    }
  }

  private static int prefixLength(String directory) {
    return directory.isEmpty() ? 0 : directory.length() + 1;
  }

  /** The child of a directory that is a file, or that the file lies in. */
  private Listing.Child child(String directory, int file) {
    String name = index.name(file);
    int from = prefixLength(directory);
    int slash = name.indexOf('/', from);
    if (slash < 0) {
      String shown = Visible.of(name.substring(from));
      return new Listing.Child(name, shown, false, 1, index.size(file));
    }
    String path = name.substring(0, slash);
    ArchiveIndex.Range below = index.below(path);
    return new Listing.Child(
        path, Visible.of(path.substring(from)), true, below.count(), size(below));
  }

  /** Bytes of all files in a range. */
  long size(ArchiveIndex.Range range) {
    long size = 0;
    for (int i = range.from(); i < range.to(); i++) {
      size += index.size(i);
    }
    return size;
  }
}

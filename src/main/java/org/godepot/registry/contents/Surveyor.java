package org.godepot.registry.contents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.catalog.Digest;
import org.godepot.golang.zip.PackageClause;
import org.godepot.golang.zip.archive.ArchiveIndex;
import org.godepot.registry.files.ArchiveReader;
import org.godepot.registry.files.StoredArchive;

/** Looks through all files of a zip, once for each digest. Thread-safe. */
final class Surveyor {
  /** Bytes of all overviews remembered. */
  private static final long MAX_WEIGHT = 32L << 20;

  /** Package comments stand in the beginning of a file, behind a licence at most. */
  private static final int BEGINNING = PackageClause.CAPTURED;

  /** Files of one directory whose beginnings are read; the rest rarely has the package comment. */
  private static final int MAX_FILES = 40;

  /** Bytes of beginnings read of one zip: half a second's work. */
  private static final long MAX_READ = 64L << 20;

  private final Synopses synopses;
  private final Cache<Digest, Overview> kept =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Digest digest, Overview overview) -> overview.weight())
          .build();

  Surveyor(Synopses synopses) {
    this.synopses = synopses;
  }

  Overview overview(StoredArchive archive) {
    return kept.get(archive.zip().digest(), digest -> survey(archive));
  }

  private Overview survey(StoredArchive archive) {
    ArchiveIndex index = archive.index();
    NameSurvey names = NameSurvey.of(index);
    List<String> leftOut = new ArrayList<>(names.leftOut());
    List<Overview.GoPackage> packages = packages(archive, names, leftOut);
    ArchiveIndex.Left left = index.left();
    return new Overview(
        index.count() + left.beyond() + left.unwanted(),
        new FileTree(index).size(index.below("")),
        archive.zip().size(),
        packages,
        names.licences(),
        names.readmes(),
        leftOut);
  }

  private List<Overview.GoPackage> packages(
      StoredArchive archive, NameSurvey names, List<String> leftOut) {
    List<Overview.GoPackage> packages = new ArrayList<>();
    try (ArchiveReader reader = archive.reader()) {
      Reading reading = new Reading(archive.index(), reader);
      for (Map.Entry<String, List<Integer>> directory : names.sources().entrySet()) {
        List<Synopses.GoFile> files = reading.beginnings(directory.getValue());
        packages.add(describe(directory.getKey(), files));
      }
      if (reading.isOver()) {
        leftOut.add("There is too much source: some packages are listed without their names.");
      }
    }
    return packages;
  }

  private Overview.GoPackage describe(String directory, List<Synopses.GoFile> files) {
    Optional<String> name =
        files.stream().flatMap(file -> PackageClause.name(file.text()).stream()).findFirst();
    boolean internal = ("/" + directory + "/").contains("/internal/");
    return new Overview.GoPackage(directory, name, internal, synopses.of(files));
  }

  /** Reads beginnings of files until it is too much. */
  private static final class Reading {
    private final ArchiveIndex index;
    private final ArchiveReader reader;
    private long read;

    Reading(ArchiveIndex index, ArchiveReader reader) {
      this.index = index;
      this.reader = reader;
    }

    boolean isOver() {
      return read > MAX_READ;
    }

    List<Synopses.GoFile> beginnings(List<Integer> files) {
      List<Synopses.GoFile> beginnings = new ArrayList<>();
      for (int file : files) {
        if (isOver() || beginnings.size() == MAX_FILES) {
          break;
        }
        byte[] bytes = reader.beginning(file, BEGINNING);
        read += bytes.length;
        String path = index.name(file);
        String name = path.substring(path.lastIndexOf('/') + 1);
        beginnings.add(new Synopses.GoFile(name, new String(bytes, StandardCharsets.UTF_8)));
      }
      return beginnings;
    }
  }
}

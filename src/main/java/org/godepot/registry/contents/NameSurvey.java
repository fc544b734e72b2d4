package org.godepot.registry.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.godepot.golang.zip.archive.ArchiveIndex;

/**
 * What the names of all files tell.
 *
 * @param sources the Go files of each directory that is a package, {@code doc.go} first, by
 *     directory
 * @param licences paths of files that look like licences, those of the root first
 * @param readmes path of the README of each directory that has one
 * @param leftOut sentences about what is not told, and why
 */
record NameSurvey(
    Map<String, List<Integer>> sources,
    List<String> licences,
    Map<String, String> readmes,
    List<String> leftOut) {
  /** Packages that are told of; the largest public modules have some thousand. */
  private static final int MAX_PACKAGES = 5000;

  /** Licences that are told of. */
  private static final int MAX_LICENCES = 100;

  /** READMEs that are told of. */
  private static final int MAX_READMES = 5000;

  /** Directories before those inside them. */
  private static final Comparator<String> BY_PATH =
      Comparator.comparing(path -> path.replace('/', '\0'));

  private static final Pattern LICENCE =
      Pattern.compile(
          "(?:un)?licen[cs]e(?:s|[-.].*)?|copying(?:[-.].*)?|copyright(?:[-.].*)?|mit-licen[cs]e.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern README =
      Pattern.compile("readme(?:\\..*)?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mdown", "mkd");

  static NameSurvey of(ArchiveIndex index) {
    Builder builder = new Builder(index);
    for (int i = 0; i < index.count(); i++) {
      builder.add(i, index.name(i));
    }
    return builder.build();
  }

  /** Whether a file is Markdown, by its name. */
  static boolean isMarkdown(String path) {
    return MARKDOWN.contains(ending(path));
  }

  private static String ending(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static final class Builder {
    private final ArchiveIndex index;
    private final Map<String, List<Integer>> sources = new TreeMap<>(BY_PATH);
    private final List<String> licences = new ArrayList<>();
    private final Map<String, String> readmes = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private int packagesLeft;

    Builder(ArchiveIndex index) {
      this.index = index;
    }

    void add(int file, String path) {
      int slash = path.lastIndexOf('/');
      String directory = slash < 0 ? "" : path.substring(0, slash);
      String name = path.substring(slash + 1);
      if (isOutside(directory)) {
        return;
      }
      if (isSource(name)) {
        source(file, directory, name);
      } else if (README.matcher(name).matches()) {
        readme(directory, path);
      } else if (LICENCE.matcher(name).matches() && !name.endsWith(".go")) {
        licences.add(path);
      }
    }

    /** Whether the go command passes over a directory: what is there is no part of the module. */
    private static boolean isOutside(String directory) {
      if (directory.isEmpty()) {
        return false;
      }
      for (String element : directory.split("/", -1)) {
        boolean hidden = element.startsWith("_") || element.startsWith(".");
        if (hidden || element.equals("vendor") || element.equals("testdata")) {
          return true;
        }
      }
      return false;
    }

    private static boolean isSource(String name) {
      return name.endsWith(".go")
          && !name.endsWith("_test.go")
          && !name.startsWith("_")
          && !name.startsWith(".");
    }

    private void source(int file, String directory, String name) {
      List<Integer> files = sources.get(directory);
      if (files == null) {
        if (sources.size() == MAX_PACKAGES) {
          packagesLeft++;
          return;
        }
        files = new ArrayList<>();
        sources.put(directory, files);
      }
      files.add(name.equals("doc.go") ? 0 : files.size(), file);
    }

    private void readme(String directory, String path) {
      String other = readmes.get(directory);
      if (other != null ? isBetter(path, other) : readmes.size() < MAX_READMES) {
        readmes.put(directory, path);
      }
    }

    /** Markdown first, then the shorter name: the longer one is of another language. */
    private static boolean isBetter(String path, String other) {
      return isMarkdown(path) == isMarkdown(other)
          ? path.length() < other.length()
          : isMarkdown(path);
    }

    NameSurvey build() {
      ArchiveIndex.Left left = index.left();
      if (left.beyond() > 0) {
        leftOut.add(
            "The zip has more files than are shown: " + left.beyond() + " of them are left out.");
      }
      if (left.unwanted() > 0) {
        leftOut.add(
            left.unwanted() + " files are left out: their names cannot be part of an address.");
      }
      if (packagesLeft > 0) {
        leftOut.add("Only the first " + MAX_PACKAGES + " packages are listed.");
      }
      if (licences.size() > MAX_LICENCES) {
        leftOut.add("Only " + MAX_LICENCES + " of " + licences.size() + " licences are listed.");
      }
      List<String> shown =
          licences.stream()
              .sorted(
                  Comparator.comparing((String path) -> path.contains("/")).thenComparing(BY_PATH))
              .limit(MAX_LICENCES)
              .toList();
      return new NameSurvey(sources, shown, readmes, leftOut);
    }
  }
}

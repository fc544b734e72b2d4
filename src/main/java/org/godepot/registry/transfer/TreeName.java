package org.godepot.registry.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.golang.report.MalformedException;

/** What a file of a tree is, by its name. */
sealed interface TreeName {
  /** A file to be kept. */
  record Wanted(ModuleVersion id, FileKind kind) implements TreeName {}

  /** A file that caches have for themselves: locks, lists, which are made anew, and the like. */
  record Ignored() implements TreeName {}

  /** Another file. */
  record Refused(String why) implements TreeName {}

  /** Longer names are no files anywhere: path and version have 1,024 and 255 characters. */
  int MAX_LENGTH = 4096;

  /** Reads a name with slashes. */
  static TreeName parse(String name) {
    String relative = name.startsWith("./") ? name.substring(2) : name;
    Optional<String> broken = broken(relative);
    if (broken.isPresent()) {
      return new Refused(broken.get());
    }
    List<String> elements = Arrays.asList(relative.split("/", -1));
    int last = elements.size() - 1;
    String file = elements.get(last);
    boolean versions = last > 0 && elements.get(last - 1).equals("@v");
    for (FileKind kind : FileKind.values()) {
      if (versions && file.endsWith(kind.suffix())) {
        String version = file.substring(0, file.length() - kind.suffix().length());
        return wanted(elements.subList(0, last - 1), version, kind);
      }
    }
    return isIgnored(elements, file, versions)
        ? new Ignored()
        : new Refused("it is no file of a module cache");
  }

  private static Optional<String> broken(String name) {
    if (name.length() > MAX_LENGTH) {
      return Optional.of("its name is too long");
    }
    if (name.startsWith("/") || name.matches("[A-Za-z]:.*")) {
      return Optional.of("its name is absolute");
    }
    List<String> elements = Arrays.asList(name.split("[/\\\\]", -1));
    if (elements.contains("..")) {
      return Optional.of("its name leads out of the tree");
    }
    boolean odd = name.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7f);
    if (odd || elements.contains("") || elements.contains(".")) {
      return Optional.of("its name is broken");
    }
    return Optional.empty();
  }

  private static TreeName wanted(List<String> directories, String version, FileKind kind) {
    Optional<ModulePath> path = module(directories);
    if (path.isEmpty()) {
      return new Refused("there is no module path before /@v/");
    }
    try {
      return new Wanted(new ModuleVersion(path.get(), Version.unescape(version)), kind);
    } catch (MalformedException malformed) {
      return new Refused(malformed.problem().message());
    }
  }

  /**
   * The module path that directories end in. Behind the root of a cache if that can be; directories
   * above it may look like a host. Else the longest one.
   */
  private static Optional<ModulePath> module(List<String> directories) {
    for (int i = 0; i + 2 < directories.size(); i++) {
      if (directories.get(i).equals("cache") && directories.get(i + 1).equals("download")) {
        Optional<ModulePath> path = path(directories.subList(i + 2, directories.size()));
        if (path.isPresent()) {
          return path;
        }
      }
    }
    for (int i = 0; i < directories.size(); i++) {
      Optional<ModulePath> path = path(directories.subList(i, directories.size()));
      if (path.isPresent()) {
        return path;
      }
    }
    return Optional.empty();
  }

  private static Optional<ModulePath> path(List<String> elements) {
    try {
      return Optional.of(ModulePath.unescape(String.join("/", elements)));
    } catch (MalformedException malformed) {
      return Optional.empty();
    }
  }

  /** A checksum database's files lie below {@code sumdb} and in no {@code @v}. */
  private static boolean isIgnored(List<String> elements, String file, boolean versions) {
    return (versions && file.equals("list"))
        || file.equals("@latest")
        || file.endsWith(".ziphash")
        || file.endsWith(".lock")
        || file.endsWith(".partial")
        || file.contains(".tmp")
        || (elements.contains("sumdb") && !elements.contains("@v"));
  }
}

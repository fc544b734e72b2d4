package org.godepot.web.api;

import java.util.Optional;
import java.util.regex.Pattern;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.MalformedException;

/**
 * What the path behind {@code /go/} names, read from its end: a module's path may hold any word
 * that comes before (http.md 7).
 */
sealed interface PackagePath {
  String FILES = "/files";
  String LATEST = "/-/latest";

  /** A last element of this shape is always a version. */
  Pattern VERSION = Pattern.compile("v[0-9]+\\.[0-9]+\\.[0-9]+.*");

  /** All versions of a module. */
  record Module(ModulePath module) implements PackagePath {}

  /** Its latest version. */
  record Latest(ModulePath module) implements PackagePath {}

  /** One version. */
  record One(ModuleVersion id) implements PackagePath {}

  /** The files of one version. */
  record Files(ModuleVersion id) implements PackagePath {}

  /** No module can have that path, or no version that name. */
  record Nothing(String why) implements PackagePath {}

  /**
   * Reads a path.
   *
   * @param path decoded, with real capitals
   */
  static PackagePath parse(String path) {
    try {
      if (path.endsWith(LATEST)) {
        return new Latest(ModulePath.of(path.substring(0, path.length() - LATEST.length())));
      }
      if (path.endsWith(FILES)) {
        Optional<ModuleVersion> id = version(path.substring(0, path.length() - FILES.length()));
        if (id.isPresent()) {
          return new Files(id.get());
        }
      }
      Optional<ModuleVersion> id = version(path);
      return id.isPresent() ? new One(id.get()) : new Module(ModulePath.of(path));
    } catch (MalformedException malformed) {
      return new Nothing(malformed.problem().message());
    }
  }

  private static Optional<ModuleVersion> version(String path) {
    int slash = path.lastIndexOf('/');
    String last = path.substring(slash + 1);
    if (slash <= 0 || !VERSION.matcher(last).matches()) {
      return Optional.empty();
    }
    return Optional.of(ModuleVersion.of(path.substring(0, slash), last));
  }
}

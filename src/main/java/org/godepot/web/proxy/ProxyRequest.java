package org.godepot.web.proxy;

import java.util.Locale;
import java.util.Optional;
import org.godepot.golang.module.Escape;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.report.MalformedException;
import org.godepot.registry.resolve.VersionQuery;

/** What the path below a view asks for. */
sealed interface ProxyRequest {
  /**
   * Below this, nothing is fetched from outside to answer. What is hosted is there in any case, so
   * the answers are the same. No module path begins so: the first element has a dot.
   */
  String CACHED_ONLY = "cached-only/";

  /** The version list of a module. */
  record VersionList(ModulePath module) implements ProxyRequest {}

  /** A file of one version. */
  record VersionFile(ModulePath module, VersionQuery version, FileKind kind)
      implements ProxyRequest {}

  /**
   * Nothing of the protocol, or a name that cannot exist.
   *
   * @param module what stands where a module path would, unescaped as far as it can be
   */
  record Nothing(String module, String why) implements ProxyRequest {}

  /** The three files of a version. */
  enum FileKind {
    INFO,
    MOD,
    ZIP;

    private String extension() {
      return "." + name().toLowerCase(Locale.ROOT);
    }

    private static Optional<FileKind> of(String file) {
      for (FileKind kind : values()) {
        if (file.endsWith(kind.extension()) && file.length() > kind.extension().length()) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * Parses a path below the view, percent-decoded once, still case-escaped.
   *
   * @param path such as {@code example.com/!upper/@v/v1.2.3.info}
   */
  static ProxyRequest parse(String path) {
    return path.startsWith(CACHED_ONLY) ? read(path.substring(CACHED_ONLY.length())) : read(path);
  }

  private static ProxyRequest read(String path) {
    try {
      if (path.endsWith("/@latest")) {
        ModulePath module = ModulePath.unescape(before(path, "/@latest"));
        return new VersionFile(module, new VersionQuery.Latest(), FileKind.INFO);
      }
      int at = path.lastIndexOf("/@v/");
      if (at < 0) {
        return nothing(path, "no such path; a GOPROXY path holds /@v/ or ends in /@latest");
      }
      ModulePath module = ModulePath.unescape(path.substring(0, at));
      return file(module, path.substring(at + "/@v/".length()));
    } catch (MalformedException malformed) {
      return nothing(path, malformed.problem().message());
    }
  }

  private static Nothing nothing(String path, String why) {
    int at = path.indexOf("/@");
    String module = at < 0 ? path : path.substring(0, at);
    try {
      return new Nothing(Escape.unescape(module), why);
    } catch (MalformedException malformed) {
      return new Nothing(module, why);
    }
  }

  private static String before(String path, String suffix) {
    return path.substring(0, path.length() - suffix.length());
  }

  private static ProxyRequest file(ModulePath module, String file) {
    if (file.equals("list")) {
      return new VersionList(module);
    }
    Optional<FileKind> kind = FileKind.of(file);
    if (kind.isEmpty()) {
      return new Nothing(module.text(), "no such file; a version has .info, .mod and .zip");
    }
    String version = Escape.unescapeVersion(before(file, kind.get().extension()));
    VersionQuery query = VersionQuery.parse(module, version);
    if (query instanceof VersionQuery.Revision && kind.get() != FileKind.INFO) {
      return new Nothing(
          module.text(), "only .info takes a revision; .mod and .zip take a canonical version");
    }
    return new VersionFile(module, query, kind.get());
  }
}

package org.godepot.registry.resolve;

import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;

/** Which version of a module is asked for. */
public sealed interface VersionQuery {
  /** The word that stands for the latest version. */
  String LATEST = "latest";

  /** The version as it was asked for. */
  String asked();

  /** Exactly this version. */
  record Exact(Version version) implements VersionQuery {
    @Override
    public String asked() {
      return version.text();
    }
  }

  /** What {@code @latest} names. */
  record Latest() implements VersionQuery {
    @Override
    public String asked() {
      return LATEST;
    }
  }

  /**
   * A revision name: a commit hash, or a version that is not canonical or does not fit the path, as
   * the client asks v2.0.0 and means v2.0.0+incompatible.
   */
  record Revision(String name) implements VersionQuery {
    @Override
    public String asked() {
      return name;
    }
  }

  /** The question in an unescaped version text. */
  static VersionQuery parse(ModulePath module, String text) {
    if (text.equals(LATEST)) {
      return new Latest();
    }
    boolean exact = Version.problems(text).isEmpty() && module.major().matches(text);
    return exact ? new Exact(Version.of(text)) : new Revision(text);
  }
}

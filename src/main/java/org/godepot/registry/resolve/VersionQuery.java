package org.godepot.registry.resolve;

import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;

/** Which version of a module is asked for. */
public sealed interface VersionQuery {
  /** The word that stands for the latest version. */
  String LATEST = "latest";

  /** Exactly this version. */
  record Exact(Version version) implements VersionQuery {}

  /** What {@code @latest} names. */
  record Latest() implements VersionQuery {}

  /**
   * A revision name: a commit hash, or a version that is not canonical or does not fit the path, as
   * the client asks v2.0.0 and means v2.0.0+incompatible.
   */
  record Revision(String name) implements VersionQuery {}

  /** The question in an unescaped version text. */
  static VersionQuery parse(ModulePath module, String text) {
    if (text.equals(LATEST)) {
      return new Latest();
    }
    boolean exact = Version.problems(text).isEmpty() && module.major().matches(text);
    return exact ? new Exact(Version.of(text)) : new Revision(text);
  }
}

package org.godepot.registry.resolve;

import org.godepot.golang.module.MalformedException;
import org.godepot.golang.module.Version;

/** Which version of a module is asked for. */
public sealed interface VersionQuery {
  /** The word that stands for the latest version. */
  String LATEST = "latest";

  /** Exactly this version. */
  record Exact(Version version) implements VersionQuery {}

  /** What {@code @latest} names. */
  record Latest() implements VersionQuery {}

  /** A revision name: a commit hash, or a version in a form that is not canonical. */
  record Revision(String name) implements VersionQuery {}

  /** The question in an unescaped version text. */
  static VersionQuery parse(String text) {
    if (text.equals(LATEST)) {
      return new Latest();
    }
    try {
      return new Exact(Version.of(text));
    } catch (MalformedException notCanonical) {
      return new Revision(text);
    }
  }
}

package org.godepot.golang.modfile;

import java.util.Optional;
import org.godepot.golang.module.PathMajor;
import org.godepot.golang.module.Semver;

/** Words of directives as paths and versions. Stateless. */
final class VersionText {
  private VersionText() {}

  /** The text of a word: unquoted if in double quotes; other quotes are errors (protocol M-32). */
  static String string(String word) throws DirectiveException {
    if (word.startsWith("\"")) {
      return GoText.unquote(word)
          .orElseThrow(() -> new DirectiveException("the quoted text " + word + " is malformed"));
    }
    if (word.chars().anyMatch(c -> c == '"' || c == '\'' || c == '`')) {
      throw new DirectiveException("only double quotes may be used: " + word);
    }
    return word;
  }

  /** A version in canonical form, {@code +incompatible} kept. */
  static String canonical(String word) throws DirectiveException {
    String version = string(word);
    String canonical =
        Semver.canonical(version)
            .orElseThrow(
                () -> new DirectiveException("version " + version + " is not of the form v1.2.3"));
    return Semver.build(version).equals("+incompatible") ? canonical + "+incompatible" : canonical;
  }

  /** Refuses a version that does not fit the major version of its path. */
  static void fit(String path, String version) throws DirectiveException {
    if (!major(path).matches(version)) {
      throw new DirectiveException("version " + version + " does not fit the path " + path);
    }
  }

  /** The major version of a path. */
  static PathMajor major(String path) throws DirectiveException {
    Optional<PathMajor> major = PathMajor.split(path);
    return major.orElseThrow(() -> new DirectiveException("the path " + path + " is invalid"));
  }
}

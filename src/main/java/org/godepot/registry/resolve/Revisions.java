package org.godepot.registry.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.godepot.golang.module.PseudoVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.ModuleFacts;

/**
 * Finds the version a revision name means (protocol P-55): hosted zips know commits only by hash.
 */
final class Revisions {
  /**
   * Shorter hashes are ambiguous too easily; git and the go command print at least seven digits.
   */
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{7,64}");

  private Revisions() {}

  /**
   * The version with {@code +incompatible}, or the highest one whose commit hash fits.
   *
   * @param byOrigin the versions whose publishers named a commit that begins so
   */
  static Optional<Version> find(
      ModuleFacts module, String name, Function<String, List<Version>> byOrigin) {
    String incompatible = name + "+incompatible";
    if (Version.problems(incompatible).isEmpty()) {
      return Optional.of(Version.of(incompatible));
    }
    if (!HASH.matcher(name).matches()) {
      return Optional.empty();
    }
    List<Version> named = byOrigin.apply(name);
    return module.descending().stream()
        .filter(version -> named.contains(version) || isPseudoOf(version, name))
        .findFirst();
  }

  private static boolean isPseudoOf(Version version, String hash) {
    if (!version.isPseudo()) {
      return false;
    }
    String revision = PseudoVersion.rev(version.text());
    return revision.startsWith(hash) || hash.startsWith(revision);
  }
}

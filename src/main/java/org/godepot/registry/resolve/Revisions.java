package org.godepot.registry.resolve;

import java.util.Optional;
import java.util.regex.Pattern;
import org.godepot.catalog.Release;
import org.godepot.golang.module.PseudoVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.ModuleFacts;

/**
 * Finds the release a revision name means (protocol P-55): hosted zips know commits only by hash.
 */
final class Revisions {
  /**
   * Shorter hashes are ambiguous too easily; git and the go command print at least seven digits.
   */
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{7,64}");

  private Revisions() {}

  /** The version with {@code +incompatible}, or the highest release whose commit hash fits. */
  static Optional<Release> find(ModuleFacts module, String name) {
    String incompatible = name + "+incompatible";
    if (Version.problems(incompatible).isEmpty()) {
      return module.find(Version.of(incompatible));
    }
    if (!HASH.matcher(name).matches()) {
      return Optional.empty();
    }
    return module.descending().stream().filter(release -> isOf(release, name)).findFirst();
  }

  private static boolean isOf(Release release, String hash) {
    if (release.origin().hash().startsWith(hash)) {
      return true;
    }
    if (!release.id().version().isPseudo()) {
      return false;
    }
    String revision = PseudoVersion.rev(release.id().version().text());
    return revision.startsWith(hash) || hash.startsWith(revision);
  }
}

package org.godepot.registry.dependencies;

import org.godepot.golang.module.Semver;

/**
 * A module that a go.mod requires.
 *
 * @param path as it may be shown
 * @param version as it may be shown
 * @param indirect whether only a dependency needs it
 */
public record Requirement(String path, String version, boolean indirect, Standing standing) {
  /** Whether a higher version is here. */
  public boolean isBehind() {
    return standing
        .newest()
        .filter(newest -> Semver.compare(version, newest.text()) < 0)
        .isPresent();
  }
}

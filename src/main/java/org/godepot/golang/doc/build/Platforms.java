package org.godepot.golang.doc.build;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses the platform for which a package is read. Stateless. */
public final class Platforms {
  private Platforms() {}

  /** The most wanted platform that a package has files for; the default if it has them for none. */
  public static Platform shown(List<GoFile> files) {
    return first(platform -> isBuilt(files, platform)).orElse(Platform.DEFAULT);
  }

  /** The most wanted platform that both of two packages have files for. */
  public static Optional<Platform> shared(List<GoFile> one, List<GoFile> other) {
    return first(platform -> isBuilt(one, platform) && isBuilt(other, platform));
  }

  private static Optional<Platform> first(Predicate<Platform> condition) {
    return Platform.WANTED.stream().filter(condition).findFirst();
  }

  private static boolean isBuilt(List<GoFile> files, Platform platform) {
    return files.stream().anyMatch(file -> !file.isTest() && file.fits(platform));
  }
}

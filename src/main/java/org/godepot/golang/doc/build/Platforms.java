package org.godepot.golang.doc.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The platforms that a package tells apart. Stateless. */
public final class Platforms {
  private Platforms() {}

  /**
   * The offered platforms for which a package has different files, of those with the same files the
   * first. One platform means that the package is the same everywhere, none that it has no files.
   */
  public static List<Platform> distinguished(List<GoFile> files) {
    Set<List<String>> seen = new HashSet<>();
    List<Platform> platforms = new ArrayList<>();
    for (Platform platform : Platform.OFFERED) {
      List<String> built =
          files.stream()
              .filter(file -> !file.isTest() && file.fits(platform))
              .map(GoFile::name)
              .sorted()
              .toList();
      if (!built.isEmpty() && seen.add(built)) {
        platforms.add(platform);
      }
    }
    return platforms;
  }
}

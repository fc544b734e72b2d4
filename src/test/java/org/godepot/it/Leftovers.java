package org.godepot.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds what an upload that did not end may have left in a home. */
final class Leftovers {
  private Leftovers() {}

  /** Files being staged. */
  static List<Path> staged(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("blobs/.staging"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".lock"))
          .toList();
    }
  }
}

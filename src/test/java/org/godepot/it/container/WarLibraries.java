package org.godepot.it.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Libraries that a container's own pool needs, taken from the WAR as the README says. */
final class WarLibraries {
  private WarLibraries() {}

  /** Copies the one library of this name, of whatever version. */
  static void copy(String name, Path directory) throws IOException {
    String prefix = "WEB-INF/lib/" + name + "-";
    try (ZipFile war = new ZipFile(Container.war().toFile())) {
      List<? extends ZipEntry> found =
          war.stream().filter(entry -> entry.getName().startsWith(prefix)).toList();
      if (found.size() != 1) {
        throw new IllegalStateException(name + " is in the WAR " + found.size() + " times");
      }
      Path target = directory.resolve(found.get(0).getName().substring("WEB-INF/lib/".length()));
      if (Files.notExists(target)) {
        try (InputStream library = war.getInputStream(found.get(0))) {
          Files.copy(library, target);
        }
      }
    }
  }
}

package org.godepot.golang.doc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.godepot.it.Programs;

/** The source of the Go installation; without one the test does not go on. */
public final class GoRoot {
  private GoRoot() {}

  /** The directory {@code src} of the go command on the PATH. */
  public static Path source() throws Exception {
    String go = Programs.go().toString();
    String root = Programs.output(List.of(go, "env", "GOROOT"), Path.of(".")).strip();
    Path source = Path.of(root, "src");
    if (!Files.isDirectory(source)) {
      Programs.missing("the source of Go below " + root);
    }
    return source;
  }

  /** Regular files of a directory by name; without the directory the test does not go on. */
  public static List<Path> files(Path directory, String ending) throws IOException {
    if (!Files.isDirectory(directory)) {
      Programs.missing(directory.toString());
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }
}

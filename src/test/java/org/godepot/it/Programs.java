package org.godepot.it;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that tests need and machines may lack. */
public final class Programs {
  /** Where Debian puts the Go versions beside the default one. */
  private static final List<Path> OTHER_GOS = List.of(Path.of("/usr/lib/go-1.19/bin/go"));

  private Programs() {}

  /** Skips the test, or fails it where everything is required ({@code -Dgodepot.require=all}). */
  public static void missing(String program) {
    if ("all".equals(System.getProperty("godepot.require"))) {
      fail(program + " is missing, and -Dgodepot.require=all");
    }
    abort(program + " is missing");
  }

  /** A program on the PATH. */
  public static Optional<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A program on the PATH or among those of administrators; without it the test does not go on. */
  public static Path need(String name) {
    Optional<Path> program =
        find(name).or(() -> Optional.of(Path.of("/usr/sbin", name)).filter(Files::isExecutable));
    if (program.isEmpty()) {
      missing(name);
    }
    return program.orElseThrow();
  }

  /** The go command on the PATH; without one the test does not go on. */
  public static Path go() {
    Optional<Path> go = find("go");
    if (go.isEmpty()) {
      missing("go");
    }
    return go.orElseThrow();
  }

  /** Every go command there is: the one on the PATH and Debian's others. */
  public static List<Path> allGos() {
    List<Path> all = new ArrayList<>();
    all.add(go());
    for (Path other : OTHER_GOS) {
      if (Files.isExecutable(other)) {
        all.add(other);
      } else if ("all".equals(System.getProperty("godepot.require"))) {
        fail(other + " is missing, and -Dgodepot.require=all");
      }
    }
    return all;
  }

  /** What a program prints; it must succeed. */
  public static String output(List<String> command, Path directory) throws Exception {
    Process process =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + ":\n" + output);
    }
    return output;
  }
}

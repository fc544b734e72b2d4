package org.godepot.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files of {@code deploy/}, copied and edited by an operator's hand. */
final class Sample {
  private static final Path DEPLOY = Path.of("deploy");

  private Sample() {}

  /** A file or directory below {@code deploy/}. */
  static Path of(String name) {
    return DEPLOY.resolve(name).toAbsolutePath();
  }

  /** Copies everything below a directory. */
  static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Deletes what a stopped server leaves. */
  static void deleteTree(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text wherever it is in a file; it must be there. */
  static void edit(Path file, String placeholder, String value) throws IOException {
    String text = Files.readString(file);
    if (!text.contains(placeholder)) {
      throw new IllegalStateException(file + " has no " + placeholder);
    }
    Files.writeString(file, text.replace(placeholder, value));
  }

  /** Replaces a text in the one line that starts with another, after blanks. */
  static void editLine(Path file, String start, String placeholder, String value)
      throws IOException {
    List<String> lines =
        Files.readAllLines(file).stream()
            .map(line -> line.strip().startsWith(start) ? line.replace(placeholder, value) : line)
            .toList();
    if (lines.equals(Files.readAllLines(file))) {
      throw new IllegalStateException(file + " has no " + start + " with " + placeholder);
    }
    Files.write(file, lines);
  }
}

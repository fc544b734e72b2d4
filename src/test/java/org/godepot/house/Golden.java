package org.godepot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files below {@code src/test/resources} that hold what a test expects. */
public final class Golden {
  private static final Path DIRECTORY = Path.of("src/test/resources");

  private Golden() {}

  /** Compares, or with {@code -Dgodepot.golden=update} takes what is there for right. */
  public static void assertEquals(String name, String actual) throws IOException {
    Path file = DIRECTORY.resolve(name);
    if ("update".equals(System.getProperty("godepot.golden"))) {
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as("against %s; where the change is meant: -Dgodepot.golden=update", file)
        .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
  }
}

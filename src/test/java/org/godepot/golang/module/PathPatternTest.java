package org.godepot.golang.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {
  private static final Path VECTORS = Path.of("src/test/resources/path-patterns.txt");

  /** What x/mod says of globs. */
  record Vector(String globs, boolean bad, List<String> matching) {
    static Vector parse(String line) {
      String[] sides = line.split(" -> ?", 2);
      String names = sides[1].strip();
      List<String> matching = names.isEmpty() ? List.of() : Arrays.asList(names.split(" "));
      return new Vector(sides[0], names.equals("bad"), matching);
    }
  }

  private static List<Vector> all() throws IOException {
    return Files.readAllLines(VECTORS).stream()
        .filter(line -> !line.startsWith("#"))
        .map(Vector::parse)
        .toList();
  }

  static Stream<Vector> vectors() throws IOException {
    return all().stream();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void matchesWhatTheGoCommandMatches(Vector vector) throws IOException {
    List<String> names = all().get(0).matching();
    if (vector.bad() || vector.globs().equals(",")) {
      assertThatThrownBy(() -> new PathPattern(vector.globs()))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    PathPattern pattern = new PathPattern(vector.globs());
    assertThat(names.stream().filter(pattern::matches)).isEqualTo(vector.matching());
  }

  /**
   * The go command skips these in silence, so that what they should keep in the house leaves it.
   */
  @ParameterizedTest
  @ValueSource(strings = {"", "/", " corp.example", "corp.example:8080", "https://corp.example/*"})
  void refusesWhatNoPathMatches(String globs) {
    assertThatThrownBy(() -> new PathPattern(globs)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAStarAloneMatchesEveryPath() {
    assertThat(new PathPattern("a.b,*").matchesAll()).isTrue();
    assertThat(new PathPattern("*/").matchesAll()).isTrue();
    assertThat(new PathPattern("*.*").matchesAll()).isFalse();
    assertThat(new PathPattern("*/*").matchesAll()).isFalse();
  }
}

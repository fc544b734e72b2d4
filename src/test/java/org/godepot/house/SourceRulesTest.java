package org.godepot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What main code must not hold, each with what to use in its place; and how long a file may be. */
class SourceRulesTest {
  private static final Path MAIN = Path.of("src/main/java");

  /** go.mod's grammar is one thing; everything else is split before this. */
  private static final int MAX_LINES = 450;

  private static final int MAX_PARSER_LINES = 600;
  private static final int MAX_P90_LINES = 250;

  private static final Map<String, String> FORBIDDEN =
      Map.ofEntries(
          Map.entry("Instant\\.now\\(", "the injected InstantSource"),
          Map.entry("System\\.currentTimeMillis", "the injected InstantSource"),
          Map.entry("new Thread\\(", "an executor of Assembly"),
          Map.entry("\\.(run|supply)Async\\(", "an executor of Assembly"),
          Map.entry("System\\.exit", "an exception out of the listener"),
          Map.entry("printStackTrace", "the logger"),
          Map.entry("\\.readAllBytes\\(", "a stream with a limit"),
          Map.entry("File\\.createTempFile", "BlobStore.stage"),
          Map.entry("java\\.util\\.zip\\.Zip", "golang.zip: the JDK's readers validate nothing"),
          Map.entry("URLDecoder", "the path as the edge decoded it, once"),
          Map.entry("return null;", "Optional or an empty list"),
          Map.entry("@Inject", "the constructor"),
          Map.entry("throws Exception", "the exceptions that come"),
          Map.entry("\\bvar ", "the type"),
          Map.entry("import [a-z.]+\\.\\*;", "single imports"));

  private static final Map<String, String> OUTSIDE_BOOT =
      Map.of(
          "System\\.getenv", "a setting filled by boot.Config",
          "System\\.getProperty\\(", "a setting filled by boot.Config");

  @Test
  void mainCodeUsesNoForbiddenCalls() {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      found.addAll(uses(file, FORBIDDEN));
      if (!file.startsWith(MAIN.resolve("org/godepot/boot"))) {
        found.addAll(uses(file, OUTSIDE_BOOT));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void filesStayWithinTheirBudget() {
    List<Integer> lengths = sources().stream().map(file -> lines(file).size()).sorted().toList();
    assertThat(sources())
        .allSatisfy(
            file ->
                assertThat(lines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(max(file)));
    assertThat(lengths.get(lengths.size() * 9 / 10)).isLessThanOrEqualTo(MAX_P90_LINES);
  }

  private static int max(Path file) {
    return file.endsWith("ModFileParser.java") ? MAX_PARSER_LINES : MAX_LINES;
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    List<Path> packages = sources().stream().map(Path::getParent).distinct().toList();
    assertThat(packages).allSatisfy(dir -> assertThat(dir.resolve("package-info.java")).exists());
    assertThat(packages)
        .allSatisfy(
            dir -> assertThat(lines(dir.resolve("package-info.java"))).contains("@NullMarked"));
  }

  private static List<String> uses(Path file, Map<String, String> forbidden) {
    List<String> found = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      for (Map.Entry<String, String> rule : forbidden.entrySet()) {
        if (Pattern.compile(rule.getKey()).matcher(lines.get(i)).find()) {
          found.add(file + ":" + (i + 1) + " " + lines.get(i).strip() + "; use " + rule.getValue());
        }
      }
    }
    return found;
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

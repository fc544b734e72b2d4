package org.godepot.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.godepot.golang.doc.GoRoot;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.doc.extract.Documenter;
import org.godepot.it.Programs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds golang.doc against go/parser, go/doc, go/doc/comment and go/printer over the whole standard
 * library and Go's own commands: names, declarations letter by letter, places, comments with their
 * trees and synopses, what belongs to which type, examples and notes.
 */
class GoDocIT {
  /** Differences shown; the first ones tell what is wrong. */
  private static final int SHOWN = 5;

  /** What godepot shows in place of long values. */
  private static final Pattern NOT_DISPLAYED =
      Pattern.compile(" ?/\\* \\d+(-byte string literal| elements) not displayed \\*/ ?");

  private static Path program;

  @BeforeAll
  static void build() throws Exception {
    Path source = Path.of("src/test/go/godoc").toAbsolutePath();
    program = Path.of("target", "godoc").toAbsolutePath();
    String go = Programs.go().toString();
    String version = Programs.output(List.of(go, "env", "GOVERSION"), source).strip();
    if (version.matches("go1\\.(1?[0-9]|2[0-5])([^0-9].*)?")) {
      Programs.missing("Go 1.26 or newer, whose rules these are (here is " + version + ")");
    }
    Programs.output(List.of(go, "build", "-o", program.toString(), "."), source);
  }

  @ParameterizedTest
  @ValueSource(strings = {"linux/amd64", "windows/amd64", "js/wasm"})
  void everyPackageIsDocumentedAsGoDoesIt(String platform) throws Exception {
    assertThat(compare(GoRoot.source(), platform).packages).isGreaterThan(300);
  }

  /** What Go's library has none or few of. */
  @Test
  void ourOwnCasesAreDocumentedAsGoDoesIt() throws Exception {
    Path cases = Path.of("src/test/go/godoc/testdata").toAbsolutePath();
    assertThat(compare(cases, "linux/amd64").packages).isEqualTo(1);
  }

  private static Comparison compare(Path root, String platform) throws Exception {
    Process process =
        new ProcessBuilder(program.toString(), root.toString(), platform)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Comparison comparison = new Comparison(root, Platform.parse(platform).orElseThrow());
    try (BufferedReader reader = process.inputReader()) {
      List<String> block = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        block.add(line);
        if (line.equals("end")) {
          comparison.compare(block);
          block.clear();
        }
      }
    }
    assertThat(process.waitFor()).isZero();
    System.out.println(comparison);
    assertThat(comparison.differences).isEmpty();
    return comparison;
  }

  /** Counts and differences of one platform. */
  private static final class Comparison {
    private final Path root;
    private final Platform platform;
    private final List<String> differences = new ArrayList<>();
    private int packages;
    private int lines;
    private long bytes;
    private long nanos;

    Comparison(Path root, Platform platform) {
      this.root = root;
      this.platform = platform;
    }

    void compare(List<String> theirs) throws IOException {
      String path = theirs.get(0).split("\t")[1];
      Map<String, byte[]> contents = new LinkedHashMap<>();
      for (Path file : GoRoot.files(root.resolve(path), ".go")) {
        contents.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
      long start = processorTime();
      List<GoFile> files = new ArrayList<>();
      contents.forEach((name, content) -> files.add(GoFile.of(name, content)));
      PackageDoc doc = Documenter.document(files, platform);
      nanos += processorTime() - start;
      bytes += contents.values().stream().mapToLong(content -> content.length).sum();
      packages++;
      lines += theirs.size();
      doc.omitted().forEach(omission -> differences.add(path + ": " + omission));
      compare(path, GoDocDump.of(path, doc), theirs);
    }

    /** That of this thread, which other work on the machine does not lengthen. */
    private static long processorTime() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void compare(String path, List<String> ours, List<String> theirs) {
      for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
        String our = i < ours.size() ? ours.get(i) : "";
        String their = i < theirs.size() ? theirs.get(i) : "";
        if (!isEqual(our, their)) {
          if (differences.size() < SHOWN) {
            differences.add(path + "\n  godepot: " + our + "\n  go:      " + their);
          }
          return;
        }
      }
    }

    /** Around values that are not shown, lines of the source lie elsewhere: no blanks count. */
    private static boolean isEqual(String our, String their) {
      if (!NOT_DISPLAYED.matcher(our).find()) {
        return our.equals(their);
      }
      return words(NOT_DISPLAYED.matcher(our).replaceAll("")).equals(words(their));
    }

    private static String words(String line) {
      return line.replace("\\n", "").replace("\\t", "").replace(" ", "").replace(",)", ")");
    }

    @Override
    public String toString() {
      return "%s: %d packages, %d lines, %d MB in %d ms, %d differences"
          .formatted(platform, packages, lines, bytes >> 20, nanos / 1_000_000, differences.size());
    }
  }
}

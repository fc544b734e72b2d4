package org.godepot.golang.doc.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.GoRoot;
import org.godepot.golang.doc.Note;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.TypeDoc;
import org.godepot.golang.doc.ValueDoc;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * go/doc's own packages with what it shows of them. Of its three modes the one that pages use: only
 * exported names, and of embedded types only methods that are not seen elsewhere. Columns are
 * filled with tabs there, so blanks are not compared.
 */
class PackageGoldenTest {
  private static final int SYNOPSIS = 64;

  /** A package and the text that is expected of it. */
  record Golden(String name, List<Path> files, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Golden> goldens() throws Exception {
    Path directory = GoRoot.source().resolve("go/doc/testdata");
    Map<String, List<Path>> packages = new TreeMap<>();
    for (Path file : GoRoot.files(directory, ".go")) {
      String name = document(List.of(file)).name();
      packages.computeIfAbsent(name, key -> new ArrayList<>()).add(file);
    }
    List<Golden> goldens = new ArrayList<>();
    for (Map.Entry<String, List<Path>> entry : packages.entrySet()) {
      Path golden = directory.resolve(entry.getKey() + ".0.golden");
      goldens.add(new Golden(entry.getKey(), entry.getValue(), Files.readString(golden)));
    }
    return goldens.stream();
  }

  private static PackageDoc document(List<Path> files) throws IOException {
    List<GoFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(GoFile.of(file.getFileName().toString(), Files.readAllBytes(file)));
    }
    return Documenter.document(read, Platform.DEFAULT);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void documentsPackagesAsGoDoes(Golden golden) throws IOException {
    PackageDoc doc = document(golden.files());
    assertThat(lines(print(doc))).isEqualTo(lines(withoutPaths(golden.expected())));
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Imports, paths and files are for others to know; the older section of bugs repeats notes. */
  private static String withoutPaths(String golden) {
    return golden
        .replaceFirst("(?s)IMPORTPATH.*?FILENAMES\n(\t[^\n]*\n)*", "")
        .replaceFirst("(?s)BUGS \\.Bugs is now.*?(?=\n[A-Z]+S\n)", "");
  }

  private static String print(PackageDoc doc) {
    StringBuilder out = new StringBuilder();
    out.append(synopsis(doc.documentation().text())).append("PACKAGE ").append(doc.name());
    out.append("\n");
    section(out, "CONSTANTS", doc.constants().stream().map(PackageGoldenTest::value).toList());
    section(out, "VARIABLES", doc.variables().stream().map(PackageGoldenTest::value).toList());
    section(out, "FUNCTIONS", doc.functions().stream().map(PackageGoldenTest::function).toList());
    section(out, "TYPES", doc.types().stream().map(PackageGoldenTest::type).toList());
    Map<String, List<Note>> notes =
        doc.notes().stream()
            .collect(Collectors.groupingBy(Note::marker, TreeMap::new, Collectors.toList()));
    notes.forEach(
        (marker, list) -> {
          out.append(marker).append("S\n");
          list.forEach(note -> out.append(marker + "(" + note.uid() + ") " + note.body() + "\n"));
        });
    return out.toString();
  }

  private static void section(StringBuilder out, String title, List<String> entries) {
    if (!entries.isEmpty()) {
      out.append(title).append("\n");
      entries.forEach(out::append);
    }
  }

  private static String synopsis(String text) {
    String cut = text;
    if (text.length() > SYNOPSIS) {
      cut = text.substring(0, SYNOPSIS).replaceAll("[\t\n ][^\t\n ]*$", "").strip() + " ...";
    }
    return "// " + cut.replace("\n", " ") + "\n";
  }

  private static String value(ValueDoc value) {
    return synopsis(value.documentation().text()) + value.declaration().text() + "\n";
  }

  private static String function(FunctionDoc function) {
    return synopsis(function.documentation().text()) + function.declaration().text() + "\n";
  }

  private static String type(TypeDoc type) {
    StringBuilder out = new StringBuilder();
    out.append(synopsis(type.documentation().text())).append(type.declaration().text());
    out.append("\n");
    type.constants().forEach(value -> out.append(value(value)));
    type.variables().forEach(value -> out.append(value(value)));
    type.constructors().forEach(function -> out.append(function(function)));
    type.methods().forEach(function -> out.append(function(function)));
    return out.toString();
  }
}

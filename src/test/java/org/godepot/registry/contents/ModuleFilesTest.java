package org.godepot.registry.contents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.it.ModuleZips;
import org.godepot.registry.files.FileView;
import org.godepot.registry.files.Line;
import org.junit.jupiter.api.Test;

/** What is told of the files of a usual module. */
class ModuleFilesTest {
  private final Shelf shelf = new Shelf();

  private ModuleFiles files(String... namesAndTexts) {
    return shelf.files(ModuleZips.of("a.test/m", "v1.0.0", namesAndTexts));
  }

  private static List<String> children(Listing listing) {
    return listing.children().items().stream()
        .map(child -> child.shown() + (child.isDirectory() ? "/ " : " ") + child.size())
        .toList();
  }

  @Test
  void aDirectoryTellsDirectoriesFirstWithWhatTheyHold() {
    ModuleFiles files =
        files("z.go", "12", "a-b/x", "123", "a/c/y", "1", "a/z", "12", "a", "1", "go.mod", "1234");
    Listing root = files.directory("", Shelf.FIRST).orElseThrow();
    assertThat(children(root)).containsExactly("a/ 3", "a-b/ 3", "a 1", "go.mod 4", "z.go 2");
    assertThat(root.children().items().get(0).files()).isEqualTo(2);
    Listing below = files.directory("a/c", Shelf.FIRST).orElseThrow();
    assertThat(children(below)).containsExactly("y 1");
    assertThat(below.crumbs())
        .containsExactly(new Listing.Crumb("a", "a"), new Listing.Crumb("a/c", "c"));
    assertThat(files.directory("a/c/y", Shelf.FIRST)).isEmpty();
    assertThat(files.directory("none", Shelf.FIRST)).isEmpty();
    assertThat(files.directory("a/", Shelf.FIRST)).isEmpty();
  }

  @Test
  void aLongDirectoryComesInPages() {
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 250; i++) {
      many.put("d%03d/f".formatted(i), new byte[1]);
      many.put("f%03d".formatted(i), new byte[1]);
    }
    ModuleFiles files = shelf.files(ModuleZips.of("a.test/m", "v1.0.0", many));
    Page<Listing.Child> page =
        files.directory("", new Page.Request(3, 100)).orElseThrow().children();
    assertThat(page.total()).isEqualTo(500);
    assertThat(page.items()).hasSize(100);
    assertThat(page.items().get(0).shown()).isEqualTo("d200");
    assertThat(page.items().get(99).shown()).isEqualTo("f049");
    assertThat(files.directory("", new Page.Request(9, 100)).orElseThrow().children().items())
        .isEmpty();
  }

  @Test
  void aTextIsShownByLines() {
    FileView view = files("a.go", "package a\r\n\n// é\n").file("a.go").orElseThrow();
    assertThat(view.isText()).isTrue();
    assertThat(view.notes()).isEmpty();
    assertThat(view.lines().stream().map(Line::text)).containsExactly("package a", "", "// é");
    assertThat(view.lines().get(2).number()).isEqualTo(3);
    assertThat(files("a.go", "").file("a.go").orElseThrow().lines()).isEmpty();
    assertThat(files("a.go", "x").file("b.go")).isEmpty();
  }

  @Test
  void whatReordersOrHidesSourceIsWrittenOut() {
    FileView view =
        files("a.go", "x := \"\u202e\u2066// admin\u2069\"\nok \ud83d\udc69\u200d\ud83d\udcbb\n")
            .file("a.go")
            .orElseThrow();
    assertThat(view.hidden()).isTrue();
    assertThat(view.notes()).hasSize(1);
    assertThat(view.lines().get(0))
        .isEqualTo(new Line(1, "x := \"[U+202E][U+2066]// admin[U+2069]\"", true, false));
    assertThat(view.lines().get(1).hidden()).isFalse();
  }

  @Test
  void binaryAndHugeFilesSaySo() throws IOException {
    byte[] nul = {'a', 0, 'b'};
    byte[] broken = {'a', (byte) 0xc3, 'b'};
    byte[] torn = {'a', (byte) 0xc3};
    byte[] huge = "é".repeat(FileView.MAX_TEXT / 2 + 1).getBytes(StandardCharsets.UTF_8);
    huge = ("x" + new String(huge, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    ModuleFiles files =
        shelf.files(
            ModuleZips.of(
                "a.test/m",
                "v1.0.0",
                Map.of("nul", nul, "broken", broken, "torn", torn, "huge", huge)));
    for (String name : List.of("nul", "broken", "torn")) {
      FileView view = files.file(name).orElseThrow();
      assertThat(view.isText()).as(name).isFalse();
      assertThat(view.notes()).hasSize(1);
    }
    FileView view = files.file("huge").orElseThrow();
    assertThat(view.isText()).isTrue();
    assertThat(view.lines().get(0).cut()).isTrue();
    assertThat(view.lines().get(0).text()).hasSize(Line.MAX_LENGTH);
    assertThat(view.notes()).hasSize(2);
    assertThat(Shelf.bytes(files.raw("huge").orElseThrow())).isEqualTo(huge);
    assertThat(Shelf.bytes(files.raw("nul").orElseThrow())).isEqualTo(nul);
  }

  @Test
  void manyLinesAreCut() {
    FileView view = files("a", "\n".repeat(FileView.MAX_LINES + 5)).file("a").orElseThrow();
    assertThat(view.lines()).hasSize(FileView.MAX_LINES);
    assertThat(view.notes()).hasSize(1);
  }

  @Test
  void rawFilesHaveALimitATagAndATypeForImages() {
    ModuleFiles files =
        shelf.files(
            ModuleZips.of(
                "a.test/m",
                "v1.0.0",
                Map.of("big", new byte[(int) RawFile.MAX_SIZE + 1], "i/L.PNG", new byte[1])));
    assertThatThrownBy(() -> files.raw("big"))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
    RawFile image = files.raw("i/L.PNG").orElseThrow();
    assertThat(image.name()).isEqualTo("L.PNG");
    assertThat(image.imageType()).contains("image/png");
    assertThat(image.tag()).isNotEqualTo(files.digest());
    assertThat(files.raw("i")).isEmpty();
  }

  @Test
  void packagesAreDirectoriesOfTheModuleWithSource() {
    Overview overview =
        files(
                "go.mod", "module a.test/m\n",
                "m.go", "// Package m is first.\npackage m\n",
                "cmd/x/main.go", "package main\n",
                "in/internal/y/y.go", "package y\n",
                "internals/z.go", "/* c */ package zed\n",
                "b/doc.go", "//go:build ignore\n\npackage main\n",
                "b/b.go", "package b\n",
                "only/a_test.go", "package only\n",
                "vendor/q/q.go", "package q\n",
                "testdata/t.go", "package t\n",
                "_old/o.go", "package o\n",
                ".git/g.go", "package g\n",
                "broken/b.go", "\u0000\n",
                "_x.go", "package hidden\n")
            .overview();
    assertThat(overview.packages())
        .containsExactly(
            new Overview.GoPackage("", Optional.of("m"), false, Optional.of("Package m is first.")),
            new Overview.GoPackage("b", Optional.of("b"), false, Optional.empty()),
            new Overview.GoPackage("broken", Optional.empty(), false, Optional.empty()),
            new Overview.GoPackage("cmd/x", Optional.of("main"), false, Optional.empty()),
            new Overview.GoPackage("in/internal/y", Optional.of("y"), true, Optional.empty()),
            new Overview.GoPackage("internals", Optional.of("zed"), false, Optional.empty()));
    assertThat(overview.packages().get(3).isCommand()).isTrue();
    assertThat(shelf.asked).contains(List.of("doc.go", "b.go"));
    assertThat(overview.files()).isEqualTo(14);
    assertThat(overview.leftOut()).isEmpty();
  }

  @Test
  void anOverviewIsMadeOncePerZip() {
    ModuleFiles files = files("m.go", "package m\n");
    assertThat(files.overview()).isSameAs(files.overview());
    assertThat(shelf.asked).hasSize(1);
  }

  @Test
  void markdownIsThePreferredReadmeOfEachDirectory() {
    ModuleFiles files =
        files(
            "README", "plain",
            "README.de.md", "deutsch",
            "readme.md", "# m",
            "p/README.rst", "rst",
            "p/README.go", "package p",
            "vendor/x/README.md", "no");
    Readme root = files.readme("").orElseThrow();
    assertThat(root.path()).isEqualTo("readme.md");
    assertThat(root.isMarkdown()).isTrue();
    assertThat(root.isCut()).isFalse();
    assertThat(root.text()).isEqualTo("# m");
    Readme below = files.readme("p").orElseThrow();
    assertThat(below.path()).isEqualTo("p/README.rst");
    assertThat(below.isMarkdown()).isFalse();
    assertThat(below.key()).isNotEqualTo(root.key());
    assertThat(files.readme("vendor/x")).isEmpty();
    assertThat(files.readme("none")).isEmpty();
  }

  @Test
  void aLongReadmeIsCut() {
    Readme readme = files("README.md", "x".repeat(Readme.MAX_SIZE + 1)).readme("").orElseThrow();
    assertThat(readme.text()).hasSize(Readme.MAX_SIZE);
    assertThat(readme.isCut()).isTrue();
  }

  @Test
  void licencesOfTheRootComeFirst() {
    Overview overview =
        files(
                "a/LICENSE", "",
                "LICENSE-MIT", "",
                "COPYING", "",
                "UNLICENSE.txt", "",
                "license.go", "package m",
                "licensed.txt", "",
                "vendor/x/LICENSE", "")
            .overview();
    assertThat(overview.licences())
        .containsExactly("COPYING", "LICENSE-MIT", "UNLICENSE.txt", "a/LICENSE");
  }
}

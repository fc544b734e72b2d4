package org.godepot.registry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.godepot.golang.doc.api.Symbol;
import org.godepot.it.ModuleZips;
import org.godepot.registry.compare.Comparer;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.Shelf;
import org.godepot.registry.docs.ApiComparison.Kind;
import org.godepot.registry.docs.ApiComparison.PackageChange;
import org.junit.jupiter.api.Test;

/** What two versions offer to those who import them. */
class ApiComparerTest {
  private final Shelf shelf = new Shelf();
  private final ApiComparer comparer = new ApiComparer(new PackageDocs(), new Comparer());

  private ModuleFiles files(String... namesAndTexts) {
    return shelf.files(ModuleZips.of("a.test/m", "v1.0.0", namesAndTexts));
  }

  private List<String> changes(ModuleFiles before, ModuleFiles after) {
    return comparer.compare(before, after).packages().stream()
        .map(change -> change.kind() + " " + change.directory() + " " + change.isBreaking())
        .toList();
  }

  private List<String> platforms(ModuleFiles before, ModuleFiles after) {
    return comparer.compare(before, after).packages().stream()
        .map(change -> change.platforms().toString())
        .toList();
  }

  @Test
  void packagesThatDifferAreToldByDirectory() {
    ModuleFiles before =
        files(
            "lib.go", "package lib\nfunc F() {}\n",
            "gone/x.go", "package gone\nvar V int\n",
            "same/x.go", "package same\nfunc F() {}\n",
            "body/x.go", "package body\nfunc F() int { return 1 }\n");
    ModuleFiles after =
        files(
            "lib.go", "package lib\nfunc F(more ...int) {}\nfunc G() {}\n",
            "made/x.go", "package made\nconst C = 1\n",
            "same/x.go", "package same\nfunc F() {}\n",
            "body/x.go", "package body\nfunc F() int { return 2 }\n");
    assertThat(changes(before, after))
        .containsExactly("CHANGED  true", "REMOVED gone true", "ADDED made false");
    ApiComparison comparison = comparer.compare(before, after);
    assertThat(comparison.leftOut()).isEmpty();
    PackageChange lib = comparison.packages().get(0);
    assertThat(lib.diff().added()).extracting(Symbol::name).containsExactly("G");
    assertThat(lib.diff().changed())
        .extracting(change -> change.before().signature() + " / " + change.after().signature())
        .containsExactly("func F() / func F(more ...int)");
    assertThat(comparer.compare(before, after)).isSameAs(comparison);
  }

  @Test
  void whatNobodyCanImportDoesNotCount() {
    ModuleFiles before =
        files(
            "internal/x.go", "package internal\nfunc F() {}\n",
            "cmd/tool/main.go", "package main\nfunc F() {}\n",
            "lib_test.go", "package lib\nfunc F() {}\n",
            "lib.go", "package lib\n");
    ModuleFiles after = files("lib.go", "package lib\n");
    assertThat(changes(before, after)).isEmpty();
  }

  @Test
  void packagesForOnePlatformAreComparedOnThat() {
    ModuleFiles windows = files("w_windows.go", "package w\nfunc F() {}\n");
    assertThat(changes(windows, files("w_windows.go", "package w\nfunc F(a int) {}\n")))
        .containsExactly("CHANGED  true");
    ModuleFiles both =
        files(
            "w_windows.go", "package w\nfunc F() {}\n",
            "w_linux.go", "package w\nfunc G() {}\n");
    assertThat(changes(windows, both)).isEmpty();
    assertThat(changes(windows, files("w_linux.go", "package w\nfunc F() {}\nfunc G() {}\n")))
        .containsExactly("CHANGED  false");
  }

  @Test
  void itIsToldForWhichPlatformsAPackageWasRead() {
    ModuleFiles none = files("go.mod", "module a.test/m\n");
    ModuleFiles linux = files("w.go", "package w\nfunc F() {}\n");
    ModuleFiles windows = files("w_windows.go", "package w\nfunc G() {}\n");
    ModuleFiles apple = files("w_darwin.go", "package w\nfunc H() {}\n");
    assertThat(platforms(none, linux)).containsExactly("[linux/amd64]");
    assertThat(platforms(none, windows)).containsExactly("[windows/amd64]");
    assertThat(platforms(windows, none)).containsExactly("[windows/amd64]");
    assertThat(platforms(linux, windows)).containsExactly("[windows/amd64]");
    assertThat(platforms(windows, apple)).containsExactly("[windows/amd64, darwin/amd64]");
  }

  @Test
  void aPackageThatBecomesAProgramIsGone() {
    assertThat(
            changes(
                files("x/x.go", "package x\nfunc F() {}\n"),
                files("x/x.go", "package main\nfunc main() {}\n")))
        .containsExactly("REMOVED x true");
  }

  @Test
  void veryManyAreComparedInPart() {
    int packages = ApiComparer.MAX_PACKAGES + 3;
    ApiComparison comparison =
        comparer.compare(many(packages, "func F() {}"), many(packages, "func F(a int) {}"));
    assertThat(comparison.packages()).hasSize(ApiComparer.MAX_PACKAGES);
    assertThat(comparison.packages()).allMatch(change -> change.kind() == Kind.CHANGED);
    assertThat(comparison.leftOut()).hasSize(1).allMatch(note -> note.startsWith("3 more"));
  }

  @Test
  void largeOnesAreNotRead() {
    String filler = "// " + "x".repeat(1 << 20) + "\n";
    Map<String, byte[]> before = new LinkedHashMap<>();
    for (int i = 0; i < ApiComparer.MAX_SOURCE >> 20; i++) {
      before.put("big/f%02d.go".formatted(i), utf8("package big\n" + filler));
    }
    before.put("small/x.go", utf8("package small\nfunc F() {}\n"));
    ApiComparison comparison =
        comparer.compare(
            shelf.files(ModuleZips.of("a.test/m", "v1.0.0", before)),
            files("small/x.go", "package small\n"));
    assertThat(comparison.packages()).extracting(PackageChange::directory).containsExactly("small");
    assertThat(comparison.leftOut()).hasSize(1).allMatch(note -> note.startsWith("1 more"));
  }

  private ModuleFiles many(int packages, String declaration) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < packages; i++) {
      files.put("p%04d/x.go".formatted(i), utf8("package p\n" + declaration + "\n"));
    }
    return shelf.files(ModuleZips.of("a.test/m", "v1.0.0", files));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

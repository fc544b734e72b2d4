package org.godepot.registry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.FunctionDoc;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.build.Platform;
import org.godepot.it.ModuleZips;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.Shelf;
import org.godepot.registry.contents.Synopses;
import org.junit.jupiter.api.Test;

/** Packages that have no files for the usual platform. */
class PlatformOfDocsTest {
  private static final String WINDOWS = "// Package w opens windows.\npackage w\nfunc Open() {}\n";
  private static final String LINUX = "// Package w is a stub.\npackage w\nfunc Stub() {}\n";

  private final Shelf shelf = new Shelf();

  private ModuleFiles files(String... namesAndTexts) {
    return shelf.files(ModuleZips.of("a.test/m", "v1.0.0", namesAndTexts));
  }

  private static List<String> functions(PackageDoc doc) {
    return doc.functions().stream().map(FunctionDoc::name).toList();
  }

  @Test
  void aPageShowsThePlatformThatThereIs() {
    DocParts parts = new PackageDocs().of(files("w_windows.go", WINDOWS), "");
    assertThat(parts.platform()).isEqualTo(new Platform("windows", "amd64"));
    assertThat(functions(parts.part(1))).containsExactly("Open");
  }

  @Test
  void aPageShowsTheUsualPlatformIfItCan() {
    DocParts parts = new PackageDocs().of(files("w_windows.go", WINDOWS, "w_linux.go", LINUX), "");
    assertThat(parts.platform()).isEqualTo(Platform.DEFAULT);
    assertThat(functions(parts.part(1))).containsExactly("Stub");
  }

  @Test
  void theSearchReadsThePlatformThatThereIs() {
    assertThat(functions(new PackageDocs().read(files("w_windows.go", WINDOWS), "")))
        .containsExactly("Open");
  }

  @Test
  void synopsesAreThoseOfThePlatformThatThereIs() {
    Synopses.GoFile windows = new Synopses.GoFile("w_windows.go", WINDOWS);
    Synopses.GoFile linux = new Synopses.GoFile("w_linux.go", LINUX);
    assertThat(new DocSynopses().of(List.of(windows)))
        .isEqualTo(Optional.of("Package w opens windows."));
    assertThat(new DocSynopses().of(List.of(linux, windows)))
        .isEqualTo(Optional.of("Package w is a stub."));
  }
}

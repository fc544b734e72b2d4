package org.godepot.golang.doc.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoFileTest {
  private static final Platform WINDOWS = new Platform("windows", "arm64");

  private static GoFile file(String name, String text) {
    return GoFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "a.go, true, true",
    "a_linux.go, true, false",
    "a_windows.go, false, true",
    "a_arm64.go, false, true",
    "a_linux_amd64.go, true, false",
    "a_linux_arm64.go, false, false",
    "a_windows_arm64_test.go, false, true",
    "linux.go, true, true",
    "linux_windows.go, false, true",
    "a_unix.go, true, true",
    "a_linux.x.go, true, false",
    "_a.go, false, false",
    ".a.go, false, false",
    "a.txt, false, false"
  })
  void namesTellPlatforms(String name, boolean linux, boolean windows) {
    GoFile file = file(name, "package p\n");
    assertThat(file.fits(Platform.DEFAULT)).isEqualTo(linux);
    assertThat(file.fits(WINDOWS)).isEqualTo(windows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "linux ; true",
        "linux && amd64 ; true",
        "!linux ; false",
        "unix && (amd64 || arm64) ; true",
        "windows || !(linux && 386) ; true",
        "ignore ; false",
        "cgo && gc && go1.18 ; true",
        "!go1.99 ; false",
        "go1.0 ; false",
        "goexperiment.x ; false",
        "linux && ; false",
        "!!linux ; false",
        "(linux ; false",
        "linux) ; false",
        "linux amd64 ; false",
        "linux & amd64 ; false"
      })
  void constraintsAreEvaluated(String expression, boolean fits) {
    GoFile file = file("a.go", "// Copyright.\n\n//go:build " + expression + "\n\npackage p\n");
    assertThat(file.fits(Platform.DEFAULT)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linux | true",
        "windows linux | true",
        "linux,amd64 | true",
        "linux,!amd64 windows | false",
        "!!linux | false",
        "ignore | false"
      })
  void oldConstraintsAreEvaluated(String clauses, boolean fits) {
    assertThat(file("a.go", "// +build " + clauses + "\n\npackage p\n").fits(Platform.DEFAULT))
        .isEqualTo(fits);
  }

  @Test
  void oldConstraintsNeedAnEmptyLineBelow() {
    assertThat(file("a.go", "// +build windows\npackage p\n").fits(Platform.DEFAULT)).isTrue();
  }

  @Test
  void newConstraintsOverrideOldOnes() {
    String text = "//go:build linux\n// +build windows\n\npackage p\n";
    assertThat(file("a.go", text).fits(Platform.DEFAULT)).isTrue();
  }

  @Test
  void constraintsBehindThePackageClauseAreNone() {
    String text = "package p\n\n//go:build windows\n";
    assertThat(file("a.go", text).fits(Platform.DEFAULT)).isTrue();
  }

  @Test
  void constraintsInGeneralCommentsAreNone() {
    String text = "/*\n//go:build windows\n*/\n\npackage p\n";
    assertThat(file("a.go", text).fits(Platform.DEFAULT)).isTrue();
  }

  @Test
  void deepParenthesesAreRefusedAtOnce() {
    String text = "//go:build " + "(".repeat(100_000) + "linux\n\npackage p\n";
    assertThat(file("a.go", text).fits(Platform.DEFAULT)).isFalse();
  }

  private static List<GoFile> files(String names) {
    return Stream.of(names.split(" ")).map(name -> file(name, "package p\n")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "a.go b_windows.go, linux/amd64",
    "a_js.go b_windows.go, windows/amd64",
    "a_js.go b_linux_test.go, js/wasm",
    "a_plan9.go, plan9/amd64",
    "a_linux_test.go, linux/amd64",
    "a_zos.go, linux/amd64"
  })
  void aPackageIsShownForTheMostWantedPlatform(String names, String shown) {
    assertThat(Platforms.shown(files(names))).hasToString(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "a.go, a_windows.go, windows/amd64",
    "a.go, b.go, linux/amd64",
    "a_windows.go, a_windows.go b_linux.go, windows/amd64",
    "a_windows.go, a_linux.go, "
  })
  void packagesAreComparedOnAPlatformOfBoth(String one, String other, String shared) {
    assertThat(Platforms.shared(files(one), files(other)).map(Platform::toString))
        .isEqualTo(Optional.ofNullable(shared));
  }

  @Test
  void platformsAreThoseThatGoKnows() {
    assertThat(Platform.parse("plan9/386")).isPresent();
    assertThat(Platform.parse("beos/amd64")).isEmpty();
    assertThat(Platform.parse("linux")).isEmpty();
    assertThatThrownBy(() -> new Platform("linux", "z80"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package org.godepot.golang.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small parts of the zip rules. */
class ZipPartsTest {
  /** Protocol Z-43: what is omitted before and since Go 1.24. */
  @ParameterizedTest
  @CsvSource({
    "vendor/f.go, false, false",
    "vendor/modules.txt, false, true",
    "vendor/x/x.go, true, true",
    "vendor/x/modules.txt, true, true",
    "sub/vendor/v.go, true, false",
    "sub/vendor/x/v.go, true, true",
    "a/vendor/v.go, true, false",
    "a/vendor/xy/v.go, true, true",
    "vendors/x/x.go, false, false",
    "lib/x/x.go, false, false",
    "long/path/vendor/v.go, true, false"
  })
  void vendoredFilesFollowTheGoVersion(String name, boolean before, boolean since) {
    assertThat(new Vendoring(false).omits(name)).isEqualTo(before);
    assertThat(new Vendoring(true).omits(name)).isEqualTo(since);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "package main",
        "// c\npackage main\n",
        "/* package x */ package\tmain // c",
        "//go:build linux\n\npackage main\n"
      })
  void findsPrograms(String source) {
    assertThat(PackageClause.isMain(source)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "package mainly",
        "package m",
        "// package main",
        "/* package main",
        "import \"x\"",
        "//go:build ignore\n\npackage main\n",
        "// +build ignore\n\npackage main\n"
      })
  void passesOverTheRest(String source) {
    assertThat(PackageClause.isMain(source)).isFalse();
  }

  @Test
  void theTableOfNumbersIsASet() {
    HashSetOfLongs ours = new HashSetOfLongs();
    Set<Long> theirs = new HashSet<>();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      long value = random.nextInt(10_000) - 5_000L;
      assertThat(ours.add(value)).isEqualTo(theirs.add(value));
    }
  }
}

package org.godepot.golang.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.unicode.CaseFold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.go",
        ".hidden",
        "-dash",
        "a b.txt",
        "é",
        "文/ж.txt",
        "c~1",
        "x.con",
        "!#$%&()+,-.=@[]^_{}~",
        "a/.b/c",
        "..a",
        "\u0370"
      })
  void acceptsWhatGoAccepts(String path) {
    assertThat(FilePath.problems(path)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', BAD_NAME",
    "/a, PATH_ESCAPE",
    "a//b, PATH_ESCAPE",
    "../a, PATH_ESCAPE",
    "a/., PATH_ESCAPE",
    "a\\b, PATH_ESCAPE",
    "a:b, BAD_NAME",
    "a*, BAD_NAME",
    "con, RESERVED_NAME",
    "a/Lpt9.txt, RESERVED_NAME",
    "a., TRAILING_DOT",
    "e\u0301, BAD_NAME",
    "\u0663, BAD_NAME",
    "\ud83d\ude00, BAD_NAME",
    "a\u202eb, BAD_NAME"
  })
  void refusesTheRestWithItsCode(String path, ProblemCode code) {
    assertThat(FilePath.problems(path)).extracting(Problem::code).contains(code);
  }

  @Test
  void knowsLettersOfUnicode15ThatJava17DoesNot() {
    int kawi = 0x11f04;
    assertThat(Character.isLetter(kawi) && Runtime.version().feature() == 17).isFalse();
    assertThat(FilePath.problems(Character.toString(kawi))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\u212a, k",
    "ſ, s",
    "ẞ, ß",
    "\u00b5, \u03bc",
    "\u212b, å",
    "ς, σ",
    "\u2c2f, \u2c5f",
    "\ua7c0, \ua7c1",
    "GO.MOD, go.mod"
  })
  void foldsAsGo(String a, String b) {
    assertThat(CaseFold.equalFold(a, b)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"\u0130, i", "\u0131, i", "ss, ß", "a, b"})
  void doesNotFoldMoreThanGo(String a, String b) {
    assertThat(CaseFold.equalFold(a, b)).isFalse();
  }

  @Test
  void importPathsMayHoldAPlusAndLeadingDots() {
    assertThat(ImportPath.problems("a.b/c++/.d")).isEmpty();
    assertThat(ImportPath.problems("a b")).isNotEmpty();
  }
}

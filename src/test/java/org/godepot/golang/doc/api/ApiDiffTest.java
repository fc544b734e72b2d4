package org.godepot.golang.doc.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.godepot.golang.doc.extract.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDiffTest {
  private static List<Symbol> symbols(String text) {
    return Symbols.of(Sources.document("package p\n" + text));
  }

  private static ApiDiff diff(String before, String after) {
    return ApiDiff.between(symbols(before), symbols(after));
  }

  @Test
  void everyExportedNameIsASymbol() {
    String text =
        """
        import "io"
        const A, b = 1, 2
        var V io.Reader
        type T struct {
        	X, y int
        	io.Writer
        }
        func (t *T) M(a int) (n int, err error) { return }
        func (t *T) m() {}
        type I interface {
        	N(s string) error
        }
        type G[P interface{ ~int }] struct{ F func(a struct {
        	X int
        }) }
        func NewT[K comparable](
        	k K, // the key
        ) *T { return nil }
        """;
    assertThat(symbols(text))
        .extracting(symbol -> symbol.kind() + " " + symbol.name() + ": " + symbol.signature())
        .containsExactly(
            "CONSTANT A: const A = 1",
            "TYPE G: type G[P interface{ ~int }] struct",
            "FIELD G.F: F func(a struct { X int })",
            "TYPE I: type I interface",
            "INTERFACE_METHOD I.N: N(s string) error",
            "FUNCTION NewT: func NewT[K comparable](k K) *T",
            "TYPE T: type T struct",
            "METHOD T.M: func (t *T) M(a int) (n int, err error)",
            "FIELD T.Writer: io.Writer",
            "FIELD T.X: X int",
            "VARIABLE V: var V io.Reader");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "func F(a, b int) {} | func F(x int, y int) {}",
        "func F() (n int, err error) { return } | func F() (int, error) { return 0, nil }",
        "func (t T) M() {}; type T int | func (x T) M() {}; type T int",
        "var V = 1 | var V = 2",
        "type T struct { A int; b int } | type T struct { A int }",
        "func F(f func(a int)) {} | func F(f func(int)) {}"
      })
  void namesThatUsersDoNotSeeAreNoChange(String before, String after) {
    assertThat(diff(before, after).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "func F(a int) {} | func F(a int64) {} | F",
        "func F(a int) {} | func F(a ...int) {} | F",
        "func (t T) M() {}; type T int | func (t *T) M() {}; type T int | T.M",
        "const C = 1 | const C = 2 | C",
        "const C = 1 | var C = 1 | C",
        "type T struct { A int } | type T struct { A string } | T.A",
        "type T int | type T = int | T",
        "type T[P any] int | type T[P comparable] int | T"
      })
  void whatUsersSeeIsAChange(String before, String after, String name) {
    ApiDiff diff = diff(before, after);
    assertThat(diff.changed()).extracting(change -> change.after().name()).containsExactly(name);
    assertThat(diff.isBreaking()).isTrue();
  }

  @Test
  void additionsBreakNobody() {
    ApiDiff diff = diff("type T struct{}", "type T struct{ A int }\nfunc F() {}");
    assertThat(diff.added()).extracting(Symbol::name).containsExactly("F", "T.A");
    assertThat(diff.isBreaking()).isFalse();
  }

  @Test
  void removalsBreak() {
    ApiDiff diff = diff("func F() {}\nfunc G() {}", "func G() {}");
    assertThat(diff.removed()).extracting(Symbol::name).containsExactly("F");
    assertThat(diff.isBreaking()).isTrue();
  }

  @Test
  void methodMoreToImplementBreaks() {
    assertThat(diff("type I interface { A() }", "type I interface { A(); B() }").isBreaking())
        .isTrue();
    assertThat(diff("", "type I interface { A() }").isBreaking()).isFalse();
  }

  @Test
  void programsHaveNoSymbols() {
    assertThat(Symbols.of(Sources.document("package main\nfunc F() {}\n"))).isEmpty();
  }
}

package org.godepot.golang.doc.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.godepot.golang.doc.scan.SourceText;
import org.godepot.golang.doc.syntax.Declaration.Function;
import org.godepot.golang.doc.syntax.Declaration.TypeSpec;
import org.godepot.golang.doc.syntax.Declaration.Types;
import org.godepot.golang.doc.syntax.Declaration.Values;
import org.godepot.golang.doc.syntax.Expression;
import org.godepot.golang.doc.syntax.Expression.ArrayType;
import org.godepot.golang.doc.syntax.Expression.CompositeLiteral;
import org.godepot.golang.doc.syntax.Expression.Instance;
import org.godepot.golang.doc.syntax.Expression.StructType;
import org.godepot.golang.doc.syntax.Expression.Value;
import org.godepot.golang.doc.syntax.Field;
import org.godepot.golang.doc.syntax.ParsedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileParserTest {
  private static ParsedFile parse(String text) {
    byte[] bytes = ("package p\n" + text).getBytes(StandardCharsets.UTF_8);
    return FileParser.parse(SourceText.of("p.go", bytes));
  }

  private static TypeSpec type(String text) {
    ParsedFile file = parse("type " + text + "\n");
    assertThat(file.problems()).isEmpty();
    return ((Types) file.declarations().get(0)).specs().get(0);
  }

  private static Function function(String text) {
    ParsedFile file = parse("func " + text + "\n");
    assertThat(file.problems()).isEmpty();
    return (Function) file.declarations().get(0);
  }

  private static Expression value(String text) {
    ParsedFile file = parse("var X = " + text + "\n");
    assertThat(file.problems()).isEmpty();
    return ((Values) file.declarations().get(0)).specs().get(0).values().get(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T[P any] int", "T[P *C,] int", "T[P *int|~string] int", "T[P (C), Q any] int",
        "T[P []int] int", "T[P interface{ M() }] int", "T[P, Q any] int", "T[P *[]int] int",
        "T[P func()] int", "T[P a.B] int", "T[P ~int] int"
      })
  void bracketsBehindANameHoldTypeParameters(String text) {
    assertThat(type(text).typeParameters()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T [N]int",
        "T [N * 2]int",
        "T [N * M]int",
        "T [N(2)]int",
        "T [N + 1]int",
        "T [a.N]int",
        "T []int",
        "T [2]int",
        "T [N * M << 1]int",
        "T [unsafe.Sizeof(x)]int"
      })
  void bracketsBehindANameHoldALength(String text) {
    assertThat(type(text).type()).isInstanceOf(ArrayType.class);
  }

  @Test
  void bracketsBehindAFieldTellEmbeddedTypesFromArrays() {
    List<Field> fields =
        ((StructType) type("T struct { A [N]int; B[int]; C[K, V]; D []int }").type())
            .fields()
            .fields();
    assertThat(fields).hasSize(4);
    assertThat(fields.get(0).type()).isInstanceOf(ArrayType.class);
    assertThat(fields.get(1).type()).isInstanceOf(Instance.class);
    assertThat(fields.get(2).names()).isEmpty();
    assertThat(fields.get(3).names()).hasSize(1);
  }

  @Test
  void parametersWithoutTypeHaveTheNextOne() {
    List<Field> fields = function("F(a, b int, c ...string)").type().parameters().fields();
    assertThat(fields).hasSize(2);
    assertThat(fields.get(0).names()).hasSize(2);
    assertThat(function("F(a, b, c.D)").type().parameters().fields())
        .hasSize(3)
        .allSatisfy(field -> assertThat(field.names()).isEmpty());
  }

  @Test
  void onlyALiteralAloneIsALiteral() {
    assertThat(value("T{1, 2}")).isInstanceOf(CompositeLiteral.class);
    assertThat(value("map[string]func(){\"a\": nil}")).isInstanceOf(CompositeLiteral.class);
    assertThat(value("T{1}.x")).isInstanceOf(Value.class);
    assertThat(value("&T{1}")).isInstanceOf(Value.class);
    assertThat(value("func() T { return T{} }")).isInstanceOf(Value.class);
  }

  @Test
  void ofALongLiteralTheFirstElementsAreKept() {
    CompositeLiteral literal = (CompositeLiteral) value("[]int{" + "f(1, 2),".repeat(500) + "}");
    assertThat(literal.count()).isEqualTo(500);
    assertThat(literal.elements()).hasSize(CompositeLiteral.MAX_ELEMENTS);
  }

  @Test
  void whatCannotBeReadIsToldAndTheRestIsRead() {
    ParsedFile file = parse("var A = 1\nvar B = = 2\n\nfunc F() {}\n");
    assertThat(file.declarations()).hasSize(2);
    assertThat(file.problems()).hasSize(1);
    assertThat(file.problems().get(0).line()).isEqualTo(3);
  }

  @Test
  void bodyThatIsNotClosedEndsAtTheNextDeclaration() {
    ParsedFile file = parse("func A() {\n\tif x {\n}\n\nfunc B() {}\n\nfunc C() {}\n");
    assertThat(file.declarations()).hasSize(2);
    assertThat(file.problems()).hasSize(1);
  }

  @Test
  void withoutPackageClauseNothingIsRead() {
    SourceText source = SourceText.of("p.go", "func F() {}".getBytes(StandardCharsets.UTF_8));
    ParsedFile file = FileParser.parse(source);
    assertThat(file.packageName()).isEmpty();
    assertThat(file.problems()).hasSize(1);
  }

  @Test
  void commentsBelongToWhatIsBelowOrBeforeThem() {
    ParsedFile file = parse("// A says.\n\n// B says.\nvar B int // line\n");
    Values values = (Values) file.declarations().get(0);
    assertThat(values.lead().orElseThrow().text(file.source())).isEqualTo("B says.\n");
    assertThat(values.specs().get(0).comment().orElseThrow().text(file.source()))
        .isEqualTo("line\n");
    assertThat(file.comments()).hasSize(3);
  }

  @Test
  void directivesAreNoDocumentation() {
    ParsedFile file = parse("//go:noinline\n// F does.\n//nolint:all\nfunc F() {}\n");
    Function function = (Function) file.declarations().get(0);
    assertThat(function.lead().orElseThrow().text(file.source())).isEqualTo("F does.\n");
  }
}

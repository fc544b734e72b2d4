package org.godepot.golang.doc.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannerTest {
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Scanner scanner = new Scanner(text);
    for (Token token = scanner.next(); token != Token.END; token = scanner.next()) {
      boolean written = scanner.end() > scanner.start();
      tokens.add(written ? text.substring(scanner.start(), scanner.end()) : "\\n");
    }
    return tokens;
  }

  @Test
  void newlineEndsAStatementOnlyWhereOneMayEnd() {
    assertThat(tokens("a\nb +\nc")).containsExactly("a", "\\n", "b", "+", "c", "\\n");
    assertThat(tokens("f()\n{\n}")).containsExactly("f", "(", ")", "\\n", "{", "}", "\\n");
    assertThat(tokens("return\nelse\n")).containsExactly("return", "\\n", "else");
  }

  @Test
  void commentOfSeveralLinesEndsAStatement() {
    assertThat(tokens("a /* b\nc */ d")).containsExactly("a", "/* b\nc */", "\\n", "d", "\\n");
    assertThat(tokens("a // b\nd")).containsExactly("a", "// b", "\\n", "d", "\\n");
  }

  @Test
  void operatorsAreTakenAsLongAsTheyCanBe() {
    assertThat(tokens("a&^=b<<=c<-d...e:=f|g||h"))
        .containsExactly(
            "a", "&^=", "b", "<<=", "c", "<-", "d", "...", "e", ":=", "f", "|", "g", "||", "h",
            "\\n");
  }

  @Test
  void numbersHaveSignsOnlyInExponents() {
    assertThat(tokens("0x1e+1 1e+1i .5 0x1p-2 1_000"))
        .containsExactly("0x1e", "+", "1", "1e+1i", ".5", "0x1p-2", "1_000", "\\n");
  }

  @Test
  void whatIsNotClosedEndsSomewhere() {
    assertThat(tokens("\"a\nb")).containsExactly("\"a", "\\n", "b", "\\n");
    assertThat(tokens("`a\nb")).containsExactly("`a\nb", "\\n");
    assertThat(tokens("/* a\nb")).containsExactly("/* a\nb");
    assertThat(tokens("'\\")).containsExactly("'\\", "\\n");
  }

  @Test
  void lettersOfAllScriptsMakeNames() {
    assertThat(tokens("\u00fcber \u65e5\u672c x\u0661 \u20ac"))
        .containsExactly("\u00fcber", "\u65e5\u672c", "x\u0661", "\u20ac", "\\n");
  }

  @Test
  void brokenBytesAreReplacedOneByOne() {
    byte[] cut = {'a', (byte) 0xe2, (byte) 0x82, 'b', (byte) 0xff};
    assertThat(SourceText.of("x.go", cut).text()).isEqualTo("a\ufffd\ufffdb\ufffd");
  }

  @Test
  void byteOrderMarkAndCarriageReturnsVanish() {
    byte[] bytes = "\ufeffpackage p\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(SourceText.of("x.go", bytes).text()).isEqualTo("package p\n");
  }
}

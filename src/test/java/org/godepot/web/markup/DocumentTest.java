package org.godepot.web.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTest {
  private static Document beginning(String text, int bytes) {
    return new Document(text, true, false).beginning(bytes);
  }

  @Test
  void whatFitsStaysAsItIs() {
    Document whole = new Document("# A\n\nb\n", true, false);
    assertThat(whole.beginning(7)).isSameAs(whole);
  }

  @Test
  void longTextsEndWithALine() {
    assertThat(beginning("# A\n\nlong line\n", 10)).isEqualTo(new Document("# A\n\n", true, true));
  }

  @ParameterizedTest
  @CsvSource({
    "aaaa, 3, aaa",
    "\u00e4\u00e4\u00e4, 5, \u00e4\u00e4",
    "\u6f22\u5b57, 5, \u6f22",
    "\ud83d\ude00\ud83d\ude00, 7, \ud83d\ude00"
  })
  void bytesAreCountedAndNoCharacterIsTorn(String text, int bytes, String beginning) {
    assertThat(beginning(text, bytes).text()).isEqualTo(beginning);
  }
}

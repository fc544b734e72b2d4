package org.godepot.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters readers are told of. */
class VisibleTest {
  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0, 0x7, 0xa, 0xd, 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x200b, 0x200d, 0x200e, 0x200f, 0x202a,
        0x202e, 0x2028, 0x2060, 0x2066, 0x2069, 0xfeff, 0x3164, 0x115f, 0xfe00, 0xfe0f, 0xfff9,
        0xe0001, 0xe0041, 0xe0100, 0xe01ef, 0xd800
      })
  void whatCannotBeSeenIsWrittenOut(int character) {
    String text = "a" + Character.toString(character) + "b";
    assertThat(Visible.hides(text)).isTrue();
    assertThat(Visible.of(text)).isEqualTo("a[U+%04X]b".formatted(character));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain\ttext",
        "<b>&\"'",
        "日本語 עברית العربية",
        "e\u0301",
        "\u2764\ufe0f",
        "\ud83d\udc69\u200d\ud83d\udcbb",
        "\ud83d\udc69\ud83c\udffd\u200d\ud83d\udcbb"
      })
  void whatIsSeenStays(String text) {
    assertThat(Visible.hides(text)).isFalse();
    assertThat(Visible.of(text)).isSameAs(text);
  }

  @Test
  void eachOfManyIsWrittenOut() {
    assertThat(Visible.of("\u202e\u202ex\u200b")).isEqualTo("[U+202E][U+202E]x[U+200B]");
  }
}

package org.godepot.registry.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ShownSourceTest {
  private static String shown(String source) {
    byte[] bytes = ShownSource.of(source.getBytes(StandardCharsets.UTF_8));
    assertThat(ShownSource.of(source).getBytes(StandardCharsets.UTF_8)).isEqualTo(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void whatCannotBeSeenIsWrittenOut() {
    assertThat(shown("// a\u202eb\nconst C = \"\u2066\" // \u200b\n"))
        .isEqualTo("// a[U+202E]b\nconst C = \"[U+2066]\" // [U+200B]\n");
  }

  @Test
  void linesStayWhereTheyAre() {
    String source = "package p\r\n\r\n// \u00fc\tx\rlast";
    assertThat(shown(source)).isEqualTo(source);
  }

  @Test
  void aByteOrderMarkAtTheBeginningIsNoCharacter() {
    assertThat(shown("\ufeffpackage p // \ufeff")).isEqualTo("package p // [U+FEFF]");
  }

  @Test
  void plainSourceIsNotCopied() {
    byte[] plain = "package p\n".getBytes(StandardCharsets.UTF_8);
    assertThat(ShownSource.of(plain)).isSameAs(plain);
  }
}

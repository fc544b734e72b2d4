package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfoTextTest {
  private static final ModulePath PATH = ModulePath.of("example.com/m");

  private static InfoText parse(String text) {
    return InfoText.parse(PATH, text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileIsKeptAsItCame() {
    String text =
        "{ \"version\": \"v1.2.3\",\n\"TIME\": \"2026-01-02T04:04:05+01:00\","
            + " \"Origin\": {\"VCS\": \"git\", \"Refs\": [1, {}]}, \"Name\": \"x\" }\n";

    InfoText info = parse(text);

    assertThat(info.id()).isEqualTo(ModuleVersion.of("example.com/m", "v1.2.3"));
    assertThat(info.time()).contains(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(info.text()).isEqualTo(text);
  }

  @Test
  void theTimeMayBeMissing() {
    assertThat(parse("{\"Version\":\"v1.2.3\"}").time()).isEmpty();
    assertThat(parse("{\"Version\":\"v1.2.3\",\"Time\":null}").time()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"v1.2.3\"",
        "<html>",
        "not found",
        "{}",
        "{\"Version\":1}",
        "{\"Version\":\"v1\"}",
        "{\"Version\":\"dev\"}",
        "{\"Version\":\"v2.0.0\"}",
        "{\"Version\":\"v1.2.3\"",
        "{\"Version\":\"v1.2.3\"} {}",
        "{\"Version\":\"v1.2.3\"} x",
        "\uFEFF{\"Version\":\"v1.2.3\"}",
        "{\"Version\":\"v1.2.3\",\"Time\":1}",
        "{\"Version\":\"v1.2.3\",\"Time\":\"yesterday\"}",
        "{\"Version\":\"v1.2.3\",\"Time\":\"2026-01-02T03:04:05\"}",
      })
  void whatTheGoCommandWouldRefuseIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> parse(text));
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] latin =
        "{\"Version\":\"v1.2.3\",\"X\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThatIllegalArgumentException().isThrownBy(() -> InfoText.parse(PATH, latin));
  }

  @Test
  void anEndlessFileIsRefused() {
    String padded = "{\"Version\":\"v1.2.3\"" + " ".repeat(4000) + "}";
    assertThatIllegalArgumentException().isThrownBy(() -> parse(padded));
  }

  @Test
  void deepNestingIsRefusedAndNotFollowed() {
    String deep = "{\"Version\":\"v1.2.3\",\"Origin\":" + "[".repeat(3000);
    assertThatIllegalArgumentException().isThrownBy(() -> parse(deep));
  }
}

package org.godepot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "GZIP | true",
        "gzip, deflate, br, zstd | true",
        "br;q=1.0, gzip;q=0.8, *;q=0.1 | true",
        "* | true",
        "*;q=0 | false",
        "gzip;q=0 | false",
        "gzip;q=0.000, * | false",
        "gzip ; q=0.5 | true",
        "identity | false",
        "identity;q=0.5, gzip;q=0.4 | false",
        "identity;q=0.5, gzip;q=0.5 | true",
        "deflate, br | false",
        "gzip;q=2 | false",
        "gzip;q= | false",
        "x-gzipped | false",
        "'' | false",
      })
  void isSentToWhoWantsItAtLeastAsMuchAsPlainBytes(String header, boolean wanted) {
    assertThat(Gzip.isWanted(header)).isEqualTo(wanted);
  }

  @Test
  void isNotSentToWhoSaysNothing() {
    assertThat(Gzip.isWanted(null)).isFalse();
  }

  @Test
  void comesBackAsItWas() throws Exception {
    byte[] text = "Go modules of this house. ".repeat(1000).getBytes(StandardCharsets.UTF_8);
    byte[] packed = Gzip.of(text);
    assertThat(packed).hasSizeLessThan(text.length / 20);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      assertThat(in.readAllBytes()).isEqualTo(text);
    }
  }
}

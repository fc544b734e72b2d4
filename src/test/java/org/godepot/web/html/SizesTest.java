package org.godepot.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 B",
    "999, 999 B",
    "1000, 1.0 kB",
    "1234, 1.2 kB",
    "34567, 34.6 kB",
    "345678, 346 kB",
    "34000000, 34.0 MB",
    "9223372036854775807, 9.2 EB"
  })
  void bytesAreSaidInTheLargestUnit(long bytes, String words) {
    assertThat(Sizes.of(bytes)).isEqualTo(words);
  }

  @Test
  void thousandsStandApart() {
    assertThat(Sizes.count(1234567)).isEqualTo("1,234,567");
  }
}

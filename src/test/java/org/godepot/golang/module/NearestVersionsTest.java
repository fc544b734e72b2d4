package org.godepot.golang.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestVersionsTest {
  private static final String PSEUDO = "v1.3.1-0.20260102030405-abcdefabcdef";

  @ParameterizedTest
  @CsvSource({
    "v1.2.4, v1.3.0 v1.2.3 v1.2.2",
    "v0.1.0, v1.1.9",
    "v9.0.0, v2.0.0-beta.1 v1.3.0",
    "v2.0.0, v2.0.0-beta.1 v1.3.0",
    "v1.2.3-rc.1, v1.2.3 v1.2.2 v1.1.9",
    "v1.2, v1.2.2 v1.1.9",
    "1.2.3, v2.0.0-beta.1 v1.3.0 v1.2.3",
    "main, v2.0.0-beta.1 v1.3.0 v1.2.3",
    "v1.3.0+incompatible, v2.0.0-beta.1 v1.2.3 v1.2.2",
  })
  void areThoseOnBothSides(String asked, String near) {
    List<Version> versions =
        versions("v1.2.3", "v1.2.2", "v1.1.9", "v1.3.0", "v2.0.0-beta.1", PSEUDO);
    assertThat(NearestVersions.of(asked, versions))
        .extracting(Version::text)
        .containsExactly(near.split(" "));
  }

  @Test
  void pseudoVersionsAreToldToWhoAsksForOne() {
    String other = "v1.3.1-0.20260102030406-abcdefabcdef";
    assertThat(NearestVersions.of(other, versions("v1.3.0", PSEUDO)))
        .extracting(Version::text)
        .containsExactly(PSEUDO, "v1.3.0");
    assertThat(NearestVersions.of("v1.0.0", versions(PSEUDO)))
        .extracting(Version::text)
        .containsExactly(PSEUDO);
  }

  @Test
  void wordsAreNoneWithoutVersions() {
    assertThat(NearestVersions.words("v1.0.0", List.of())).isEmpty();
    assertThat(NearestVersions.words("v1.0.1", versions("v1.0.0", "v1.1.0")))
        .isEqualTo("; the nearest: v1.1.0, v1.0.0");
  }

  private static List<Version> versions(String... texts) {
    return Stream.of(texts).map(Version::of).sorted(Comparator.reverseOrder()).toList();
  }
}

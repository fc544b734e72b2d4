package org.godepot.golang.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
  private static final String T = "20200101000000-abcdef123456";

  @ParameterizedTest
  @CsvSource({
    "v1, v1.0.0",
    "v1.2, v1.2.0",
    "v1.2.3-pre+meta, v1.2.3-pre",
    "v1.2.3-0a, v1.2.3-0a",
    "v1.2.3-a-b, v1.2.3-a-b",
    "v1.2.3--, v1.2.3--",
    "v99999999999999999999.0.0, v99999999999999999999.0.0"
  })
  void validVersionsHaveACanonicalForm(String version, String canonical) {
    assertThat(Semver.canonical(version)).contains(canonical);
    assertThat(Version.problems(version).isEmpty()).isEqualTo(version.equals(canonical));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v01.2.3",
        "v1.02.3",
        "v1.2.3-01",
        "v1.2.3-",
        "v1.2.3-a..b",
        "v1.2.3+",
        "v1.2.3+a_b",
        "V1.2.3",
        "1.2.3",
        "v1.2.3.4",
        "v1-pre",
        "v1.2-pre",
        "",
        "v",
        "vx"
      })
  void otherTextIsNoVersion(String version) {
    assertThat(Semver.isValid(version)).isFalse();
    assertThatThrownBy(() -> Version.of(version)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3, VERSION_PREFIX, use v1.2.3",
    "v1, VERSION_CANONICAL, use v1.0.0",
    "v1.0.0+meta, VERSION_BUILD, use v1.0.0"
  })
  void problemsSuggestTheRightForm(String version, ProblemCode code, String fix) {
    Problem problem = Version.problems(version).get(0);
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.fix()).isEqualTo(fix);
  }

  @Test
  void plusIncompatibleIsNoPrerelease() {
    assertThat(Version.of("v2.0.0+incompatible").isPrerelease()).isFalse();
    assertThat(Version.of("v2.0.0-a-b+incompatible").isPrerelease()).isTrue();
  }

  @Test
  void orderIsThatOfSemver() {
    List<String> ordered =
        List.of(
            "v0.0.1",
            "v1.0.0-alpha",
            "v1.0.0-alpha.1",
            "v1.0.0-alpha.beta",
            "v1.0.0-beta",
            "v1.0.0-beta.2",
            "v1.0.0-beta.11",
            "v1.0.0-rc.1",
            "v1.0.0",
            "v1.2.0",
            "v1.10.0",
            "v2.0.0",
            "v2.0.0+incompatible",
            "v2.0.1-rc.1+incompatible",
            "v2.0.1+incompatible",
            "v18446744073709551616.0.0");
    List<Version> shuffled = new ArrayList<>(ordered.stream().map(Version::of).toList());
    Collections.shuffle(shuffled, new Random(1));
    Collections.sort(shuffled);
    assertThat(shuffled).extracting(Version::text).isEqualTo(ordered);
    for (String one : ordered) {
      for (String other : ordered) {
        assertThat(Semver.compareFull(one, other)).isEqualTo(Semver.compare(one, other));
      }
    }
    assertThat(Semver.compare("v2.0.0", "v2.0.0+incompatible")).isZero();
    assertThat(Semver.compare("no version", "v0.0.0-0")).isNegative();
  }

  @ParameterizedTest
  @CsvSource({
    "v1.2.4-0.T, v1.2.3",
    "v1.2.3-pre.0.T, v1.2.3-pre",
    "v2.0.1-0.T+incompatible, v2.0.0+incompatible",
    "v1.2.3-pre.0.T+incompatible, v1.2.3-pre+incompatible",
    "v1.0.0-T, ''"
  })
  void pseudoVersionsKnowTheirBase(String form, String base) {
    String version = form.replace("T", T);
    assertThat(PseudoVersion.isPseudo(version)).isTrue();
    assertThat(PseudoVersion.base(version).orElse("")).isEqualTo(base);
    assertThat(PseudoVersion.rev(version)).isEqualTo("abcdef123456");
    assertThat(PseudoVersion.time(version)).isEqualTo(Instant.parse("2020-01-01T00:00:00Z"));
  }

  @Test
  void someFormsHaveNoBaseOrTime() {
    assertThatThrownBy(() -> PseudoVersion.base("v2.0.0-" + T + "+incompatible"))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() -> PseudoVersion.base("v1.2.0-0." + T))
        .isInstanceOf(MalformedException.class);
    assertThat(PseudoVersion.isPseudo("v0.0.0-99999999999999-abcdef123456")).isTrue();
    assertThatThrownBy(() -> PseudoVersion.time("v0.0.0-99999999999999-abcdef123456"))
        .isInstanceOf(MalformedException.class);
    assertThat(PseudoVersion.isPseudo("v1.2.3-" + T)).isFalse();
    assertThat(PseudoVersion.isPseudo("v0.0.0-2020010100000-abcdef123456")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', v0.0.0-U",
    "v2.3.9, v2.3.10-0.U",
    "v1.2.3-rc.1, v1.2.3-rc.1.0.U",
    "v2.0.0+incompatible, v2.0.1-0.U+incompatible"
  })
  void pseudoVersionsAreMadeFromTheirBase(String base, String expected) {
    Instant time = Instant.parse("2024-01-02T03:04:05Z");
    assertThat(PseudoVersion.make("", base, time, "0123456789ab"))
        .isEqualTo(expected.replace("U", "20240102030405-0123456789ab"));
  }

  @ParameterizedTest
  @CsvSource({
    "v1.0.0 v1.1.0-rc.1, v1.0.0",
    "v1.1.0-rc.1 v1.1.0-rc.2, v1.1.0-rc.2",
    "v2.0.0+incompatible v1.0.0, v1.0.0",
    "v2.0.0+incompatible v1.0.0-pre, v1.0.0-pre",
    "v2.0.0+incompatible v3.0.0+incompatible, v3.0.0+incompatible",
    "v0.0.0-20200101000000-abcdef123456 v0.0.0-20190101000000-ffffff123456,"
        + " v0.0.0-20200101000000-abcdef123456",
    "v1.0.1-0.20180101000000-abcdef123456 v0.0.0-20200101000000-abcdef123456,"
        + " v0.0.0-20200101000000-abcdef123456"
  })
  void latestIsReleaseThenPreReleaseThenNewestCommit(String versions, String latest) {
    List<Version> all = Stream.of(versions.split(" ")).map(Version::of).toList();
    assertThat(LatestVersion.of(all).map(Version::text)).contains(latest);
  }

  @Test
  void nothingHasNoLatestVersion() {
    assertThat(LatestVersion.of(List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"feature/x", "a!b", "con", "a:b", "x.", "..", "a'b", "é"})
  void someRevisionNamesMayNotGoOverTheWire(String name) {
    assertThatThrownBy(() -> Escape.escapeVersion(name)).isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a b, a b",
    "v1.0.0~1, v1.0.0~1",
    "refs#1, refs#1",
    "a%b, a%b",
    "a@b, a@b",
    "a+b, a+b",
    "HEAD, !h!e!a!d"
  })
  void revisionNamesAreEscaped(String name, String escaped) {
    assertThat(Escape.escapeVersion(name)).isEqualTo(escaped);
    assertThat(Escape.unescapeVersion(escaped)).isEqualTo(name);
  }
}

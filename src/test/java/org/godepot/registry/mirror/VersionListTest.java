package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.junit.jupiter.api.Test;

class VersionListTest {
  private static final ModulePath PATH = ModulePath.of("example.com/m");

  private static VersionList parse(String body) {
    return VersionList.parse(PATH, body.getBytes(StandardCharsets.UTF_8));
  }

  private static String served(String body) {
    return new String(parse(body).body(), StandardCharsets.UTF_8);
  }

  @Test
  void versionsAreServedAscendingAndOnce() {
    assertThat(served("v1.10.0\nv1.9.0\r\n  v1.9.0\t2026-01-02T03:04:05Z\nv1.10.0-rc.1"))
        .isEqualTo("v1.9.0\nv1.10.0-rc.1\nv1.10.0\n");
  }

  @Test
  void whatIsNoListableVersionIsDropped() {
    assertThat(
            served(
                "v1\nv1.0\nv2.0.0\nv1.0.0+meta\nmaster\nv0.0.0-20200101000000-abcdef123456\n"
                    + "v2.0.0+incompatible\n\nv1.0.0\n"))
        .isEqualTo("v1.0.0\nv2.0.0+incompatible\n");
  }

  @Test
  void anEmptyListIsAModuleWithoutTags() {
    assertThat(parse("").versions()).isEmpty();
    assertThat(parse("").latest()).isEmpty();
  }

  @Test
  void aPageIsNoList() {
    assertThatIllegalArgumentException().isThrownBy(() -> parse("\n<!DOCTYPE html>\nv1.0.0\n"));
  }

  @Test
  void theHighestReleaseIsLatest() {
    assertThat(parse("v1.3.0-rc.1\nv1.2.0\nv2.0.0+incompatible\n").latest())
        .contains(Version.of("v1.2.0"));
  }

  @Test
  void keptVersionsAreListedWithoutPseudoVersions() {
    VersionList list =
        VersionList.of(
            List.of(
                Version.of("v1.10.0"),
                Version.of("v0.0.0-20200101000000-abcdef123456"),
                Version.of("v1.9.0")));
    assertThat(list.versions()).containsExactly(Version.of("v1.9.0"), Version.of("v1.10.0"));
  }
}

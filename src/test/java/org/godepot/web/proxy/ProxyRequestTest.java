package org.godepot.web.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.web.proxy.ProxyRequest.FileKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRequestTest {
  private static final ModulePath UPPER = ModulePath.of("example.com/Upper");

  private static ProxyRequest file(VersionQuery query, FileKind kind) {
    return new ProxyRequest.VersionFile(UPPER, query, kind);
  }

  private static ProxyRequest parse(String rest) {
    return ProxyRequest.parse("example.com/!upper" + rest);
  }

  @Test
  void parsesWhatTheGoCommandAsks() {
    Version version = Version.of("v1.1.0-RC1");
    assertThat(parse("/@v/list")).isEqualTo(new ProxyRequest.VersionList(UPPER));
    assertThat(parse("/@latest")).isEqualTo(file(new VersionQuery.Latest(), FileKind.INFO));
    assertThat(parse("/@v/v1.1.0-!r!c1.info"))
        .isEqualTo(file(new VersionQuery.Exact(version), FileKind.INFO));
    assertThat(parse("/@v/v1.1.0-!r!c1.zip"))
        .isEqualTo(file(new VersionQuery.Exact(version), FileKind.ZIP));
    assertThat(parse("/@v/latest.mod")).isEqualTo(file(new VersionQuery.Latest(), FileKind.MOD));
  }

  @Test
  void whatIsNoVersionOfThePathIsARevision() {
    assertThat(parse("/@v/!h!e!a!d.info"))
        .isEqualTo(file(new VersionQuery.Revision("HEAD"), FileKind.INFO));
    assertThat(parse("/@v/v2.0.0.info"))
        .isEqualTo(file(new VersionQuery.Revision("v2.0.0"), FileKind.INFO));
    assertThat(parse("/@v/v1.0.0.info.info"))
        .isEqualTo(file(new VersionQuery.Revision("v1.0.0.info"), FileKind.INFO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/@v",
        "/@v/",
        "/@v/.info",
        "/@v/v1.0.0",
        "/@v/v1.0.0.txt",
        "/@v/v1.mod",
        "/@v/v2.0.0.zip",
        "/@v/V1.0.0.info",
        "/@v/v1.0.0!.info",
        "//@v/list",
        "/Sub/@v/list",
        "/@V/list",
        "/@latest/x",
        "/@v/a/b.info"
      })
  void everythingElseIsNothing(String rest) {
    assertThat(parse(rest)).isInstanceOf(ProxyRequest.Nothing.class);
  }

  @Test
  void whatIsCachedOnlyIsAskedTheSame() {
    assertThat(ProxyRequest.parse("cached-only/example.com/!upper/@v/list"))
        .isEqualTo(new ProxyRequest.VersionList(UPPER));
    assertThat(ProxyRequest.parse("cached-only/cached-only/example.com/@v/list"))
        .isInstanceOf(ProxyRequest.Nothing.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a.test/!up/v1/@v/list, a.test/Up/v1",
    "a.test/Up/@v/list, a.test/Up",
    "a.test/m, a.test/m",
    "a.test/m/@v/v1.0.0.txt, a.test/m",
    "a.test/m/@v/x/@v/list, a.test/m",
    "a.test/!/@latest, a.test/!"
  })
  void nothingTellsWhatStandsInPlaceOfAModule(String path, String module) {
    ProxyRequest.Nothing nothing = (ProxyRequest.Nothing) ProxyRequest.parse(path);
    assertThat(nothing.module()).isEqualTo(module);
  }
}

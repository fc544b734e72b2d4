package org.godepot.registry.upstream.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mirror.example",
        "http://mirror.example:8080/go",
        "https://1password.example",
        "https://10.0.0.1",
        "https://[2001:db8::1]:8443/x",
        "HTTPS://Mirror.Example/"
      })
  void takesPlacesToAskAt(String url) {
    assertThat(HttpUrl.base(url).child("a.b/@v/list").uri().getPath()).endsWith("/a.b/@v/list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mirror.example",
        "//mirror.example",
        "file:///srv/go",
        "git://mirror.example",
        "ssh://mirror.example",
        "ftp://mirror.example",
        "https:mirror.example",
        "https://",
        "https:///x",
        "https://ci:secret@mirror.example",
        "https://ci@mirror.example",
        "https://mirror.example?x=1",
        "https://mirror.example#x",
        "https://mirror.example:0",
        "https://mirror.example:65536",
        "https://mirror.example/a b",
        "https://mirror_example",
        "https://mirror.example.",
        "https://0177.0.0.1",
        "https://0x7f000001",
        "https://2130706433",
        "https://127.1",
        "https://1.2.3.4.5",
        "https://[fe80::1%25eth0]"
      })
  void refusesEverythingElse(String url) {
    assertThatThrownBy(() -> HttpUrl.base(url)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusalsDoNotShowTheSecretInAUrl() {
    assertThatThrownBy(() -> HttpUrl.base("https://ci:secret@mirror.example"))
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> HttpUrl.base("https://ci:sec ret@mirror.example"))
        .hasNoCause()
        .hasMessageNotContaining("sec ret");
  }

  @ParameterizedTest
  @CsvSource({
    "/x, https://a.example/x",
    "x, https://a.example/go/x",
    "//b.example/x, https://b.example/x",
    "https://b.example:8443/x?sig=1#part, https://b.example:8443/x?sig=1"
  })
  void redirectsAreFollowedFromWhereTheyAre(String location, String target) {
    HttpUrl here = HttpUrl.base("https://a.example/go/list");
    assertThat(here.redirected(location)).hasToString(target);
  }

  @Test
  void redirectsNeverLeadFromHttpsToHttp() {
    HttpUrl here = HttpUrl.base("https://a.example/go");
    assertThatThrownBy(() -> here.redirected("http://a.example/go"))
        .hasMessageContaining("from https to http");
    HttpUrl plain = HttpUrl.base("http://a.example/go");
    assertThat(plain.redirected("https://a.example/go").origin().scheme()).isEqualTo("https");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://A.example:443, true",
    "http://a.example, HTTP://a.example:80/x, true",
    "https://a.example, http://a.example, false",
    "https://a.example, https://a.example:444, false",
    "https://a.example, https://b.a.example, false"
  })
  void anOriginIsSchemeHostAndPort(String a, String b, boolean same) {
    assertThat(HttpUrl.base(a).origin().equals(HttpUrl.base(b).origin())).isEqualTo(same);
  }
}

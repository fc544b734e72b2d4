package org.godepot.registry.upstream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.it.container.Tls;
import org.godepot.it.upstream.FakeUpstream;
import org.godepot.it.upstream.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Upstreams that speak TLS, with a trust store as operators give it to the JVM. */
class TlsTest {
  private static final String PATH = "/a.b/@v/list";
  private static final String STORE = "javax.net.ssl.trustStore";
  private static final String STORE_PASSWORD = "javax.net.ssl.trustStorePassword";

  private final Rig rig = new Rig();
  private FakeUpstream secure;

  @BeforeEach
  void start() throws Exception {
    secure = FakeUpstream.start(Tls.shared().context());
    secure.put(PATH, "v1.0.0\n");
  }

  @AfterEach
  void close() throws Exception {
    System.clearProperty(STORE);
    System.clearProperty(STORE_PASSWORD);
    secure.close();
    rig.close();
  }

  private static void trust() {
    System.setProperty(STORE, Tls.shared().trustStore().toString());
    System.setProperty(STORE_PASSWORD, Tls.PASSWORD);
  }

  private Upstream upstream(String url) {
    return rig.upstream(url, Rig.access(Optional.empty(), Rig.ANY), Limits.DEFAULT);
  }

  @Test
  void aTrustedCertificateIsTaken() {
    trust();
    assertThat(Rig.read(upstream(secure.url()), PATH)).isInstanceOf(Found.Present.class);
  }

  @Test
  void aCertificateThatNobodyTrustsIsNot() {
    Rig.refuses(upstream(secure.url()), PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("has no connection that can be trusted");
    assertThat(secure.requests()).isEmpty();
  }

  @Test
  void aCertificateOfSomebodyElseIsNot() {
    trust();
    rig.names = Map.of("twin.example", List.of("127.0.0.1"));
    Rig.refuses(upstream("https://twin.example:" + secure.port()), PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("has no connection that can be trusted");
    assertThat(secure.requests()).isEmpty();
  }

  @Test
  void redirectsNeverLeadToPlainHttp() {
    trust();
    secure.fault(PATH, Fault.redirect(rig.fake.url() + "/there"));
    Rig.refuses(upstream(secure.url()), PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("must not lead from https to http");
    assertThat(rig.fake.requests()).isEmpty();
  }
}

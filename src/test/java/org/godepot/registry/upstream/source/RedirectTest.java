package org.godepot.registry.upstream.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.it.upstream.FakeUpstream;
import org.godepot.it.upstream.Fault;
import org.godepot.registry.upstream.address.AddressRule;
import org.godepot.registry.upstream.address.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where redirects lead, and what goes with them (trust.md U1, U2). */
class RedirectTest {
  private static final String PATH = "/a.b/@v/list";
  private static final String SECRET = "correct horse";

  private final Rig rig = new Rig();
  private final FakeUpstream other = FakeUpstream.start();

  @AfterEach
  void close() throws Exception {
    other.close();
    rig.close();
  }

  private Upstream withPassword() {
    return rig.upstream(
        rig.fake.url(),
        Rig.access(Optional.of(Credentials.basic("ci", SECRET)), Rig.ANY),
        Limits.DEFAULT);
  }

  /** Only 127.0.0.1 is allowed, where the fakes are. */
  private Upstream guarded() {
    return rig.upstream(
        rig.fake.url(),
        Rig.access(Optional.empty(), AddressRule.parse("127.0.0.1")),
        Limits.DEFAULT);
  }

  @Test
  void tenRedirectsAreFollowed() {
    for (int i = 0; i < 10; i++) {
      rig.fake.fault("/" + i, Fault.redirect(i % 2 == 0 ? "" + (i + 1) : "/" + (i + 1)));
    }
    rig.fake.put("/10", "here");
    assertThat(Rig.read(withPassword(), "0")).isEqualTo(new Found.Present<>("here", "public"));
    assertThat(rig.fake.requests())
        .hasSize(11)
        .allMatch(request -> request.header("authorization").isPresent());
  }

  @Test
  void largeBodiesOfRedirectsAreNotRead() {
    rig.fake
        .fault(
            PATH,
            asked -> {
              asked.header("Location", "/there");
              asked.head(302, -1);
              Fault.endless().answer(asked);
            })
        .put("/there", "here");
    assertThat(Rig.read(withPassword(), PATH)).isInstanceOf(Found.Present.class);
  }

  @Test
  void secretsAreNeverSentToAnotherOrigin() {
    rig.fake.fault(PATH, Fault.redirect(other.url() + "/there"));
    other.put("/there", "here");
    assertThat(Rig.read(withPassword(), PATH)).isInstanceOf(Found.Present.class);
    assertThat(rig.fake.requests(PATH).get(0).header("authorization")).isPresent();
    assertThat(other.requests("/there").get(0).header("authorization")).isEmpty();
  }

  @Test
  void secretsAreNotSentHomeByWhoIsAway() {
    rig.fake.fault(PATH, Fault.redirect(other.url() + "/there")).put("/back", "here");
    other.fault("/there", Fault.redirect(rig.fake.url() + "/back"));
    assertThat(Rig.read(withPassword(), PATH)).isInstanceOf(Found.Present.class);
    assertThat(rig.fake.requests("/back").get(0).header("authorization")).isEmpty();
  }

  @Test
  void anotherNameOfTheSameServerIsAnotherOrigin() {
    rig.names = Map.of("twin.example", List.of("127.0.0.1"));
    rig.fake
        .fault(PATH, Fault.redirect("http://twin.example:" + rig.fake.port() + "/there"))
        .put("/there", "here");
    assertThat(Rig.read(withPassword(), PATH)).isInstanceOf(Found.Present.class);
    assertThat(rig.fake.requests("/there").get(0).header("authorization")).isEmpty();
  }

  @Test
  void secretsAreInNoMessage() {
    rig.fake.fault(PATH, Fault.status(401));
    Upstream upstream = withPassword();
    Rig.refuses(upstream, PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("upstream public refused our credentials")
        .satisfies(e -> assertThat(everything(e)).doesNotContain(SECRET).doesNotContain("Basic"));
    assertThat(upstream.state().toString()).doesNotContain(SECRET);
    assertThat(Credentials.bearer("t0ken")).hasToString("***");
  }

  private static String everything(Throwable e) {
    String causes = e.getCause() == null ? "" : everything(e.getCause());
    return e + "\n" + causes;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[64:ff9b::a9fe:a9fe]/",
        "http://[64:ff9b::]/",
        "http://[2002:a9fe:a9fe::]/",
        "http://[::1]/",
        "http://[::]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[ff02::1]/",
        "http://0.0.0.0/",
        "http://127.0.0.2/",
        "http://10.0.0.1/",
        "http://100.64.0.1/",
        "http://172.16.0.1/",
        "http://192.168.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/"
      })
  void redirectsIntoTheHouseAreRefused(String url) {
    rig.fake.fault(PATH, Fault.redirect(url));
    Upstream upstream = guarded();
    Rig.refuses(upstream, PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("leads to an address that is not allowed");
    assertThat(upstream.state().lastFailure().orElseThrow().words())
        .contains("which private-addresses= must list");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2852039166/",
        "http://0251.0376.0251.0376/",
        "http://0xa9fea9fe/",
        "http://0xa9.254.169.254/",
        "http://169.254.43518/",
        "http://127.1/",
        "http://0/",
        "http://127.0.0.1./",
        "http://[fe80::1%25eth0]/"
      })
  void addressesInOtherFormsAreRefusedWhateverTheyMean(String url) {
    rig.fake.fault(PATH, Fault.redirect(url));
    Rig.refuses(rig.upstream(), PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("sent us where we do not go");
  }

  @Test
  void oneForbiddenAddressOfANameIsEnough() {
    rig.names = Map.of("two.example", List.of("127.0.0.1", "169.254.169.254"));
    String url = "http://two.example:" + rig.fake.port();
    Upstream direct =
        rig.upstream(
            url, Rig.access(Optional.empty(), AddressRule.parse("127.0.0.1")), Limits.DEFAULT);
    Rig.refuses(direct, PATH, Reason.UPSTREAM_FAILED).hasMessageContaining("not allowed");
    rig.fake.fault(PATH, Fault.redirect(url + "/there"));
    Rig.refuses(guarded(), PATH, Reason.UPSTREAM_FAILED).hasMessageContaining("not allowed");
    assertThat(rig.fake.requests("/there")).isEmpty();
  }

  /** What a check before connecting would have been told does not count. */
  @Test
  void theAddressThatIsConnectedToIsTheOneThatIsJudged() {
    rig.names = Map.of("turns.example", List.of("127.0.0.1"));
    rig.fake.fault(PATH, Fault.status(404));
    Upstream upstream =
        rig.upstream(
            "http://turns.example:" + rig.fake.port(),
            Rig.access(Optional.empty(), AddressRule.parse("127.0.0.1")),
            new Limits(Limits.DEFAULT.times(), 1, 0));
    assertThat(Rig.read(upstream, PATH)).isInstanceOf(Found.Absent.class);
    rig.fake.fault(PATH, asked -> asked.exchange().close());
    Rig.refuses(upstream, PATH, Reason.UPSTREAM_FAILED).hasMessageContaining("broke off");
    rig.names = Map.of("turns.example", List.of("127.0.0.2"));
    Rig.refuses(upstream, PATH, Reason.UPSTREAM_FAILED).hasMessageContaining("not allowed");
  }

  @Test
  void privateAddressesAreRefusedUnlessListed() {
    Upstream upstream =
        rig.upstream(
            rig.fake.url(), Rig.access(Optional.empty(), AddressRule.PUBLIC), Limits.DEFAULT);
    Rig.refuses(upstream, PATH, Reason.UPSTREAM_FAILED).hasMessageContaining("not allowed");
    assertThat(rig.fake.requests()).isEmpty();
    assertThat(Rig.read(guarded(), PATH)).isInstanceOf(Found.Absent.class);
  }

  private Upstream throughProxy(String url) {
    SourceSettings.Access access =
        new SourceSettings.Access(
            Optional.empty(), Optional.of(HttpUrl.base(other.url())), AddressRule.PUBLIC);
    return rig.upstream(url, access, Limits.DEFAULT);
  }

  @Test
  void aForwardProxyIsAskedInPlaceOfTheHost() {
    other.put(PATH, "v1.0.0\n");
    assertThat(Rig.read(throughProxy("http://mirror.example"), PATH))
        .isInstanceOf(Found.Present.class);
    assertThat(other.requests(PATH).get(0).header("host")).contains("mirror.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/", "http://[::1]/", "http://localhost/"})
  void aForwardProxyIsNotAskedForTheHouse(String url) {
    other.fault(PATH, Fault.redirect(url));
    Rig.refuses(throughProxy("http://mirror.example"), PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("not allowed");
    assertThat(other.requests()).hasSize(1);
  }

  @Test
  void offlineOpensNoConnection() throws IOException {
    SourceSettings settings =
        new SourceSettings(
            "public",
            HttpUrl.base(rig.fake.url()),
            Rig.access(Optional.empty(), Rig.ANY),
            Limits.DEFAULT);
    try (Deadlines deadlines = new Deadlines();
        Upstream upstream = Upstream.of(settings, true, () -> rig.now, deadlines)) {
      Rig.refuses(upstream, PATH, Reason.UPSTREAM_FAILED).hasMessageContaining("offline");
      Rig.refuses(() -> upstream.open(PATH, Shape.ZIP), Reason.UPSTREAM_FAILED)
          .isInstanceOf(RegistryException.class);
    }
    assertThat(rig.fake.clients()).isEmpty();
  }
}

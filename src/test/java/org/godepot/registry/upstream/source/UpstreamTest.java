package org.godepot.registry.upstream.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.godepot.catalog.Reason;
import org.godepot.it.Await;
import org.godepot.it.upstream.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the answers of an upstream mean. */
class UpstreamTest {
  private static final String PATH = "/a.b/@v/list";
  private static final String ZIP = "/a.b/@v/v1.0.0.zip";

  private final Rig rig = new Rig();

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @Test
  void smallAnswersAreParsedAndNamed() {
    rig.fake.put(PATH, "v1.0.0\n");
    assertThat(Rig.read(rig.upstream(), "a.b/@v/list"))
        .isEqualTo(new Found.Present<>("v1.0.0\n", "public"));
  }

  @Test
  void nobodyIsToldMoreThanItNeeds() {
    rig.fake.put(PATH, "");
    Rig.read(rig.upstream(), PATH);
    assertThat(rig.fake.requests(PATH).get(0).headers())
        .containsOnlyKeys("accept-encoding", "connection", "host", "user-agent")
        .containsEntry("user-agent", "godepot")
        .containsEntry("accept-encoding", "identity");
  }

  @Test
  void escapesGoOverTheWireAsTheyAre() {
    rig.fake.put("/a.b/!upper/@v/v2.0.0+incompatible.info", "{}");
    assertThat(Rig.read(rig.upstream(), "/a.b/!upper/@v/v2.0.0+incompatible.info"))
        .isInstanceOf(Found.Present.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void whatIsNotThereIsAbsentWithTheSourcesWords(int status) {
    rig.fake.fault(PATH, asked -> asked.send(status, "not found: \u001b[31mno such\nrepository"));
    assertThat(Rig.read(rig.upstream(), PATH))
        .isEqualTo(new Found.Absent<>("not found: ?[31mno such"));
    assertThat(rig.upstream().open(PATH, Shape.ZIP))
        .isEqualTo(new Download.Absent("not found: ?[31mno such"));
  }

  @Test
  void pagesInPlaceOfWordsAreNotShown() {
    rig.fake.fault(PATH, asked -> asked.send(404, "<html>nginx"));
    assertThat(Rig.read(rig.upstream(), PATH)).isEqualTo(new Found.Absent<>("not found"));
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of(Fault.status(401), "answered 401 and was shown no credentials"),
        Arguments.of(Fault.status(403), "answered 403 and was shown no credentials"),
        Arguments.of(Fault.status(407), "wants credentials"),
        Arguments.of(Fault.status(429), "answered 429"),
        Arguments.of(Fault.status(500), "answered 500"),
        Arguments.of(Fault.status(503, "7"), "answered 503"),
        Arguments.of(Fault.status(400), "answered 400"),
        Arguments.of(Fault.status(206), "answered 206"),
        Arguments.of(Fault.status(204), "answered 204"),
        Arguments.of(Fault.status(302), "answered 302"),
        Arguments.of(Fault.html(), "sent a web page in place of data"),
        Arguments.of(Fault.headers(Map.of("Content-Encoding", "gzip")), "sent a compressed answer"),
        Arguments.of(Fault.loop(), "sent us on more than 10 times"),
        Arguments.of(Fault.redirect("file:///etc/passwd"), "sent us where we do not go"),
        Arguments.of(Fault.redirect("http://u:p@a.b/"), "sent us where we do not go"),
        Arguments.of(Fault.redirect("http://["), "sent us where we do not go"),
        Arguments.of(Fault.cut(3), "broke off"),
        Arguments.of(Fault.cut(0), "broke off"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void everyFaultIsAFailureOfTheUpstream(Fault fault, String words) {
    rig.fake.put(PATH, "PK345").fault(PATH, fault);
    Upstream upstream = rig.upstream();
    Rig.refuses(upstream, PATH, Reason.UPSTREAM_FAILED)
        .hasMessageStartingWith("upstream public ")
        .hasMessageContaining(words)
        .hasMessageEndingWith("; stored versions still work");
    assertThat(upstream.state().lastFailure().orElseThrow().words()).contains(words);
    assertThat(upstream.state().underWay()).isZero();
  }

  @Test
  void answersThatAreNotUnderstoodAreFailures() {
    rig.fake.fault(PATH, Fault.invalidJson());
    Rig.refuses(
            () ->
                rig.upstream()
                    .read(
                        PATH,
                        100,
                        bytes -> {
                          throw new IllegalArgumentException("no JSON");
                        }),
            Reason.UPSTREAM_FAILED)
        .hasMessageContaining("sent something else: no JSON");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void smallAnswersHaveALimit(boolean endless) {
    rig.fake.put(PATH, "").fault(PATH, endless ? Fault.endless() : Fault.list(10_000));
    Rig.refuses(rig.upstream(), PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("sent more than 1000 bytes");
  }

  static Stream<Fault> delays() {
    return Stream.of(Fault.hang(), Fault.hangAfter(3), Fault.slow(10));
  }

  @ParameterizedTest
  @MethodSource("delays")
  void whatTakesTooLongIsATimeout(Fault fault) {
    rig.fake.put(PATH, "v1.0.0\n".repeat(100)).fault(PATH, fault);
    Rig.refuses(rig.upstream(Rig.TINY), PATH, Reason.UPSTREAM_TIMEOUT)
        .hasMessageContaining("did not answer in time");
  }

  @Test
  void nobodyAtTheAddressIsAFailure() {
    rig.fake.close();
    Rig.refuses(rig.upstream(), PATH, Reason.UPSTREAM_FAILED)
        .hasMessageContaining("cannot be reached");
  }

  @Test
  void zipsAreStreamedWithTheirLength() throws IOException {
    rig.fake.put(ZIP, "PK and the rest");
    Upstream upstream = rig.upstream();
    Download.Stream stream = (Download.Stream) upstream.open(ZIP, Shape.ZIP);
    assertThat(stream.length()).isEqualTo(OptionalLong.of(15));
    assertThat(stream.source()).isEqualTo("public");
    assertThat(upstream.state().underWay()).isEqualTo(1);
    assertThat(stream.body().readAllBytes()).asString().isEqualTo("PK and the rest");
    assertThat(upstream.state().underWay()).isZero();
    assertThat(upstream.state().lastSuccess()).contains(rig.now);
    stream.body().close();
    assertThat(upstream.state().underWay()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "P", "Pk", "{}"})
  void whatDoesNotBeginAsAZipIsNone(String body) {
    rig.fake.fault(ZIP, Fault.wrong(body.getBytes(StandardCharsets.UTF_8)));
    Upstream upstream = rig.upstream();
    Rig.refuses(() -> upstream.open(ZIP, Shape.ZIP), Reason.UPSTREAM_FAILED)
        .hasMessageContaining("in place of a zip");
    assertThat(upstream.state().underWay()).isZero();
  }

  static Stream<Arguments> brokenBodies() {
    return Stream.of(
        Arguments.of(Fault.cut(100), Reason.UPSTREAM_FAILED),
        Arguments.of(Fault.hangAfter(100), Reason.UPSTREAM_TIMEOUT),
        Arguments.of(Fault.slow(1000), Reason.UPSTREAM_TIMEOUT),
        Arguments.of(Fault.slow(500_000), Reason.UPSTREAM_TIMEOUT));
  }

  /** Too slow in each idle time, and fast enough there but too slow for the whole. */
  @ParameterizedTest
  @MethodSource("brokenBodies")
  void aBodyThatBreaksOffNeverEndsInSilence(Fault fault, Reason reason) throws IOException {
    rig.fake.put(ZIP, "PK" + "x".repeat(1_000_000)).fault(ZIP, fault);
    Upstream upstream = rig.upstream(Rig.TINY);
    InputStream body = ((Download.Stream) upstream.open(ZIP, Shape.ZIP)).body();
    assertThatThrownBy(body::readAllBytes)
        .isInstanceOf(BrokenBodyException.class)
        .matches(e -> ((BrokenBodyException) e).refusal().reason() == reason, "is " + reason);
    assertThatThrownBy(body::read).isInstanceOf(BrokenBodyException.class);
    assertThat(upstream.state().underWay()).isZero();
    assertThat(upstream.state().failuresInARow()).isEqualTo(1);
    body.close();
  }

  @Test
  void aBodyThatNobodyWantsIsNotReadToItsEnd() throws IOException {
    rig.fake.put(ZIP, "PK").fault(ZIP, Fault.endless());
    Upstream upstream = rig.upstream();
    InputStream body = ((Download.Stream) upstream.open(ZIP, Shape.ZIP)).body();
    assertThat(body.read()).isEqualTo('P');
    body.close();
    assertThat(upstream.state().underWay()).isZero();
    assertThat(upstream.state().failuresInARow()).isZero();
    assertThatThrownBy(body::read).hasMessageContaining("closed");
  }

  @Test
  void connectionsAreUsedAgain() {
    rig.fake.put(PATH, "v1.0.0\n");
    Upstream upstream = rig.upstream();
    for (int i = 0; i < 20; i++) {
      Rig.read(upstream, PATH);
      Rig.read(upstream, "/a.b/absent");
    }
    assertThat(rig.fake.clients()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/", "..", "a/../b", "a//b", "//a", "a?b", "a#b", "a b", "a\\b", "%2e%2E/x"})
  void pathsNeverLeadElsewhere(String path) {
    assertThatThrownBy(() -> Rig.read(rig.upstream(), path))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(rig.fake.requests()).isEmpty();
  }

  @Test
  void beyondThoseWhoMayWaitEverybodyIsRefusedAtOnce() throws Exception {
    rig.fake.fault(PATH, Fault.hang());
    Upstream upstream =
        rig.upstream(new Limits(Limits.DEFAULT.times(), Rig.TINY.fetches(), Rig.TINY.waiting()));
    Callers callers = new Callers(3, () -> Rig.read(upstream, PATH));
    Await.until(() -> upstream.state().underWay() == 2 && upstream.state().waiting() == 1);
    Rig.refuses(upstream, PATH, Reason.BUSY).hasMessageContaining("too many requests wait");
    upstream.close();
    assertThat(callers.reasons()).containsOnly(Reason.UNAVAILABLE);
  }

  @Test
  void whoWaitsTooLongGetsATimeout() throws Exception {
    rig.fake.put(ZIP, "PK").fault(ZIP, Fault.endless());
    Upstream upstream = rig.upstream(Rig.TINY);
    try (InputStream first = ((Download.Stream) upstream.open(ZIP, Shape.ZIP)).body();
        InputStream second = ((Download.Stream) upstream.open(ZIP, Shape.ZIP)).body()) {
      Rig.refuses(upstream, PATH, Reason.UPSTREAM_TIMEOUT).hasMessageContaining("busy");
      assertThat(first).isNotSameAs(second);
    }
    assertThat(rig.fake.requests(PATH)).isEmpty();
  }

  @Test
  void closingFreesWhoeverHangs() throws Exception {
    rig.fake.put(ZIP, "PK345").fault(PATH, Fault.hang()).fault(ZIP, Fault.hangAfter(3));
    Upstream upstream = rig.upstream();
    InputStream body = ((Download.Stream) upstream.open(ZIP, Shape.ZIP)).body();
    Callers callers = new Callers(1, () -> Rig.read(upstream, PATH));
    Await.until(() -> rig.fake.requests(PATH).size() == 1);
    upstream.close();
    assertThat(callers.reasons()).containsOnly(Reason.UNAVAILABLE);
    assertThatThrownBy(body::readAllBytes).isInstanceOf(BrokenBodyException.class);
    Rig.refuses(upstream, PATH, Reason.UNAVAILABLE);
  }
}

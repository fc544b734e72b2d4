package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.RawAnswer;
import org.godepot.it.RawHttp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Targets, methods and headers that no polite client sends, on every container, at the root and
 * under a path: one container for all tests of a pair.
 */
@ParameterizedClass(name = "{0} at \"{1}\"")
@MethodSource("places")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawTargetsIT {
  /** The version of the hidden module, which nobody may learn. */
  private static final String SECRET = "v1.9.8-hidden";

  private static final byte[] NO_BYTES = {};

  @Parameter(0)
  Distribution distribution;

  /** Empty for the root. */
  @Parameter(1)
  String context;

  private AnswerRules rules;
  private Path home;
  private Container container;

  static Stream<Arguments> places() {
    return Arrays.stream(Distribution.values())
        .flatMap(one -> Stream.of(Arguments.of(one, ""), Arguments.of(one, "/x")));
  }

  @BeforeParameterizedClassInvocation
  void start() throws Exception {
    rules = new AnswerRules(SECRET);
    home = Files.createTempDirectory("godepot-home");
    container = Container.start(distribution, Deployment.of(home).behindProxy().under(context));
    own("pub", "public");
    own("secret", "private");
    publish("pub", ModuleZips.library(RawTargets.OPEN, "v1.0.0"));
    publish("secret", ModuleZips.library(RawTargets.HIDDEN, SECRET));
    String legacy = "v2.0.0+incompatible";
    publish("pub", ModuleZips.of("example.com/FooBar", legacy, "lib.go", "package lib\n"));
  }

  @AfterParameterizedClassInvocation
  void stop() {
    System.out.println(
        distribution
            + " at \""
            + context
            + "\": "
            + rules.answers()
            + " raw requests, "
            + rules.deviations()
            + " deviations");
    container.close();
    Sample.deleteTree(home);
  }

  private void own(String owner, String visibility) throws Exception {
    byte[] profile = ("{\"visibility\":\"" + visibility + "\"}").getBytes(StandardCharsets.UTF_8);
    Client admin = container.client().as(Accounts.ADMIN).with("Content-Type", "application/json");
    assertThat(admin.put("/api/v1/owners/" + owner, profile).status()).isEqualTo(201);
  }

  private void publish(String owner, byte[] zip) throws Exception {
    Http.Answer answer = container.publish(Accounts.ADMIN, owner, zip);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /** Asks and judges what holds for every answer. */
  private RawAnswer ask(String method, String target, String... headers) throws Exception {
    RawAnswer answer = RawHttp.ask(container.port(), method, target, headers);
    rules.check(method + " " + target + " " + List.of(headers), answer);
    return answer;
  }

  private void expect(Set<Integer> statuses, String method, String target, String... headers)
      throws Exception {
    RawAnswer answer = ask(method, target, headers);
    String request = method + " " + target + " " + List.of(headers);
    rules.require(statuses.contains(answer.status()), request, answer, "is not " + statuses);
  }

  private static String credentials(String user) {
    return "Authorization: " + Http.basic(user, Accounts.password(user));
  }

  private String hidden() {
    return context + "/api/packages/secret/go/" + RawTargets.HIDDEN + "/@v/list";
  }

  private String open() {
    return context + "/api/packages/pub/go/" + RawTargets.OPEN + "/@v/list";
  }

  private void assertNoDeviations() {
    assertThat(rules.newDeviations()).isEmpty();
  }

  @Test
  void noTargetIsReadInTwoWays() throws Exception {
    for (RawTargets.RawTarget target : RawTargets.under(context)) {
      expect(target.statuses(), "GET", target.target());
      expect(target.statuses(), "GET", target.target(), credentials(Accounts.EVE));
      expect(target.statuses(), "HEAD", target.target());
    }
    assertNoDeviations();
  }

  @Test
  void whoMayReadTheHiddenModuleDoes() throws Exception {
    RawAnswer list = RawHttp.ask(container.port(), "GET", hidden(), credentials(Accounts.ADMIN));
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.body()).contains(SECRET);
    assertThat(ask("GET", hidden()).status()).isEqualTo(401);
    assertThat(ask("GET", hidden(), credentials(Accounts.EVE)).status()).isEqualTo(403);
  }

  @Test
  void noOtherMethodOpensAPrivatePath() throws Exception {
    expect(Set.of(401), "HEAD", hidden());
    for (String method : List.of("FOO", "get", "PATCH", "OPTIONS", "PROPFIND", "POST")) {
      expect(Set.of(401, 405), method, hidden(), "Content-Length: 0");
      expect(Set.of(405), method, hidden(), "Content-Length: 0", credentials(Accounts.EVE));
      expect(Set.of(405), method, open(), "Content-Length: 0");
    }
    assertNoDeviations();
  }

  @Test
  void traceIsRefusedAndEchoesNothing() throws Exception {
    String credentials = credentials(Accounts.EVE);
    for (String target : List.of(hidden(), open(), context + "/healthz", context + "/")) {
      RawAnswer answer = ask("TRACE", target, credentials, "X-Marked: hello");
      assertThat(answer.status()).as(target).isIn(403, 405, 501);
      assertThat(answer.body()).doesNotContain(credentials.substring(30), "X-Marked");
    }
    assertNoDeviations();
  }

  @Test
  void noHeaderOrParameterChangesTheMethod() throws Exception {
    String version = context + "/api/v1/packages/pub/go/" + RawTargets.OPEN + "/v1.0.0";
    String admin = credentials(Accounts.ADMIN);
    for (String name : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
      expect(Set.of(200), "GET", version, admin, name + ": DELETE");
      expect(Set.of(405), "POST", version, admin, name + ": DELETE", "Content-Length: 0");
    }
    expect(Set.of(200), "GET", version + "?_method=DELETE", admin);
    expect(Set.of(405), "POST", version + "?_method=DELETE", admin, "Content-Length: 0");
    expect(Set.of(200), "GET", version);
    assertNoDeviations();
  }

  @Test
  void nothingIsWrittenIntoTheWebApplication() throws Exception {
    Set<Integer> refused = Set.of(400, 404, 405);
    for (String path : List.of("/x.jsp", "/x.jsp/", "/WEB-INF/x.jsp", "/META-INF/context.xml")) {
      expect(refused, "PUT", context + path, "Content-Length: 0", credentials(Accounts.ADMIN));
      expect(
          refused,
          "PUT",
          context + path,
          "Content-Length: 0",
          "Content-Range: bytes 0-1/10",
          credentials(Accounts.ADMIN));
      expect(Set.of(404), "GET", context + path);
    }
    assertNoDeviations();
  }

  @Test
  void partsOfUploadsAreRefused() throws Exception {
    Client admin = container.client().as(Accounts.ADMIN).with("Content-Range", "bytes 0-9/100");
    byte[] zip = ModuleZips.library("example.com/part", "v1.0.0");
    for (String path : List.of("/upload", "/example.com/part/@v/v1.0.0.zip")) {
      Http.Answer answer = admin.put("/api/packages/pub/go" + path, zip);
      assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }
    expect(Set.of(404), "GET", open().replace(RawTargets.OPEN, "example.com/part"));
    assertNoDeviations();
  }

  @Test
  void noHeaderOfAProxyMakesAnybodySomebody() throws Exception {
    List<String> names =
        List.of("X-Forwarded-User", "X-Remote-User", "X-WEBAUTH-USER", "Remote-User", "X-User");
    for (String name : names) {
      expect(Set.of(401), "GET", hidden(), name + ": admin");
      expect(Set.of(401), "GET", context + "/api/v1/whoami", name + ": admin");
      expect(Set.of(403), "GET", hidden(), credentials(Accounts.EVE), name + ": admin");
    }
    String[] proxy = {
      "X-Forwarded-For: 127.0.0.1",
      "X-Forwarded-Proto: https",
      "X-Forwarded-Host: evil.example",
      "Forwarded: for=127.0.0.1;host=evil.example;proto=https"
    };
    expect(Set.of(401), "GET", hidden(), proxy);
    expect(Set.of(401), "GET", context + "/api/v1/whoami", proxy);
    expect(Set.of(200), "GET", open(), proxy);
    assertNoDeviations();
  }

  @Test
  void malformedCredentialsAreRefusedEverywhere() throws Exception {
    List<String> malformed =
        List.of(
            "Basic %%%%",
            "Basic",
            "Basic ",
            "Basic YWxpY2U=",
            "Basic Og==",
            "Basic OmFkbWlu",
            "Basic ZXZl=OmV2ZQ==",
            "Basic /////w==",
            "Digest x",
            "Digest username=\"admin\", realm=\"godepot\", nonce=\"\", uri=\"/\", response=\"\"",
            "Negotiate YII=",
            "Bearer",
            "Bearer gdp_x",
            "token " + "x".repeat(3000),
            "Basic " + "QUJD".repeat(1500),
            "admin");
    for (String header : malformed) {
      for (String path : List.of(open(), hidden(), context + "/api/v1/whoami", context + "/none")) {
        expect(Set.of(401), "GET", path, "Authorization: " + header);
      }
    }
    expect(Set.of(400, 401, 431), "GET", open(), "Authorization: Basic " + "QUJD".repeat(2500));
    assertNoDeviations();
  }

  @Test
  void twoHeadersWithCredentialsAreNotMixed() throws Exception {
    expect(
        Set.of(400, 401, 403),
        "GET",
        hidden(),
        credentials(Accounts.EVE),
        credentials(Accounts.ADMIN));
    assertNoDeviations();
  }

  @Test
  void unknownUserAndWrongPasswordLookAlike() throws Exception {
    String same = "X-Request-Id: 1";
    String nobody = "Authorization: " + Http.basic("nobody", "wrong");
    String demo = "Authorization: " + Http.basic("demo", "wrong");
    RawAnswer unknown = ask("GET", open(), nobody, same);
    RawAnswer wrong = ask("GET", open(), demo, same);
    assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body()).startsWith("godepot: ");
    assertThat(unknown.all("WWW-Authenticate"))
        .isEqualTo(wrong.all("WWW-Authenticate"))
        .containsExactly("Basic realm=\"godepot\", charset=\"UTF-8\"");
    assertThat(unknown.headers()).hasSameSizeAs(wrong.headers());
    assertNoDeviations();
  }

  @Test
  void uploadsWithoutCredentialsAreRefusedBeforeTheirBody() throws Exception {
    String upload = context + "/api/packages/pub/go/upload";
    for (String expect : List.of("", "Expect: 100-continue\r\n")) {
      try (RawHttp http = new RawHttp(container.port())) {
        http.send("PUT " + upload + " HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n");
        assertThat(http.send(expect + "\r\n").statusLine()).as(expect).contains(" 401");
      }
    }
  }

  @Test
  void longAcceptHeadersChangeNoFile() throws Exception {
    String many = "a/b;q=0.1,".repeat(600);
    for (String name : List.of("Accept", "Accept-Language", "Accept-Encoding", "Accept-Charset")) {
      for (int i = 0; i < 20; i++) {
        expect(Set.of(200), "GET", open(), name + ": " + many);
      }
    }
    for (String accept : List.of("image/png", "text/html;q=0", "x", "")) {
      expect(Set.of(200), "GET", open(), "Accept: " + accept);
      expect(Set.of(200), "GET", context + "/api/v1/owners", "Accept: " + accept);
      expect(Set.of(404), "GET", context + "/none", "Accept: " + accept);
    }
    for (String malformed : List.of("*/*;q=2", ";;")) {
      expect(Set.of(200, 400), "GET", open(), "Accept: " + malformed);
    }
    assertNoDeviations();
  }

  @Test
  void conflictingConditionsAreNoFailure() throws Exception {
    for (String header :
        List.of(
            "If-None-Match: *",
            "If-None-Match: \"",
            "If-None-Match: " + "\"a\",".repeat(1000),
            "If-Match: \"x\"",
            "If-Modified-Since: yesterday",
            "If-Modified-Since: Thu, 01 Jan 2099 00:00:00 GMT",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-Range: \"x\"",
            "Range: bytes=" + "0-,".repeat(1300) + "0-",
            "Range: bytes=5-2",
            "Range: bytes=9999-",
            "Range: bytes=99999999999999999999-",
            "Range: lines=1-2")) {
      Set<Integer> usual = Set.of(200, 206, 304, 412, 416);
      expect(usual, "GET", open(), header);
      expect(usual, "GET", open(), header, "If-None-Match: \"x\"", "Range: bytes=0-1");
      expect(usual, "HEAD", open().replace("list", "v1.0.0.zip"), header);
      expect(usual, "GET", open().replace("list", "v1.0.0.mod"), header);
    }
    assertNoDeviations();
  }

  @Test
  void everyStatusHasTheSecurityHeaders() throws Exception {
    String eve = credentials(Accounts.EVE);
    List<RawAnswer> answers = new ArrayList<>();
    answers.add(ask("GET", context + "/healthz"));
    answers.add(ask("GET", open()));
    answers.add(ask("GET", context + "/none"));
    answers.add(ask("GET", hidden()));
    answers.add(ask("GET", hidden(), eve));
    answers.add(ask("GET", context + "/api/v1/owners?page=x"));
    answers.add(ask("PATCH", open(), "Content-Length: 0"));
    answers.add(ask("POST", context + "/api/v1/tokens", eve, "Content-Length: 0"));
    answers.add(ask("PUT", hidden(), "Origin: http://evil.example", "Content-Length: 0"));
    assertThat(answers.stream().map(RawAnswer::status))
        .containsExactly(200, 200, 404, 401, 403, 400, 405, 415, 403);
    assertThat(answers).allMatch(answer -> !answer.all("X-Request-Id").isEmpty());
    assertNoDeviations();
  }

  @Test
  void answersWithoutABodyHaveThemToo() throws Exception {
    Client eve = container.client().as(Accounts.EVE);
    Http.Answer gone = eve.send("DELETE", "/api/v1/tokens/1", noBody());
    assertThat(gone.status()).isEqualTo(404);
    Http.Answer empty =
        container.client().with("If-None-Match", etag()).get(open().substring(context.length()));
    assertThat(empty.status()).isEqualTo(304);
    assertThat(empty.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(empty.headers().map()).doesNotContainKey("set-cookie");
  }

  private String etag() throws Exception {
    return container.client().get(open().substring(context.length())).header("ETag");
  }

  private static java.net.http.HttpRequest.BodyPublisher noBody() {
    return java.net.http.HttpRequest.BodyPublishers.ofByteArray(NO_BYTES);
  }
}

package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Raw targets, credentials and methods, as no polite client sends them. */
class EdgeIT extends ServerTest {
  private static final String FILES = "/api/packages/demo/go/example.com/edge/@v/";

  @BeforeAll
  static void publishOne() throws Exception {
    publish(ModuleZips.library("example.com/edge", "v1.0.0"));
  }

  private static int get(String target, String... headers) throws Exception {
    return RawHttp.status(server.port(), "GET", target, headers);
  }

  @Test
  void pathsWithTwoReadingsAreRefused() throws Exception {
    for (String target :
        List.of(
            "/api/packages/demo/../secret/x",
            "/api/packages/./demo/x",
            "/api//packages/demo/x",
            "/api/packages/demo/..;/secret/x",
            "/api/packages/demo;a=b/go/x",
            "/api;x/packages/x",
            "/api/packages/demo/%2e%2e/secret/x",
            "/api/packages/demo%2fgo/x",
            "/api/packages/demo%5Cx",
            "/api/packages/demo\\x",
            "/api/packages/demo%00/x",
            "/api/packages/demo/%c0%ae%c0%ae/x",
            "/api/packages/demo/%ff/x",
            "/api/packages/demo%0d%0aX:1/x",
            "/api/packages/demo/%zz/x",
            "/api/packages/d%7fo/x",
            "/api/packages/demo/" + "a".repeat(6000))) {
      assertThat(get(target)).as(target).isEqualTo(400);
    }
  }

  @Test
  void decodingHappensOnce() throws Exception {
    assertThat(get(FILES.replace("demo", "%64emo") + "list")).isEqualTo(200);
    assertThat(get(FILES.replace("demo", "%2564emo") + "list")).isIn(400, 401);
    assertThat(get(FILES + "list%3Fx=1")).isEqualTo(404);
    assertThat(get(FILES + "list?anything=%0d%0aSet-Cookie:x")).isEqualTo(200);
  }

  @Test
  void wrongCredentialsAreRefusedAlsoOnPublicPaths() throws Exception {
    List<String> wrong =
        List.of(
            "Basic %%%%",
            "Basic",
            "Basic YWxpY2U=",
            "Digest x",
            "Bearer gdp_x",
            "token x",
            "Basic " + "A".repeat(6000),
            Http.basic("demo", "wrong"),
            Http.basic("", "x"),
            Http.basic("nobody", "demo"),
            Http.basic("demo", "gdp_demo"));
    for (String header : wrong) {
      assertThat(get(FILES + "list", "Authorization: " + header)).as(header).isEqualTo(401);
      assertThat(get("/healthz", "Authorization: " + header)).as(header).isEqualTo(200);
    }
    assertThat(get(FILES + "list", "Authorization: " + Http.basic("demo", "demo"))).isEqualTo(200);
    assertThat(get(FILES + "list", "authorization: basic ZGVtbzpkZW1v")).isEqualTo(200);
  }

  @Test
  void unknownUserAndWrongPasswordLookAlike() throws Exception {
    String url = server.url() + FILES + "list";
    String[] unknownUser = {"Authorization", Http.basic("nobody", "demo"), "X-Request-Id", "1"};
    String[] wrongPassword = {"Authorization", Http.basic("demo", "wrong"), "X-Request-Id", "1"};
    Http.Answer unknown = Http.get(url, unknownUser);
    Http.Answer wrong = Http.get(url, wrongPassword);
    assertThat(unknown.text()).isEqualTo(wrong.text()).startsWith("godepot: ");
    assertThat(unknown.header("WWW-Authenticate"))
        .isEqualTo(wrong.header("WWW-Authenticate"))
        .isEqualTo("Basic realm=\"godepot\", charset=\"UTF-8\"");
    assertThat(unknown.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=utf-8");
  }

  @Test
  void identityHeadersHaveNoEffect() throws Exception {
    for (String name : List.of("X-Remote-User", "X-WEBAUTH-USER", "X-Forwarded-User")) {
      Http.Answer answer = Http.put(view() + "/upload", new byte[0], name, "admin");
      assertThat(answer.status()).as(name).isEqualTo(401);
    }
  }

  @Test
  void absentOwnersAreToldByTheStatusPolicy() throws Exception {
    String absent = server.view("absent") + "/example.com/m/@v/list";
    String impossible = server.view("-bad") + "/example.com/m/@v/list";
    Map<String, Integer> callers = Map.of("eve", 403, "admin", 404);
    for (String url : List.of(absent, impossible)) {
      assertThat(Http.get(url).status()).isEqualTo(401);
      for (Map.Entry<String, Integer> caller : callers.entrySet()) {
        String basic = Http.basic(caller.getKey(), caller.getKey());
        assertThat(Http.get(url, "Authorization", basic).status()).isEqualTo(caller.getValue());
      }
    }
    String own = server.view("eve") + "/example.com/m/@v/list";
    assertThat(Http.get(own, "Authorization", Http.basic("eve", "eve")).status()).isEqualTo(404);
    assertThat(Http.get(server.view("DEMO") + "/example.com/edge/@v/list").status()).isEqualTo(401);
  }

  @Test
  void otherMethodsAreRefusedAndOtherPathsMissing() throws Exception {
    for (String method : List.of("POST", "DELETE", "PATCH", "OPTIONS", "FOO")) {
      Http.Answer answer = Http.method(method, server.url() + FILES + "list");
      assertThat(answer.status()).as(method).isEqualTo(405);
      assertThat(answer.header("Allow")).as(method).contains("GET");
    }
    Http.Answer upload = Http.get(view() + "/upload");
    assertThat(upload.status()).isEqualTo(405);
    assertThat(upload.header("Allow")).isEqualTo("PUT");
    assertThat(RawHttp.status(server.port(), "TRACE", "/healthz")).isIn(403, 405);
    String overridden = view() + "/example.com/edge/@v/list";
    assertThat(Http.get(overridden, "X-HTTP-Method-Override", "DELETE").status()).isEqualTo(200);
    for (String path :
        List.of(
            "/none", "/go/x/@v/list", "/WEB-INF/web.xml", "/application.wadl", "/api/v1/none")) {
      assertThat(get(path)).as(path).isEqualTo(404);
    }
  }

  @Test
  void healthIsOkAndErrorsCarryTheRequestId() throws Exception {
    Http.Answer health = Http.get(server.url() + "/healthz");
    assertThat(health.text()).isEqualTo("ok\n");
    assertThat(health.header("X-Request-Id")).isNotEmpty();
    Http.Answer own = Http.get(server.url() + "/nothing", "X-Request-Id", "mine-1");
    assertThat(own.header("X-Request-Id")).isEqualTo("mine-1");
    Http.Answer json = Http.get(server.url() + "/nothing", "Accept", "application/json");
    assertThat(json.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(json.text()).contains("\"status\":404", "\"requestId\":\"");
  }
}

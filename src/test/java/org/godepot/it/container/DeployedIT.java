package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.godepot.it.GoCommand;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.godepot.it.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What operators have after following {@code deploy/README.md}: H2, users in a file, TLS. */
class DeployedIT {
  private static final String UPLOAD = "/api/packages/demo/go/upload";

  @Nested
  class OnTomcat extends Deployed {
    OnTomcat() {
      super(Distribution.TOMCAT);
    }

    @Override
    Deployment deployment(Path home) {
      return super.deployment(home).withEncodedSlashes();
    }

    @Test
    void aModulePathMayBeOneSegmentWhereTheContainerLetsItThrough() throws Exception {
      byte[] zip = ModuleZips.library("example.com/a/b", "v1.0.0");
      assertThat(container.publish(Accounts.DEMO, "demo", zip).status()).isEqualTo(201);
      Client demo = container.client().as(Accounts.DEMO);
      String path = "/api/v1/packages/demo/go/example.com%2Fa%2Fb/v1.0.0";
      assertThat(demo.get(path).text()).contains("\"name\":\"example.com/a/b\"");
      assertThat(demo.get(path.replace("demo/go", "demo%2Fgo")).status()).isEqualTo(400);
    }

    @Test
    void tooManyWrongPasswordsLockTheAccountButNoOther() throws Exception {
      for (int tries = 0; tries < 6; tries++) {
        container.client().as(Accounts.EVE, "wrong").get("/api/packages/demo/go/a.test/@v/list");
      }
      byte[] zip = ModuleZips.library("example.com/locked", "v1.0.0");
      assertThat(container.publish(Accounts.EVE, "eve", zip).status()).isEqualTo(401);
      assertThat(container.publish(Accounts.DEMO, "demo", zip).status()).isEqualTo(201);
    }
  }

  @Nested
  class OnJetty extends Deployed {
    OnJetty() {
      super(Distribution.JETTY);
    }
  }

  @Nested
  class OnOlderJetty extends Deployed {
    OnOlderJetty() {
      super(Distribution.JETTY_12_0);
    }
  }

  /** One container for all its tests. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Deployed {
    Container container;
    private final Distribution distribution;

    Deployed(Distribution distribution) {
      this.distribution = distribution;
    }

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
      container = Container.start(distribution, deployment(home));
      Client demo = container.client().as(Accounts.DEMO).with("Content-Type", "application/json");
      byte[] closed = "{\"visibility\":\"private\"}".getBytes(StandardCharsets.UTF_8);
      assertThat(demo.put("/api/v1/owners/demo", closed).status()).isEqualTo(201);
    }

    Deployment deployment(Path home) {
      return Deployment.of(home);
    }

    @AfterAll
    void stop() {
      container.close();
    }

    @Test
    void aPublishedProgramIsInstalledOverTlsWithNetrc(@TempDir Path directory) throws Exception {
      String module = "example.com/hello";
      byte[] zip = ModuleZips.program(module, "v1.0.0");
      Http.Answer created = container.publish(Accounts.DEMO, "demo", zip);
      assertThat(created.status()).as(created.text()).isEqualTo(201);
      GoCommand go = goWith(directory, Accounts.password(Accounts.DEMO));
      go.run("install", module + "@v1.0.0").mustSucceed();
      assertThat(go.installed("hello").out()).isEqualTo(module + " v1.0.0\n");
    }

    @Test
    void aPackageOfAPrivateModuleIsFoundInTheSiteView(@TempDir Path directory) throws Exception {
      Client admin = container.client().as(Accounts.ADMIN);
      byte[] none = {};
      String claim = "/api/v1/owners/demo/prefixes/private.test";
      assertThat(admin.put(claim, none).status()).isEqualTo(201);
      String module = "private.test/team/m";
      byte[] zip =
          ModuleZips.of(
              module,
              "v1.0.0",
              "go.mod",
              ModuleZips.mod(module),
              "a/p/p.go",
              "package main\n\nfunc main() {}\n");
      Http.Answer created = container.publish(Accounts.DEMO, "demo", zip);
      assertThat(created.status()).as(created.text()).isEqualTo(201);
      String view = container.url() + "/go";
      GoCommand go =
          GoUser.signedIn(
              directory, view, container.port(), Accounts.DEMO, Accounts.password(Accounts.DEMO));
      go.run("install", module + "/a/p@latest").mustSucceed();
      GoCommand stranger =
          GoUser.signedIn(
              directory.resolve("stranger"),
              view,
              container.port(),
              Accounts.READER,
              Accounts.password(Accounts.READER));
      assertThat(stranger.run("install", module + "/a/p@latest").err()).contains("403");
    }

    @Test
    void nobodyElsesGoReadsAPrivateOwner(@TempDir Path directory) throws Exception {
      GoCommand stranger =
          GoUser.signedIn(
              directory.resolve("stranger"),
              container.view("demo"),
              container.port(),
              Accounts.READER,
              Accounts.password(Accounts.READER));
      assertThat(stranger.run("list", "-m", "example.com/hello@v1.0.0").err()).contains("403");
      GoCommand nobody =
          new GoCommand(Programs.go(), directory.resolve("nobody"), container.view("demo"))
              .with("NETRC", directory.resolve("none").toString())
              .with("SSL_CERT_FILE", Tls.shared().certificate().toString());
      assertThat(nobody.run("list", "-m", "example.com/hello@v1.0.0").err()).contains("401");
    }

    @Test
    void aWrongPasswordInNetrcIsRefusedAndTold(@TempDir Path directory) throws Exception {
      GoCommand go = goWith(directory, "wrong");
      GoCommand.Result result = go.run("list", "-m", "example.com/hello@v1.0.0");
      assertThat(result.exit()).isNotZero();
      assertThat(result.err()).contains("401", "unknown user or wrong password");
    }

    private GoCommand goWith(Path directory, String password) throws Exception {
      return GoUser.signedIn(
          directory, container.view("demo"), container.port(), Accounts.DEMO, password);
    }

    @Test
    void uploadsNeedCredentialsAndAreToldOurRealm() throws Exception {
      byte[] zip = ModuleZips.library("example.com/anonymous", "v1.0.0");
      Http.Answer anonymous = container.client().put(UPLOAD, zip);
      assertThat(anonymous.status()).isEqualTo(401);
      assertThat(anonymous.header("WWW-Authenticate"))
          .isEqualTo("Basic realm=\"godepot\", charset=\"UTF-8\"");
      Http.Answer wrong = container.client().as(Accounts.DEMO, "wrong").put(UPLOAD, zip);
      assertThat(wrong.status()).isEqualTo(401);
    }

    @Test
    void theRealmsRoleMakesSiteAdministrators() throws Exception {
      byte[] zip = ModuleZips.library("example.com/administered", "v1.0.0");
      container.publish(Accounts.DEMO, "demo", ModuleZips.library("example.com/own", "v1.0.0"));
      assertThat(container.publish(Accounts.EVE, "demo", zip).status()).isIn(401, 403);
      assertThat(container.publish(Accounts.ADMIN, "demo", zip).status()).isEqualTo(201);
    }

    @Test
    void aLargeRefusedUploadsClientReadsWhy(@TempDir Path directory) throws Exception {
      Path large = Files.write(directory.resolve("large.zip"), new byte[60 << 20]);
      String answer = Curl.run("-i", "-u", "demo:wrong", "-T", large.toString(), upload());
      assertThat(answer).contains("HTTP/1.1 401", "unknown user or wrong password");
    }

    private String upload() {
      return container.url() + UPLOAD;
    }

    @Test
    void nobodyIsToldWhichContainerThisIs() throws Exception {
      Http.Answer answer = container.client().get("/a%2Fb");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.header("Server")).isEmpty();
      assertThat(answer.text()).doesNotContain("10.1.", "12.0.", "12.1.");
    }
  }
}

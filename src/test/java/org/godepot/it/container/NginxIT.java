package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.godepot.it.GoCommand;
import org.godepot.it.Http;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A container behind the nginx sample. */
class NginxIT {
  /** Half of them once were 502 on Jetty. */
  private static final int REFUSED = 20;

  private static final String UPLOAD = "/api/packages/demo/go/upload";

  @TempDir Path home;
  @TempDir Path developer;

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void publishesAndInstallsThroughIt(Distribution distribution) throws Exception {
    Deployment deployment = Deployment.of(home).behindProxy();
    try (Container container = Container.start(distribution, deployment);
        Nginx nginx = Nginx.start(container.port())) {
      publishesAndInstalls(nginx);
      refusalsOfLargeUploadsArrive(nginx);
      onlyDiscoveryReachesTheVanityHost(nginx);
    }
  }

  private void publishesAndInstalls(Nginx nginx) throws Exception {
    String module = "example.com/hello";
    byte[] zip = ModuleZips.program(module, "v1.0.0");
    // What a client claims about its way is not believed.
    Client client =
        nginx
            .client()
            .as(Accounts.DEMO)
            .with("Forwarded", "host=evil.test;proto=http")
            .with("X-Forwarded-Host", "evil.test")
            .with("X-Forwarded-Server", "evil.test");
    Http.Answer created = client.put(UPLOAD, zip);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    assertThat(created.text()).contains(nginx.url()).doesNotContain("evil.test");
    String proxy = nginx.url() + "/api/packages/demo/go";
    String password = Accounts.password(Accounts.DEMO);
    GoCommand go = GoUser.signedIn(developer, proxy, nginx.port(), Accounts.DEMO, password);
    go.run("install", module + "@v1.0.0").mustSucceed();
    assertThat(go.installed("hello").out()).isEqualTo(module + " v1.0.0\n");
  }

  private static void refusalsOfLargeUploadsArrive(Nginx nginx) throws Exception {
    byte[] large = new byte[20 << 20];
    for (int i = 0; i < REFUSED; i++) {
      Http.Answer refused = nginx.client().as(Accounts.DEMO, "wrong").put(UPLOAD, large);
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.header("WWW-Authenticate")).contains("realm=\"godepot\"");
      String others = "/api/packages/nobody/go/upload";
      assertThat(nginx.client().as(Accounts.DEMO).put(others, large).status()).isEqualTo(403);
    }
  }

  private static void onlyDiscoveryReachesTheVanityHost(Nginx nginx) throws Exception {
    assertThat(nginx.ask("go.example.com", "/lib?go-get=1")).contains("X-Request-Id:");
    assertThat(nginx.ask("go.example.com", "/lib?x=go-get=1"))
        .startsWith("HTTP/1.1 404")
        .doesNotContain("X-Request-Id:");
  }
}

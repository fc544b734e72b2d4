package org.godepot.it.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.godepot.it.Programs;
import org.godepot.it.container.Accounts;
import org.godepot.it.container.Client;
import org.godepot.it.container.Container;
import org.godepot.it.container.Deployment;
import org.godepot.it.container.Distribution;
import org.godepot.it.container.Tls;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines of the set-up page over TLS, on a port and below a context path, for a private owner:
 * what needs credentials in every form that go and curl look for.
 */
class SecureSetUpIT {
  private static final String MODULE = "corp.test/team/hello";

  @TempDir static Path depot;
  private static Container container;

  @BeforeAll
  static void start() throws Exception {
    container = Container.start(Distribution.JETTY, Deployment.of(depot).under("/depot"));
    Client demo = container.client().as(Accounts.DEMO).with("Content-Type", "application/json");
    byte[] closed = "{\"visibility\":\"private\"}".getBytes(StandardCharsets.UTF_8);
    assertThat(demo.put("/api/v1/owners/demo", closed).status()).isEqualTo(201);
    Client admin = container.client().as(Accounts.ADMIN);
    assertThat(admin.put("/api/v1/owners/demo/prefixes/corp.test", new byte[0]).status())
        .isEqualTo(201);
  }

  @AfterAll
  static void stop() {
    container.close();
  }

  /** A person with a password for a token, who trusts the certificate of the tests. */
  private static Shell demo(Path home) throws Exception {
    String certificate = Tls.shared().certificate().toString();
    return new Shell(home)
        .with("GODEPOT_TOKEN", Accounts.password(Accounts.DEMO))
        .with("SSL_CERT_FILE", certificate)
        .with("CURL_CA_BUNDLE", certificate);
  }

  private static String block(String query) throws Exception {
    Client demo = container.client().as(Accounts.DEMO).with("Accept", "text/html");
    return PageText.block(demo.get("/-/setup?" + query).text(), "main-block");
  }

  private static Checkout program(Path directory, Shell shell, String version) throws Exception {
    String main = "package main\n\nfunc main() { println(\"hello\") }\n";
    return Checkout.init(directory, shell)
        .file("go.mod", "module " + MODULE + "\n\ngo 1.19\n")
        .file("main.go", main)
        .tag(version);
  }

  @Test
  void pastedLinesPublishAndInstallWhatIsPrivate(@TempDir Path directory) throws Exception {
    Programs.go();
    Programs.need("zip");
    Shell shell = demo(directory.resolve("home"));
    Checkout checkout = program(directory.resolve("repository"), shell, "v1.2.3");
    String publish = block("person=publish&owner=demo");
    String published = shell.paste(checkout.directory(), publish).mustSucceed().text();
    assertThat(published)
        .contains("valid " + MODULE + "@v1.2.3 in demo", "created " + MODULE + "@v1.2.3 in demo");

    Shell user = demo(directory.resolve("user"));
    String whoami = "curl -fsS -n " + container.url() + "/api/v1/whoami";
    assertThat(user.paste(whoami).exit()).isNotZero();
    user.paste(block("person=use")).mustSucceed();
    assertThat(user.paste(whoami).mustSucceed().text()).contains("\"user\":\"demo\"");
    user.paste("go install " + MODULE + "@latest").mustSucceed();
    assertThat(user.paste("\"$GOPATH/bin/hello\"").text()).isEqualTo("hello\n");
  }

  @Test
  void theStepsOfAWorkflowPublish(@TempDir Path directory) throws Exception {
    Programs.need("zip");
    Shell shell =
        demo(directory.resolve("runner"))
            .with("RUNNER_TEMP", Files.createDirectory(directory.resolve("temp")).toString())
            .with("GITHUB_REF_NAME", "v1.4.0")
            .with("U", Accounts.DEMO)
            .with("T", Accounts.password(Accounts.DEMO));
    Checkout checkout = program(directory.resolve("repository"), shell, "v1.4.0");
    String workflow = block("person=publish&place=github&owner=demo");
    JsonNode steps =
        new ObjectMapper(new YAMLFactory()).readTree(workflow).at("/jobs/publish/steps");
    for (int times = 0; times < 2; times++) {
      String text = shell.paste(checkout.directory(), steps.at("/1/run").asText()).text();
      assertThat(text)
          .contains((times == 0 ? "created " : "unchanged ") + MODULE + "@v1.4.0 in demo")
          .doesNotContain("not committed");
    }
  }
}

package org.godepot.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No sample has a password that anybody could know. */
class UneditedIT {
  @TempDir Path home;

  @Test
  void tomcatLetsNobodyInBeforePasswordsAreSet() throws Exception {
    Deployment unedited = Deployment.of(home).withoutPasswords();
    try (Container container = Container.start(Distribution.TOMCAT, unedited)) {
      for (String user : List.of(Accounts.ADMIN, Accounts.DEMO)) {
        for (String password : List.of("", "EDIT-ME", user, "password")) {
          String path = "/api/packages/demo/go/a.test/@v/list";
          assertThat(container.client().as(user, password).get(path).status()).isEqualTo(401);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOMCAT")
  void jettyDoesNotStartBeforePasswordsAreSet(Distribution jetty) throws Exception {
    Deployment unedited = Deployment.of(home).withoutPasswords();
    try (Container container = Container.launch(jetty, unedited)) {
      assertThat(container.awaitExit()).isNotZero();
      assertThat(container.log()).contains("EDIT-ME");
    }
  }

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void noContainerStartsBeforeThePasswordOfItsKeyIsSet(Distribution distribution) throws Exception {
    Deployment unedited = Deployment.of(home).withoutSecrets();
    try (Container container = Container.launch(distribution, unedited)) {
      container.awaitExit();
      assertThat(container.log()).containsIgnoringCase("keystore");
    }
  }
}

package org.godepot.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.godepot.house.Golden;
import org.godepot.house.Routes;
import org.godepot.it.DepotServer;
import org.godepot.it.container.Accounts;
import org.godepot.it.container.Client;
import org.godepot.it.container.Container;
import org.godepot.it.container.Deployment;
import org.godepot.it.container.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One table of who may do what, the same on every container. */
class AccessIT {
  /** Wrong tokens are a column of the table, and must be looked up each time. */
  private static final String NO_BRAKE = "-Dgodepot.token.failures=0";

  @TempDir Path home;

  @Test
  void noRouteIsMissingFromTheTable() throws Exception {
    Set<String> routes = Routes.all().stream().map(Routes.Route::name).collect(Collectors.toSet());
    assertThat(Case.all().stream().map(Case::route).collect(Collectors.toSet())).isEqualTo(routes);
  }

  @Test
  void theTableHoldsOnEmbeddedJetty() throws Exception {
    try (DepotServer server = DepotServer.start(home, NO_BRAKE)) {
      compare("embedded Jetty", new Client(server.url()), UnaryOperator.identity());
    }
  }

  @ParameterizedTest
  @EnumSource(Distribution.class)
  void theTableHoldsOnEveryContainer(Distribution distribution) throws Exception {
    Deployment deployment = Deployment.of(home).jvm(NO_BRAKE);
    try (Container container = Container.start(distribution, deployment)) {
      compare(distribution.name(), container.client(), Accounts::password);
    }
  }

  private static void compare(String name, Client nobody, UnaryOperator<String> passwords)
      throws Exception {
    AccessTable table = AccessTable.of(Site.furnish(nobody, passwords));
    List<String> deviations = table.deviations();
    System.out.printf(
        "access on %s: %d cells, %d deviations%n", name, table.cells(), deviations.size());
    assertThat(deviations).isEmpty();
    Golden.assertEquals("access.txt", table.text());
  }
}

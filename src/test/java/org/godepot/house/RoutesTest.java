package org.godepot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The routes there are and whom they are for, as a file that reviewers read. */
class RoutesTest {
  @Test
  void everyRouteDeclaresItsAccessRule() throws IOException {
    assertThat(Routes.all()).isNotEmpty().allSatisfy(route -> assertThat(route.who()).isPresent());
  }

  @Test
  void routesAreThoseOfTheGoldenFile() throws IOException {
    String lines =
        Routes.all().stream()
            .map(route -> route.name() + " | " + rule(route) + "\n")
            .collect(Collectors.joining());
    Golden.assertEquals("routes.txt", lines);
  }

  private static String rule(Routes.Route route) {
    return route
        .who()
        .map(who -> who.name().toLowerCase(Locale.ROOT).replace('_', ' '))
        .orElse("nobody said");
  }
}

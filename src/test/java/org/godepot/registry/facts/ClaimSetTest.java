package org.godepot.registry.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePrefix;
import org.junit.jupiter.api.Test;

class ClaimSetTest {
  private static final Owner ACME = new Owner(1, new OwnerName("acme"));

  private static Claim claim(String prefix) {
    return new Claim(new ModulePrefix(prefix), ACME, "root", Instant.EPOCH);
  }

  private static Optional<String> above(ClaimSet claims, String path) {
    return claims.above(path).map(claim -> claim.prefix().text());
  }

  @Test
  void theLongestClaimAtOrAboveAPathDecides() {
    ClaimSet claims =
        ClaimSet.of(List.of(claim("a.test"), claim("a.test/x/y"), claim("b.test/Team/v1")));
    assertThat(above(claims, "a.test")).contains("a.test");
    assertThat(above(claims, "a.test/x")).contains("a.test");
    assertThat(above(claims, "a.test/x/y")).contains("a.test/x/y");
    assertThat(above(claims, "a.test/x/y/z/v2")).contains("a.test/x/y");
    assertThat(above(claims, "b.test/Team/v1/m")).contains("b.test/Team/v1");
  }

  @Test
  void claimsEndOnTheBordersOfElements() {
    ClaimSet claims = ClaimSet.of(List.of(claim("a.test/x")));
    for (String path :
        List.of("", "/", "a.test", "a.test/", "a.test/xy", "a.test/X", "a.tes", "a.test//x")) {
      assertThat(above(claims, path)).as(path).isEmpty();
    }
    assertThat(above(claims, "a.test/x/")).contains("a.test/x");
    assertThat(above(claims, "a.test/x/@v/list")).contains("a.test/x");
  }

  @Test
  void whatLiesBelowAKnownClaimIsLeftOut() {
    List<Claim> all =
        List.of(claim("a.test"), claim("a.test/x"), claim("b.test"), claim("b.test/x/y"));
    ClaimSet claims = ClaimSet.of(all);
    assertThat(claims.outermost(claim -> true)).containsExactlyInAnyOrder(all.get(0), all.get(2));
    assertThat(claims.outermost(claim -> !claim.equals(all.get(2))))
        .containsExactlyInAnyOrder(all.get(0), all.get(3));
    assertThat(claims.outermost(claim -> false)).isEmpty();
  }

  @Test
  void randomPathsFindWhatASearchThroughAllClaimsFinds() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<Claim> all = new ArrayList<>();
      for (int i = random.nextInt(8); i > 0; i--) {
        all.add(claim("a.test" + tail(random, 3)));
      }
      ClaimSet claims = ClaimSet.of(all);
      String path = "a.test" + tail(random, 5);
      Optional<String> wanted =
          all.stream()
              .map(Claim::prefix)
              .filter(prefix -> prefix.covers(path))
              .map(ModulePrefix::text)
              .max(Comparator.comparing(String::length));
      assertThat(above(claims, path)).as("seed %d: %s in %s", seed, path, all).isEqualTo(wanted);
    }
  }

  private static String tail(Random random, int most) {
    StringBuilder tail = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      tail.append('/').append(random.nextBoolean() ? "x" : "xx");
    }
    return tail.toString();
  }
}

package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.it.ModuleZips;
import org.godepot.registry.browse.Prospect;
import org.godepot.registry.browse.Prospects;
import org.godepot.registry.upstream.UpstreamSettings;
import org.godepot.registry.upstream.Upstreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a module that was not found, and that it tells nothing of what is hidden. */
class ProspectsTest {
  private static final String RULES =
      """
      upstream far https://far.test
      upstream near https://near.test
      sumdb off
      deny evil.test we do not trust it
      hosted ours.test
      allow frozen.test far mode=offline
      allow open.test near|far
      """;
  private static final OwnerName VAULT = new OwnerName("vault");

  @TempDir Path directory;
  private Registry registry;
  private Upstreams upstreams;

  @BeforeEach
  void open() throws IOException {
    registry = new Registry(directory.resolve("db"));
    Path rules = Files.writeString(directory.resolve("upstream.rules"), RULES);
    UpstreamSettings settings =
        UpstreamSettings.read(Optional.of(rules), "secret.test", false, true);
    upstreams = Upstreams.of(settings, () -> registry.now);
    Searching.make(registry, "vault", Visibility.PRIVATE);
    registry.prefixes.claim(ROOT, VAULT, () -> new ModulePrefix("claimed.test"), false);
  }

  @AfterEach
  void close() {
    upstreams.close();
    registry.close();
  }

  private Prospect of(Actor actor, String path, boolean anonymous) {
    return new Prospects(registry.policy, registry.facts, upstreams, anonymous)
        .of(actor, ModulePath.of(path));
  }

  @Test
  void theOwnerOfAClaimIsToldToThoseWhoMayReadItAlone() {
    ModulePrefix prefix = new ModulePrefix("claimed.test");
    Prospect unnamed = new Prospect.Claimed(prefix, Optional.empty());
    assertThat(of(ROOT, "claimed.test/x", true))
        .isEqualTo(new Prospect.Claimed(prefix, Optional.of(VAULT)));
    assertThat(of(ANN, "claimed.test/x", true)).isEqualTo(unnamed);
    assertThat(of(ANYBODY, "claimed.test/x", false)).isEqualTo(unnamed);
  }

  @Test
  void theRuleThatMatchesIsTold() {
    assertThat(of(ANN, "evil.test/x", true)).isEqualTo(new Prospect.Refused("we do not trust it"));
    assertThat(of(ANN, "open.test/x", true))
        .isEqualTo(new Prospect.Outside("near|far", true, false));
    assertThat(of(ANN, "frozen.test/x", true)).isEqualTo(new Prospect.Outside("far", false, false));
  }

  @Test
  void namesOfTheHouseLookLikeThoseThatNoRuleMatches() {
    for (String path : new String[] {"ours.test/x", "secret.test/x", "else.test/x"}) {
      assertThat(of(ANN, path, true)).as(path).isEqualTo(new Prospect.Here());
    }
  }

  @Test
  void strangersAreToldNoRulesWhereNothingFromOutsideIsForThem() {
    assertThat(of(ANYBODY, "evil.test/x", false)).isEqualTo(new Prospect.SignIn());
    assertThat(of(ANYBODY, "else.test/x", false)).isEqualTo(new Prospect.SignIn());
    assertThat(of(ANN, "else.test/x", false)).isEqualTo(new Prospect.Here());
    assertThat(of(ANYBODY, "else.test/x", true)).isEqualTo(new Prospect.Here());
  }

  @Test
  void whatIsHiddenLooksLikeWhatIsAbsent() throws IOException {
    String[] hidden = {"claimed.test/m", "else.test/m", "open.test/m"};
    for (String path : hidden) {
      registry.publish(ROOT, VAULT, ModuleZips.library(path, "v1.0.0"));
    }
    for (String path : hidden) {
      String absent = path.replace("/m", "/n");
      for (Actor actor : new Actor[] {BOB, ANYBODY}) {
        assertThat(of(actor, path, true)).as(path).isEqualTo(of(actor, absent, true));
      }
    }
    registry.publish(ANN, ANNS, ModuleZips.library("else.test/n", "v1.0.0"));
    assertThat(of(BOB, "else.test/n", true)).isEqualTo(new Prospect.Here());
  }
}

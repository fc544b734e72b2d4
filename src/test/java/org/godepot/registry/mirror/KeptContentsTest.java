package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.access.Actor;
import org.godepot.access.Peer;
import org.godepot.access.Policy;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.ModuleZips;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.contents.Opener;
import org.godepot.registry.contents.Synopses;
import org.godepot.registry.dependencies.Dependencies;
import org.godepot.registry.dependencies.GoMod;
import org.godepot.registry.dependencies.GoMods;
import org.godepot.registry.dependencies.Requirement;
import org.godepot.registry.dependencies.Standing;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.FactsSettings;
import org.godepot.registry.resolve.Absences;
import org.godepot.registry.resolve.Downloads;
import org.godepot.registry.resolve.OutsideAccess;
import org.godepot.registry.resolve.OutsideModules;
import org.godepot.registry.resolve.Resolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking into what is kept of modules from outside; nobody is asked for the rest. */
class KeptContentsTest {
  private static final Actor ANYBODY = Actor.anonymous(new Peer("192.0.2.1", "r1"));
  private static final ModuleVersion ID = ModuleVersion.of("a.test/m", "v1.0.0");

  @TempDir Path directory;

  private static Facts facts(Outside outside) {
    return Facts.of(outside.database, new FactsSettings(10, 10));
  }

  private static Resolver resolver(Outside outside, boolean anonymous) {
    OutsideModules modules =
        new OutsideModules(outside.mirror, outside.upstreams, new OutsideAccess(anonymous));
    Facts facts = facts(outside);
    return new Resolver(
        new Policy(true),
        facts,
        outside.blobs,
        new Downloads(outside.database),
        modules,
        new Absences(facts, (actor, owner, path) -> List.of()));
  }

  private static Opener opener(Outside outside, boolean anonymous) {
    return new Opener(
        resolver(outside, anonymous), outside.blobs, new GoMods(outside.blobs), Synopses.NONE);
  }

  @Test
  void eachFileIsThereOnceItWasFetched() throws IOException {
    try (Outside outside = new Outside(directory, "allow * public")) {
      outside.publish(ID, ModuleZips.library("a.test/m", "v1.0.0"));
      Opener opener = opener(outside, true);
      assertThatThrownBy(() -> opener.open(ANYBODY, Optional.empty(), ID))
          .isInstanceOfSatisfying(
              RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND))
          .hasMessageContaining("not here yet");
      outside.mod(ID);
      OpenVersion listed = opener.open(ANYBODY, Optional.empty(), ID);
      assertThat(listed.goMod().orElseThrow().said().go()).contains("1.19");
      assertThat(listed.files()).isEmpty();
      assertThat(outside.upstream.requests())
          .isNotEmpty()
          .noneMatch(request -> request.path().endsWith(".zip"));
      outside.zip(ID);
      OpenVersion whole = opener.open(ANYBODY, Optional.empty(), ID);
      assertThat(whole.source()).isInstanceOf(OpenVersion.Cached.class);
      assertThat(whole.isPublic()).isTrue();
      assertThat(whole.files().orElseThrow().file("lib.go").orElseThrow().lines()).hasSize(1);
    }
  }

  @Test
  void whereOutsideIsForUsersNobodyElseLooksIntoIt() throws IOException {
    try (Outside outside = new Outside(directory, "allow * public")) {
      outside.publish(ID, ModuleZips.library("a.test/m", "v1.0.0"));
      outside.zip(ID);
      Opener opener = opener(outside, false);
      assertThatThrownBy(() -> opener.open(ANYBODY, Optional.empty(), ID))
          .isInstanceOfSatisfying(
              RegistryException.class,
              e -> assertThat(e.reason()).isEqualTo(Reason.UNAUTHENTICATED));
      Actor user = Actor.user("ann", Set.of(), false, new Peer("192.0.2.1", "r1"));
      assertThat(opener.open(user, Optional.empty(), ID).isPublic()).isFalse();
    }
  }

  @Test
  void whatIsKeptOfARequiredModuleIsTold() throws IOException {
    try (Outside outside = new Outside(directory, "allow * public")) {
      outside.publish(ID, ModuleZips.library("a.test/m", "v1.0.0"));
      ModuleVersion newer = ModuleVersion.of("a.test/m", "v1.1.0");
      outside.publish(newer, ModuleZips.library("a.test/m", "v1.1.0"));
      ModuleVersion root = ModuleVersion.of("a.test/root", "v1.0.0");
      String mod =
          ModuleZips.mod("a.test/root") + "require a.test/m v1.0.0\nrequire c.test/n v1.0.0\n";
      outside.publish(root, ModuleZips.of("a.test/root", "v1.0.0", "go.mod", mod));
      outside.mod(root);
      GoMods goMods = new GoMods(outside.blobs);
      GoMod goMod =
          opener(outside, true).open(ANYBODY, Optional.empty(), root).goMod().orElseThrow();
      Dependencies dependencies =
          new Dependencies(resolver(outside, true), facts(outside), outside.mirror, goMods);
      Page.Request first = new Page.Request(1, 10);
      int asked = outside.upstream.requests().size();
      assertThat(dependencies.of(ANYBODY, Optional.empty(), goMod, first).items())
          .extracting(item -> item.standing().where())
          .containsExactly(Standing.Where.UNKNOWN, Standing.Where.UNKNOWN);
      assertThat(outside.upstream.requests()).hasSize(asked);
      for (ModuleVersion id : new ModuleVersion[] {ID, newer}) {
        outside.info(id);
        outside.mod(id);
        outside.zip(id);
      }
      asked = outside.upstream.requests().size();
      Requirement kept = dependencies.of(ANYBODY, Optional.empty(), goMod, first).items().get(0);
      assertThat(kept.standing().where()).isEqualTo(Standing.Where.CACHED);
      assertThat(kept.standing().newest()).contains(newer.version());
      assertThat(kept.standing().wantedIsHere()).isTrue();
      assertThat(kept.isBehind()).isTrue();
      assertThat(outside.upstream.requests()).hasSize(asked);
    }
  }
}

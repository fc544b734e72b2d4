package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.golang.module.Version;
import org.godepot.it.ModuleZips;
import org.godepot.registry.dependencies.Dependencies;
import org.godepot.registry.dependencies.GoMod;
import org.godepot.registry.dependencies.GoMods;
import org.godepot.registry.dependencies.Requirement;
import org.godepot.registry.dependencies.Standing;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.store.blob.StagedBlob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What readers are told of the modules that a go.mod requires. */
class DependenciesTest {
  private static final Page.Request FIRST = new Page.Request(1, 100);
  private static final OwnerName OPEN = new OwnerName("open");
  private static final OwnerName CLOSED = new OwnerName("closed");

  @TempDir Path directory;

  private Registry registry;
  private GoMods goMods;
  private Dependencies dependencies;

  @BeforeEach
  void publish() throws IOException {
    registry = new Registry(directory);
    goMods = new GoMods(registry.blobs);
    dependencies = new Dependencies(registry.resolver, registry.facts, registry.mirror, goMods);
    make(OPEN, Visibility.PUBLIC);
    make(CLOSED, Visibility.PRIVATE);
    Grant grant = new Grant(new Grantee(Grantee.Kind.USER, "ann"), Right.READ);
    registry.grants.set(ROOT, CLOSED, () -> grant);
  }

  private void make(OwnerName name, Visibility visibility) throws IOException {
    ProfileChange profile =
        new ProfileChange(Optional.empty(), Optional.of(visibility), Optional.empty());
    registry.owners.put(ROOT, name, () -> profile);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private void publish(OwnerName owner, String module, String version, String more)
      throws IOException {
    String mod = ModuleZips.mod(module) + more;
    registry.publish(ROOT, owner, ModuleZips.of(module, version, "go.mod", mod));
  }

  private GoMod goMod(String... requires) throws IOException {
    StringBuilder text = new StringBuilder("module x.test/m\n");
    for (String require : requires) {
      text.append("require ").append(require).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    try (StagedBlob staged = registry.blobs.stage(new ByteArrayInputStream(bytes), bytes.length)) {
      staged.commit();
      return goMods.read(staged.file());
    }
  }

  private List<Requirement> site(Actor actor, String... requires) throws IOException {
    return dependencies.of(actor, Optional.empty(), goMod(requires), FIRST).items();
  }

  private Standing standing(Actor actor, String require) throws IOException {
    return site(actor, require).get(0).standing();
  }

  @Test
  void directOnesComeFirst() throws IOException {
    List<Requirement> items =
        site(ANYBODY, "a.test/b v1.0.0 // indirect", "a.test/c v1.0.0", "a.test/a v1.0.0");
    assertThat(items.stream().map(Requirement::path))
        .containsExactly("a.test/c", "a.test/a", "a.test/b");
    assertThat(items.get(2).indirect()).isTrue();
  }

  @Test
  void aHostedOneIsToldWithItsOwnerAndItsNewestVersion() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0", "");
    publish(OPEN, "a.test/m", "v1.2.0", "");
    publish(OPEN, "a.test/m", "v1.3.0-rc1", "");
    List<Requirement> items =
        site(ANYBODY, "a.test/m v1.0.0", "b.test/m v1.0.0", "outside.test/m v1.0.0");
    assertThat(items.get(0).standing())
        .isEqualTo(
            new Standing(
                Standing.Where.HOSTED,
                Optional.of(OPEN),
                true,
                Optional.of(Version.of("v1.2.0")),
                Optional.empty(),
                Optional.empty()));
    assertThat(items.get(0).isBehind()).isTrue();
    assertThat(site(ANYBODY, "a.test/m v1.2.0").get(0).isBehind()).isFalse();
    assertThat(standing(ANYBODY, "a.test/m v1.1.0").wantedIsHere()).isFalse();
    assertThat(items.subList(1, 3))
        .allMatch(item -> item.standing().where() == Standing.Where.UNKNOWN);
  }

  @Test
  void retractionAndDeprecationAreThoseOfTheLatest() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0", "");
    publish(OPEN, "a.test/m", "v1.1.0", "");
    registry.publish(
        ROOT,
        OPEN,
        ModuleZips.of(
            "a.test/m",
            "v1.2.0",
            "go.mod",
            "// Deprecated: use b.\nmodule a.test/m\n// bad\nretract [v1.1.0, v1.2.0]\n"));
    Standing standing = standing(ANYBODY, "a.test/m v1.1.0");
    assertThat(standing.newest()).contains(Version.of("v1.0.0"));
    assertThat(standing.retracted()).contains("bad");
    assertThat(standing.deprecated()).contains("use b.");
    assertThat(standing(ANYBODY, "a.test/m v1.0.0").retracted()).isEmpty();
  }

  @Test
  void whatMayNotBeReadLooksLikeWhatIsNotThere() throws IOException {
    publish(CLOSED, "s.test/secret", "v1.0.0", "");
    registry.prefixes.claim(ROOT, CLOSED, () -> new ModulePrefix("t.test"), true);
    publish(CLOSED, "t.test/secret", "v1.0.0", "");
    for (Actor stranger : List.of(ANYBODY, BOB)) {
      List<Requirement> items =
          site(
              stranger,
              "s.test/secret v1.0.0",
              "s.test/none v1.0.0",
              "t.test/secret v1.0.0",
              "t.test/none v1.0.0");
      assertThat(items.stream().map(Requirement::standing).distinct()).hasSize(1);
      assertThat(items.get(0).standing().where()).isEqualTo(Standing.Where.UNKNOWN);
      assertThat(items.get(0).isBehind()).isFalse();
    }
    assertThat(standing(ANN, "s.test/secret v1.0.0").owner()).contains(CLOSED);
    assertThat(standing(ANN, "t.test/secret v1.0.0").owner()).contains(CLOSED);
  }

  @Test
  void inAnOwnerViewTheOwnersOwnModulesComeFirst() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0", "");
    publish(CLOSED, "a.test/m", "v1.5.0", "");
    publish(CLOSED, "a.test/gone", "v1.0.0", "");
    publish(OPEN, "a.test/gone", "v1.1.0", "");
    registry.deleter.deleteAll(ROOT, CLOSED, ModulePath.of("a.test/gone"));
    GoMod mod = goMod("a.test/m v1.0.0", "a.test/gone v1.0.0");
    List<Requirement> items = dependencies.of(ANN, Optional.of(CLOSED), mod, FIRST).items();
    assertThat(items.get(0).standing().owner()).contains(CLOSED);
    assertThat(items.get(1).standing().owner()).contains(OPEN);
    assertThat(site(ANN, "a.test/m v1.0.0").get(0).standing().owner()).contains(OPEN);
  }

  @Test
  void veryManyComeInPages() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0", "");
    String[] many = new String[250];
    for (int i = 0; i < 249; i++) {
      many[i] = "b.test/x" + i + " v1.0.0";
    }
    many[249] = "a.test/m v1.0.0";
    GoMod mod = goMod(many);
    Page<Requirement> last =
        dependencies.of(ANYBODY, Optional.empty(), mod, new Page.Request(3, 100));
    assertThat(last.total()).isEqualTo(250);
    assertThat(last.items()).hasSize(50);
    assertThat(last.items().get(0).path()).isEqualTo("b.test/x200");
    assertThat(last.items().get(49).standing().where()).isEqualTo(Standing.Where.HOSTED);
    Page.Request beyond = new Page.Request(4, 100);
    assertThat(dependencies.of(ANYBODY, Optional.empty(), mod, beyond).items()).isEmpty();
  }
}

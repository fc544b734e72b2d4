package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.search.NearModules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for a module that is not there is told which may have been meant. */
class NearModulesTest {
  private static final OwnerName OPEN = new OwnerName("open");
  private static final OwnerName CLOSED = new OwnerName("closed");
  private static final ModulePath MISSPELT = ModulePath.of("git.corp.test/decodr");

  @TempDir static Path directory;

  private static Registry registry;
  private static Searching searching;
  private static NearModules near;

  @BeforeAll
  static void publishAll() throws IOException {
    registry = new Registry(directory.resolve("db"));
    Searching.make(registry, "open", Visibility.PUBLIC);
    Searching.make(registry, "closed", Visibility.PRIVATE);
    Searching.publish(registry, "open", "git.corp.test/decoder");
    Searching.publishVersion(registry, "open", "git.corp.test/decoder/v2@v2.0.0");
    Searching.publish(registry, "open", "git.corp.test/Shape");
    Searching.publish(registry, "open", "git.corp.test/s/x");
    Searching.publish(registry, "closed", "git.corp.test/decode");
    Searching.publish(registry, "closed", "git.corp.test/secret");
    for (int i = 0; i < 5; i++) {
      Searching.publish(registry, "open", "many.test/module" + i);
    }
    searching = new Searching(registry, directory.resolve("search"));
    searching.indexer.run();
    near = new NearModules(searching.index, registry.policy, registry.facts);
    registry.neighbours = near;
  }

  @AfterAll
  static void close() throws Exception {
    searching.close();
    registry.close();
  }

  private static List<String> near(Actor actor, String path) {
    return near.of(actor, Optional.empty(), path).stream().map(ModulePath::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "git.corp.test/decodr, git.corp.test/decoder",
    "gti.corp.test/decoder, git.corp.test/decoder",
    "git.corp.test/decdoer, git.corp.test/decoder",
    "git.corp.test/decoders, git.corp.test/decoder",
    "git.corp.test/shape, git.corp.test/Shape",
    "GIT.CORP.TEST/SHAPES, git.corp.test/Shape",
    "git.corp.test/decoder/json/lines, git.corp.test/decoder",
    "git.corp.test/decodr/json/lines, git.corp.test/decoder",
    "git.corp.test/decoder/v3, git.corp.test/decoder/v2",
    "git.corp.test/decoder/v15, git.corp.test/decoder/v2",
  })
  void thePathThatWasMeantIsFirst(String asked, String meant) {
    assertThat(near(Registry.ANYBODY, asked)).startsWith(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "git.corp.test",
        "git.corp.test/other",
        "git.corp.test/dcdr",
        "x/y",
        "git.corp.test/decoder/a/b/c/d/e/f/g/h/i",
        "\u0130.test/x",
        "\ud800",
        "%2e%2e/\n"
      })
  void nothingIsNearToWhatIsFarFromAll(String asked) {
    assertThat(near(Registry.ANYBODY, asked)).isEmpty();
  }

  @Test
  void aFewAreTold() {
    assertThat(near(Registry.ANYBODY, "many.test/module9"))
        .containsExactly("many.test/module0", "many.test/module1", "many.test/module2");
  }

  @Test
  void nobodyIsToldOfWhatHeMayNotRead() {
    assertThat(near(Registry.ANYBODY, "git.corp.test/secrt")).isEmpty();
    assertThat(near(Registry.ANN, "git.corp.test/decode"))
        .containsExactly("git.corp.test/decoder", "git.corp.test/decoder/v2");
    assertThat(near(Registry.ROOT, "git.corp.test/secrt")).containsExactly("git.corp.test/secret");
    assertThat(near(Registry.ROOT, "git.corp.test/decode")).startsWith("git.corp.test/decode");
  }

  @Test
  void viewsTellOfTheirModulesAlone() {
    assertThatThrownBy(() -> registry.resolver.view(Registry.ROOT, OPEN).module(MISSPELT))
        .hasMessage(
            "open has no module git.corp.test/decodr; did you mean git.corp.test/decoder or"
                + " git.corp.test/decoder/v2?");
    assertThatThrownBy(() -> registry.resolver.view(Registry.ROOT, CLOSED).module(MISSPELT))
        .hasMessage(
            "closed has no module git.corp.test/decodr; did you mean git.corp.test/decode?");
    assertThatThrownBy(() -> registry.resolver.site(Registry.ANYBODY, Ask.USUAL).module(MISSPELT))
        .hasMessage(
            "no module git.corp.test/decodr here; did you mean git.corp.test/decoder or"
                + " git.corp.test/decoder/v2?");
    ModulePath far = ModulePath.of("far.test/away");
    assertThatThrownBy(() -> registry.resolver.site(Registry.ANYBODY, Ask.USUAL).module(far))
        .hasMessage("no module far.test/away here; check its spelling, capitals count");
  }

  @Test
  void whoTriesPathsCausesNoSearchForNearOnes() {
    registry.neighbours =
        (actor, owner, path) -> {
          throw new IllegalStateException("looked for what is near to " + path);
        };
    try {
      assertThat(registry.resolver.view(Registry.ROOT, OPEN).find(MISSPELT)).isEmpty();
      assertThat(registry.resolver.site(Registry.ANYBODY, Ask.USUAL).find(MISSPELT)).isEmpty();
    } finally {
      registry.neighbours = near;
    }
  }

  @Test
  void whoDeletesOrReadsWhatIsNotThereIsToldWhatIs() {
    ModuleVersion version = ModuleVersion.of("git.corp.test/decoder", "v1.2.0");
    String nearest = "open has no module git.corp.test/decoder v1.2.0; the nearest: v1.0.0";
    assertThatThrownBy(() -> registry.deleter.delete(Registry.ROOT, OPEN, version))
        .hasMessage(nearest);
    assertThatThrownBy(() -> registry.browser.get(Registry.ANYBODY, OPEN, version))
        .hasMessage(nearest);
    ModuleVersion misspelt = ModuleVersion.of("git.corp.test/Shap", "v1.0.0");
    String meant =
        "open has no module git.corp.test/Shap v1.0.0; did you mean git.corp.test/Shape?";
    assertThatThrownBy(() -> registry.deleter.delete(Registry.ROOT, OPEN, misspelt))
        .hasMessage(meant);
    assertThatThrownBy(() -> registry.browser.get(Registry.ANYBODY, OPEN, misspelt))
        .hasMessage(meant);
    assertThatThrownBy(() -> registry.deleter.deleteAll(Registry.ROOT, OPEN, misspelt.path()))
        .hasMessage("open has no module git.corp.test/Shap; did you mean git.corp.test/Shape?");
  }

  @Test
  void withoutAnIndexNobodyIsNear() throws Exception {
    Searching other = new Searching(registry, directory.resolve("closed"));
    other.close();
    NearModules none = new NearModules(other.index, registry.policy, registry.facts);
    assertThat(none.of(Registry.ROOT, Optional.empty(), "git.corp.test/decodr")).isEmpty();
  }
}

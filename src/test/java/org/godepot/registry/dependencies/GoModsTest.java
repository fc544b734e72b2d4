package org.godepot.registry.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.godepot.golang.modfile.ModFile;
import org.godepot.registry.contents.Shelf;
import org.godepot.registry.files.FileView;
import org.junit.jupiter.api.Test;

/** What is told of a go.mod. */
class GoModsTest {
  private final Shelf shelf = new Shelf();
  private final GoMods goMods = new GoMods(shelf.blobs);

  private GoMod read(String text) {
    return goMods.read(shelf.store(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyDirectiveIsTold() {
    GoMod mod =
        read(
            """
            // Deprecated: use \u202eb.test.
            module a.test/m

            go 1.24
            toolchain go1.24.1

            require b.test/x v1.2.3
            require c.test/y v0.1.0 // indirect
            replace b.test/x => ../x
            exclude c.test/y v0.0.9
            // loses <b>data</b>
            retract [v1.0.0, v1.1.0]
            tool b.test/x/cmd/t
            ignore ./old
            brandnew directive
            """);
    ModFile said = mod.said();
    assertThat(said.module())
        .contains(new ModFile.Module("a.test/m", said.module().orElseThrow().deprecated(), 2));
    assertThat(said.module().orElseThrow().deprecated()).contains("use [U+202E]b.test.");
    assertThat(said.go()).contains("1.24");
    assertThat(said.toolchain()).contains("go1.24.1");
    assertThat(said.requires())
        .containsExactly(
            new ModFile.Require("b.test/x", "v1.2.3", false, 7),
            new ModFile.Require("c.test/y", "v0.1.0", true, 8));
    assertThat(said.replaces()).containsExactly(new ModFile.Replace("b.test/x", "", "../x", "", 9));
    assertThat(said.excludes()).containsExactly(new ModFile.Exclude("c.test/y", "v0.0.9", 10));
    assertThat(said.retracts())
        .containsExactly(new ModFile.Retract("v1.0.0", "v1.1.0", "loses <b>data</b>", 12));
    assertThat(said.tools()).containsExactly("b.test/x/cmd/t");
    assertThat(said.ignores()).containsExactly("./old");
    assertThat(mod.view().lines()).hasSize(15);
    assertThat(mod.leftOut()).isEmpty();
  }

  @Test
  void longOnesAreToldInPart() {
    StringBuilder many = new StringBuilder("module a.test/m\n");
    for (int i = 0; i <= GoMods.MAX_DIRECTIVES; i++) {
      many.append("require b.test/x").append(i).append(" v1.0.0\n");
    }
    GoMod mod = read(many.toString());
    assertThat(mod.said().requires()).hasSize(GoMods.MAX_DIRECTIVES);
    assertThat(mod.leftOut()).hasSize(1);
    GoMod huge = read("module a.test/m\n" + "//\n".repeat(FileView.MAX_TEXT / 3));
    assertThat(huge.said().module()).isEmpty();
    assertThat(huge.leftOut()).hasSize(1);
    assertThat(huge.view().notes()).hasSize(1);
  }

  @Test
  void brokenOnesAreToldAsFarAsTheyGo() {
    GoMod mod = read("module a.test/m\nrequire ( \u0000\n");
    assertThat(mod.said().requires()).isEmpty();
    assertThat(mod.leftOut()).hasSize(1).allMatch(note -> note.contains("line 2"));
    assertThat(mod.view().isText()).isFalse();
    assertThat(read("").said().module()).isEmpty();
    GoMod halves = read("module a.test/m\nrequire b.test/x\nrequire c.test/y v1.0.0\nrequire d\n");
    assertThat(halves.said().requires()).extracting(ModFile.Require::path).contains("c.test/y");
    assertThat(halves.leftOut()).hasSize(1).allMatch(note -> note.contains("and 1 more"));
    String reason = "x".repeat(5000);
    GoMod retracting = read("module a.test/m\nretract v1.0.0 // " + reason + "\n");
    assertThat(retracting.said().retracts().get(0).rationale()).hasSizeLessThan(600);
  }
}

package org.godepot.web.pages.module.dependencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.modfile.Strictness;
import org.junit.jupiter.api.Test;

class OtherLinesTest {
  private static List<DependenciesPage.Lines> lines(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ModFile file = ModFileParser.parse(bytes, Strictness.STRICT, ModFileParser.ALL).file();
    return OtherLines.of(file);
  }

  @Test
  void eachKindIsNamedAsWhatItIs() {
    List<DependenciesPage.Lines> all =
        lines(
            """
            module a.test/m

            go 1.24

            replace b.test/x v1.0.0 => ../x
            replace b.test/y => c.test/y v1.2.3
            exclude b.test/x v1.1.0
            retract v1.0.1
            retract [v1.2.0, v1.3.0] // Loses data.
            tool b.test/x/cmd/t
            """);
    assertThat(all)
        .extracting(DependenciesPage.Lines::id)
        .containsExactly("replacements", "exclusions", "retractions", "tools");
    assertThat(all.get(0).lines())
        .containsExactly("b.test/x v1.0.0 => ../x", "b.test/y => c.test/y v1.2.3");
    assertThat(all.get(1).lines()).containsExactly("b.test/x v1.1.0");
    assertThat(all.get(2).lines()).containsExactly("v1.0.1", "[v1.2.0, v1.3.0] // Loses data.");
    assertThat(all.get(3).lines()).containsExactly("b.test/x/cmd/t");
  }

  @Test
  void manyAreCounted() {
    StringBuilder text = new StringBuilder("module a.test/m\n");
    for (int i = 0; i < OtherLines.MAX_LINES + 7; i++) {
      text.append("exclude b.test/x v1.0.").append(i).append('\n');
    }
    DependenciesPage.Lines excluded = lines(text.toString()).get(0);
    assertThat(excluded.lines()).hasSize(OtherLines.MAX_LINES);
    assertThat(excluded.more()).isEqualTo(7);
    assertThat(lines("module a.test/m\n")).isEmpty();
  }
}

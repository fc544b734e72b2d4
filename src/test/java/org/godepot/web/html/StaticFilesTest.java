package org.godepot.web.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StaticFilesTest {
  /** The stylesheet and the scripts are small, as interface.md 5 promises. */
  private static final long MAX_STYLE = 16 << 10;

  private static final long MAX_SCRIPTS = 14 << 10;

  private static StaticFiles of(String content) throws IOException {
    return StaticFiles.read(
        name -> new ByteArrayInputStream((name + content).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theHashChangesWithAFile() throws Exception {
    assertThat(of("a").hash()).isEqualTo(of("a").hash()).isNotEqualTo(of("b").hash());
  }

  @Test
  void onlyOurFilesAreThere() throws Exception {
    assertThat(of("a").get("style.css")).isPresent();
    assertThat(of("a").get("../WEB-INF/web.xml")).isEmpty();
  }

  @Test
  void theyAreSmall() throws Exception {
    Path files = Path.of("webapp/static");
    assertThat(Files.size(files.resolve("style.css"))).isLessThan(MAX_STYLE);
    long scripts = 0;
    for (String script : List.of("theme.js", "godepot.js", "publish.js")) {
      scripts += Files.size(files.resolve(script));
    }
    assertThat(scripts).isLessThan(MAX_SCRIPTS);
  }
}

package org.godepot.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the README's examples into a shell, against a server as the trial run has it. */
class ReadmeIT extends ServerTest {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path directory;

  /** The examples that speak to the trial run, in their order. */
  private static List<String> examples() throws Exception {
    List<String> examples = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
    while (blocks.find()) {
      if (blocks.group(1).contains("http://127.0.0.1:8080")) {
        examples.add(blocks.group(1).replace("http://127.0.0.1:8080", server.url()));
      }
    }
    return examples;
  }

  private String shell(String script) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script);
    builder.environment().put("GOBIN", directory.resolve("bin").toString());
    builder.environment().put("GOMODCACHE", directory.resolve("cache").toString());
    builder.environment().put("GOFLAGS", "-modcacherw");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @Test
  void everyExampleWorksWhenPasted() throws Exception {
    Programs.go();
    if (Programs.find("curl").isEmpty()) {
      Programs.missing("curl");
    }
    List<String> examples = examples();
    assertThat(examples).hasSize(5);
    assertThat(shell(examples.get(0))).contains("created example.com/hello@v1.0.0 in demo");
    assertThat(shell(directory.resolve("bin/hello").toString())).isEqualTo("hello from godepot\n");
    String published = shell(examples.get(1));
    assertThat(published).contains("package version already exists");
    assertThat(published.split("unchanged example.com/hello@v1.0.0 in demo", -1)).hasSize(4);
    assertThat(shell(examples.get(2))).doesNotContain("error");
    assertThat(shell(examples.get(3)))
        .contains("\"name\":\"developers\"", "created example.com/hello@v1.0.0 in acme")
        .contains("\"login\":\"acme\"", "sign in to use owner acme");
    assertThat(shell(examples.get(4)))
        .contains("[{\"prefix\":\"corp.example\",\"owner\":\"acme\"", "\nv1.0.0\n")
        .contains("{\"Path\":\"example.com/hello\",\"Version\":\"v1.0.0\"");
  }
}

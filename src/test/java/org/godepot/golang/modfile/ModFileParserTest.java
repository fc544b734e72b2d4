package org.godepot.golang.modfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.godepot.golang.report.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of protocol.md 8.1, and what is kept of a file. */
class ModFileParserTest {
  private static final String MODULE = "module a.b/m\n";

  private static ParsedModFile parse(String text, Strictness strictness) {
    return ModFileParser.parse(
        text.getBytes(StandardCharsets.UTF_8), strictness, ModFileParser.ALL);
  }

  private static boolean accepts(String text, Strictness strictness) {
    return !parse(text, strictness).problems().hasErrors();
  }

  private static ModFile read(String text) {
    ParsedModFile parsed = parse(text, Strictness.STRICT);
    assertThat(parsed.problems().kept()).isEmpty();
    return parsed.file();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module \"a.b/m\"",
        "module (\n a.b/m\n)",
        "module a.b/m\r\n\r\ngo 1.20\r\n",
        "module a.b/m",
        "",
        "module a.b/m\ngo 1.21rc1",
        "module a.b/m\nrequire a.b/c v1",
        "module a.b/m\nrequire a.b/c v2.0.0+incompatible",
        "module a.b/m\nretract master"
      })
  void acceptedByAll(String text) {
    assertThat(accepts(text, Strictness.STRICT)).isTrue();
    assertThat(accepts(text, Strictness.LAX)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "module `a.b/m`",
        "module 'a.b/m'",
        "module a.b/m extra",
        "module a.b/m\nmodule a.b/n",
        "\ufeffmodule a.b/m",
        "module a.b/m /* c */",
        "module a.b/m\0",
        "module a.b/m\ngo 1",
        "module a.b/m\ngo v1.20",
        "module a.b/m\nrequire a.b/c master",
        "module a.b/m\nrequire a.b/c v2.0.0",
        "module a.b/m\nrequire a.b/c/v1 v1.0.0",
        "module a.b/m\nrequire a.b/c v1.0.0 x",
        "module a.b/m\nrequire ( a.b/c v1.0.0 )",
        "module a.b/m\nrequire (\n"
      })
  void refusedByAll(String text) {
    assertThat(accepts(text, Strictness.STRICT)).isFalse();
    assertThat(accepts(text, Strictness.LAX)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go 1.20.x",
        "go 1.20-foo",
        "go (\n1.20\n)",
        "toolchain local",
        "replace a => x",
        "exclude a.b/c",
        "newer directive",
        "newer (\nx\n)",
        "hello world",
        "retract [v1.0.0,v1.2.0",
        "retract v1.0.0 extra"
      })
  void refusedOnlyInTheModuleItself(String line) {
    assertThat(accepts(MODULE + line, Strictness.STRICT)).isFalse();
    assertThat(accepts(MODULE + line, Strictness.LAX)).isTrue();
  }

  @Test
  void keepsEveryDirective() {
    ModFile file =
        read(
            """
            module a.b/m

            go 1.24
            toolchain go1.24.1
            godebug default=go1.21
            require a.b/c v1
            require (
                a.b/d/v2 v2.1.0+meta // indirect
            )
            exclude a.b/c v1.1.0
            replace a.b/c => ../c
            replace a.b/d/v2 v2.1.0 => a.b/e/v2 v2.2.0
            tool a.b/c/cmd/t
            ignore ./x
            """);
    assertThat(file.module()).contains(new ModFile.Module("a.b/m", Optional.empty(), 1));
    assertThat(file.go()).contains("1.24");
    assertThat(file.toolchain()).contains("go1.24.1");
    assertThat(file.godebugs()).containsExactly(new ModFile.Godebug("default", "go1.21"));
    assertThat(file.requires())
        .containsExactly(
            new ModFile.Require("a.b/c", "v1.0.0", false, 6),
            new ModFile.Require("a.b/d/v2", "v2.1.0", true, 8));
    assertThat(file.excludes()).containsExactly(new ModFile.Exclude("a.b/c", "v1.1.0", 10));
    assertThat(file.replaces().get(0).isLocal()).isTrue();
    assertThat(file.replaces().get(1))
        .isEqualTo(new ModFile.Replace("a.b/d/v2", "v2.1.0", "a.b/e/v2", "v2.2.0", 12));
    assertThat(file.tools()).containsExactly("a.b/c/cmd/t");
    assertThat(file.ignores()).containsExactly("./x");
    assertThat(file.isAtLeastGo(1, 24)).isTrue();
    assertThat(file.isAtLeastGo(1, 25)).isFalse();
  }

  @Test
  void keepsRetractionsWithTheirRationale() {
    ModFile file =
        read(
            """
            module a.b/m
            // block
            retract (
                v1.0.0
                // own
                v1.1.0
                v1.2.0 // suf
                [v1.3.0, v1.4.0]
            )
            """);
    assertThat(file.retracts())
        .extracting(ModFile.Retract::rationale)
        .containsExactly("block", "own", "suf", "block");
    assertThat(file.retracts().get(3).high()).isEqualTo("v1.4.0");
  }

  @Test
  void readsDeprecations() {
    assertThat(deprecation("// Deprecated: x\nmodule a.b/m")).contains("x");
    assertThat(deprecation("module a.b/m // Deprecated: y")).contains("y");
    assertThat(deprecation("// Deprecated: x\n\nmodule a.b/m")).isEmpty();
    assertThat(deprecation("// p1\n//\n// Deprecated: p2\n// more\nmodule a.b/m"))
        .contains("p2\nmore");
    assertThat(deprecation("// deprecated: x\nmodule a.b/m")).isEmpty();
  }

  private static Optional<String> deprecation(String text) {
    return read(text).module().orElseThrow().deprecated();
  }

  @Test
  void tellsAllErrorsWithTheirLines() {
    ParsedModFile parsed = parse(MODULE + "go x\nrequire a\nrequire a.b/c master", Strictness.LAX);
    assertThat(parsed.problems().kept()).extracting(Problem::line).containsExactly(2, 3, 4);
  }

  @Test
  void aMillionRequirementsAreReadInOneGo() {
    String text = MODULE + "require (\n" + "a.b/c v1.0.0\n".repeat(1_000_000) + ")\n";
    assertThat(read(text).requires()).hasSize(1_000_000);
  }

  @Test
  void aFileThatIsOnlyJudgedKeepsAsMuchAsAsked() {
    byte[] text = (MODULE + "require a.b/c v1\n".repeat(10) + "require x\n").getBytes();
    ParsedModFile parsed = ModFileParser.parse(text, Strictness.LAX, 3);
    assertThat(parsed.file().requires()).hasSize(3);
    assertThat(parsed.problems().errorCount()).isEqualTo(1);
  }

  @Test
  void moreThanSixteenMebibytesAreRefused() {
    byte[] large = new byte[ModFileParser.MAX_SIZE + 1];
    assertThat(ModFileParser.parse(large, Strictness.LAX, ModFileParser.ALL).problems().hasErrors())
        .isTrue();
  }
}

package org.godepot.golang.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModulePathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.b",
        "a.b/C",
        "a.b/-c",
        "a.b/c-",
        "a.b/c..d",
        "a.b/c~",
        "a.b/~c",
        "a.b/COM0",
        "a.b/LPT0",
        "a.b/x.con",
        "a.b/v2",
        "a.b/c/v10",
        "a.b/cv2",
        "a.b/v",
        "a.b/v2/c",
        "a.b/c_d",
        "127.0.0.1/x",
        "gopkg.in/yaml.v0",
        "gopkg.in/yaml.v2",
        "gopkg.in/yaml.v2-unstable",
        "gopkg.in/user/pkg.v3"
      })
  void acceptsModulePaths(String path) {
    assertThat(ModulePath.problems(path)).isEmpty();
    assertThat(ModulePath.unescape(ModulePath.of(path).escaped()).text()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a/b",
        "A.b/c",
        "-a.b/c",
        "a.b/.c",
        "a.b/c.",
        "a.b/...",
        "a.b//c",
        "/a.b",
        "a.b/",
        "a.b/c d",
        "a.b/c+d",
        "a.b/c~1",
        "a.b/c~1.go",
        "a.b/con",
        "a.b/con.x",
        "a.b/COM1",
        "a.b/nul.txt",
        "a.b/v0",
        "a.b/v1",
        "a.b/v02",
        "a.b/v2.0",
        "a.b:80/c",
        "a_b.c/d",
        "a.b/ü",
        "a.b/x@v1",
        "gopkg.in/yaml",
        "gopkg.in/yaml.v02",
        "gopkg.in/yaml/v2"
      })
  void refusesOtherText(String path) {
    assertThat(ModulePath.problems(path)).isNotEmpty();
    assertThatThrownBy(() -> ModulePath.of(path)).isInstanceOf(MalformedException.class);
  }

  @Test
  void tellsAllProblemsOfAPathWithRuleAndFix() {
    List<Problem> problems = ModulePath.problems("A/con/c d");
    assertThat(problems).extracting(Problem::rule).contains("M-3", "M-2", "M-5");
    assertThat(problems).allSatisfy(problem -> assertThat(problem.message()).isNotEmpty());
  }

  @Test
  void refusesPathsLongerThanTheirColumn() {
    String longest = "a.b/" + "c".repeat(ModulePath.MAX_LENGTH - 4);
    assertThat(ModulePath.problems(longest)).isEmpty();
    assertThat(ModulePath.problems(longest + "c")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b/!A", "a.b/A", "a.b/!", "a.b/!!a", "a.b/!a!", "a.b/a!1", "a.b/!é"})
  void refusesWhatEscapingNeverMakes(String escaped) {
    assertThatThrownBy(() -> ModulePath.unescape(escaped)).isInstanceOf(MalformedException.class);
  }

  @Test
  void escapesCapitals() {
    assertThat(ModulePath.of("example.com/UpPer").escaped()).isEqualTo("example.com/!up!per");
  }

  @ParameterizedTest
  @CsvSource({
    "a.b/m, v2.0.0+incompatible",
    "a.b/m, v1.0.0+incompatible",
    "a.b/m/v2, v2.0.0",
    "gopkg.in/y.v1, v0.0.0-20200101000000-abcdef123456",
    "gopkg.in/y.v2, v2.1.0",
    "gopkg.in/y.v0, v0.1.0",
    "gopkg.in/y.v2-unstable, v2.0.0"
  })
  void acceptsPairsThatFit(String path, String version) {
    assertThat(ModuleVersion.problems(path, version)).isEmpty();
    assertThat(ModuleVersion.of(path, version)).hasToString(path + "@" + version);
  }

  @ParameterizedTest
  @CsvSource({"a.b/m, v2.0.0", "a.b/m/v2, v1.0.0", "gopkg.in/y.v2, v1.0.0"})
  void refusesPairsThatDoNotFit(String path, String version) {
    assertThat(ModuleVersion.problems(path, version))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.MAJOR_SUFFIX);
    assertThatThrownBy(() -> ModuleVersion.of(path, version))
        .isInstanceOf(MalformedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "a.b/m, v1.0.0+incompatible, false, MAJOR_SUFFIX",
    "a.b/m/v2, v2.0.0+incompatible, false, MAJOR_SUFFIX",
    "a.b/m, v2.0.0+incompatible, true, INCOMPATIBLE_GOMOD",
    "a.b/m, v1.2.0-0.20200101000000-abcdef123456, true, VERSION_PSEUDO",
    "a.b/m, v0.0.0-20201301000000-abcdef123456, true, VERSION_PSEUDO"
  })
  void publishingIsStricterThanClients(
      String path, String version, boolean hasGoMod, ProblemCode code) {
    ModuleVersion id =
        version.startsWith("v2.0.0+") && path.endsWith("/v2")
            ? new ModuleVersion(ModulePath.of(path), Version.of(version))
            : ModuleVersion.of(path, version);
    assertThat(ModuleVersion.publishProblems(id, hasGoMod))
        .extracting(Problem::code)
        .contains(code);
  }

  @Test
  void namesThatNoFileSystemTakesAreNotPublished() {
    ModuleVersion id = ModuleVersion.of("a.b/" + "C".repeat(130), "v1.0.0");
    assertThat(ModuleVersion.publishProblems(id, true)).extracting(Problem::rule).contains("Z-24");
  }
}

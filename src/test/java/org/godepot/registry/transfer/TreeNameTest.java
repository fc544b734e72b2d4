package org.godepot.registry.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.godepot.golang.module.ModuleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeNameTest {
  @ParameterizedTest
  @CsvSource({
    "example.com/m/@v/v1.0.0.zip, example.com/m",
    "./example.com/m/@v/v1.0.0.zip, example.com/m",
    "cache/download/example.com/m/@v/v1.0.0.zip, example.com/m",
    "pkg/mod/cache/download/example.com/m/@v/v1.0.0.zip, example.com/m",
    "./home/first.last/go/pkg/mod/cache/download/example.com/m/@v/v1.0.0.zip, example.com/m",
    "export/example.com/m/@v/v1.0.0.zip, example.com/m",
    "cache/download/cache/download/example.com/m/@v/v1.0.0.zip, example.com/m",
    "cache/download/example.com/cache/download/@v/v1.0.0.zip, example.com/cache/download",
    "example.com/cache/download/@v/v1.0.0.zip, example.com/cache/download",
    "github.com/!burnt!sushi/toml/@v/v1.0.0.zip, github.com/BurntSushi/toml",
    "Users/Ann/example.com/m/@v/v1.0.0.zip, example.com/m"
  })
  void theModulePathIsFoundBelowAnyDirectories(String name, String module) {
    assertThat(TreeName.parse(name))
        .isEqualTo(new TreeName.Wanted(ModuleVersion.of(module, "v1.0.0"), FileKind.ZIP));
  }

  @Test
  void versionsAreUnescaped() {
    assertThat(TreeName.parse("example.com/m/@v/v1.0.0-!r!c1.info"))
        .isEqualTo(
            new TreeName.Wanted(ModuleVersion.of("example.com/m", "v1.0.0-RC1"), FileKind.INFO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.com/m/@v/list",
        "example.com/m/@v/list.lock",
        "example.com/m/@latest",
        "example.com/m/@v/v1.0.0.ziphash",
        "example.com/m/@v/v1.0.0.lock",
        "example.com/m/@v/v1.0.0.partial",
        "example.com/m/@v/v1.0.0.zip123456.tmp",
        "cache/download/sumdb/sum.golang.org/lookup/example.com/m@v1.0.0",
        "sumdb/sum.golang.org/tile/8/0/x001/234"
      })
  void whatCachesHaveForThemselvesIsIgnored(String name) {
    assertThat(TreeName.parse(name)).isInstanceOf(TreeName.Ignored.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../example.com/m/@v/v1.0.0.zip | leads out",
        "cache/../../example.com/m/@v/v1.0.0.zip | leads out",
        "..\\example.com/m/@v/v1.0.0.zip | leads out",
        "example.com/m/@v/../v1.0.0.lock | leads out",
        "/example.com/m/@v/v1.0.0.zip | absolute",
        "C:/example.com/m/@v/v1.0.0.zip | absolute",
        "example.com//m/@v/v1.0.0.zip | broken",
        "example.com/./m/@v/v1.0.0.zip | broken",
        "example.com/m\\x/@v/v1.0.0.zip | broken",
        "README.md | no file of a module cache",
        "example.com/m@v1.0.0/go.mod | no file of a module cache",
        "example.com/m/v1.0.0.zip | no file of a module cache",
        "example.com/m/@v/x/v1.0.0.zip | no file of a module cache",
        "nohost/m/@v/v1.0.0.zip | no module path",
        "@v/v1.0.0.zip | no module path",
        "example.com/M/@v/v1.0.0.zip | no module path",
        "example.com/m/@v/v1.0.zip | not canonical",
        "example.com/m/@v/master.info | not a semantic version",
        "example.com/m/@v/v2.0.0.zip | does not fit",
        "example.com/m/@v/.zip | not a"
      })
  void everythingElseIsRefused(String name, String why) {
    assertThat(TreeName.parse(name))
        .isInstanceOfSatisfying(
            TreeName.Refused.class, refused -> assertThat(refused.why()).contains(why));
  }

  @Test
  void aNameWithControlCharactersOrWithoutEndIsRefused() {
    String start = "example.com/m/@v/v1.0.0";
    assertThat(TreeName.parse(start + "\n.zip")).isInstanceOf(TreeName.Refused.class);
    assertThat(TreeName.parse("x/".repeat(3000) + start + ".zip"))
        .isEqualTo(new TreeName.Refused("its name is too long"));
  }
}

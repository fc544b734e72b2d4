package org.godepot.golang.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.godepot.golang.report.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModulePrefixTest {
  @ParameterizedTest
  @ValueSource(strings = {"a.b", "a.b/C", "a.b/v1", "a.b/v2.0", "gopkg.in", "gopkg.in/yaml"})
  void whatModulePathsBeginWithIsAPrefix(String text) {
    assertThat(new ModulePrefix(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "A.b", "a.b/", "/a.b", "a.b//c", "a.b/.c", "a.b/con", "a.b/c d"})
  void otherTextIsNone(String text) {
    assertThatThrownBy(() -> new ModulePrefix(text)).isInstanceOf(MalformedException.class);
    String tooLong = "a.b/" + "c".repeat(ModulePath.MAX_LENGTH);
    assertThatThrownBy(() -> new ModulePrefix(tooLong)).isInstanceOf(MalformedException.class);
  }

  @Test
  void itCoversPathsOnTheBordersOfElements() {
    ModulePrefix prefix = new ModulePrefix("a.b/c");
    assertThat(prefix.covers("a.b/c")).isTrue();
    assertThat(prefix.covers("a.b/c/d")).isTrue();
    assertThat(prefix.covers("a.b/cd")).isFalse();
    assertThat(prefix.covers("a.b")).isFalse();
  }
}

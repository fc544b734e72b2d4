package org.godepot.web.pages.module.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
  @Test
  void withoutAVersionItIsOnePath() {
    assertThat(PageAddress.parse("example.com/m/sub"))
        .isEqualTo(new PageAddress("example.com/m/sub", Optional.empty(), ""));
  }

  @Test
  void theVersionDividesModuleAndPackage() {
    assertThat(PageAddress.parse("example.com/m@v1.2.3/sub/pkg"))
        .isEqualTo(new PageAddress("example.com/m", Optional.of("v1.2.3"), "sub/pkg"));
  }

  @Test
  void aSlashAtTheEndMeansNothing() {
    assertThat(PageAddress.parse("example.com/m@latest/"))
        .isEqualTo(new PageAddress("example.com/m", Optional.of("latest"), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com/m@", "example.com/m@/sub", "a.b/m@v1.0.0/x@v2.0.0"})
  void whatHasNoOneVersionIsNoPage(String path) {
    assertThatThrownBy(() -> PageAddress.parse(path)).isInstanceOf(RegistryException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Example.com/m@v1.0.0", "a.b/m<b>@v1.0.0", "a.b/m/v1@v1.0.0", "@v1.0.0"})
  void whatIsNoModulePathIsNoPage(String path) {
    assertThatThrownBy(() -> PageAddress.parse(path).module())
        .isInstanceOf(RegistryException.class);
  }
}

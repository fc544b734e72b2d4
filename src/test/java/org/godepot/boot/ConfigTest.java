package org.godepot.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.godepot.registry.upstream.Upstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTest {
  @TempDir Path home;

  private final Properties system = new Properties();
  private final Properties context = new Properties();

  private Config read(Map<String, String> environment) throws IOException {
    return Config.read(new Sources(system, environment, context, new Properties()), home);
  }

  private Config read() throws IOException {
    return read(Map.of());
  }

  @Test
  void everythingHasADefaultInTheHome() throws IOException {
    Config config = read();
    assertThat(config.home()).isEqualTo(home);
    assertThat(config.stores().blobs().root()).isEqualTo(home.resolve("blobs"));
    assertThat(config.stores().database().url())
        .startsWith("jdbc:h2:file:" + home.resolve("db"))
        .contains("WRITE_DELAY=0");
    assertThat(config.publish().slots()).isEqualTo(32);
    assertThat(config.baseUrl().configured()).isEmpty();
    assertThat(config.operation().trial()).isFalse();
  }

  @Test
  void theFirstSourceWins() throws IOException {
    Files.writeString(home.resolve("godepot.properties"), "godepot.publish.slots=1\n");
    assertThat(read().publish().slots()).isEqualTo(1);
    context.setProperty("godepot.publish.slots", "2");
    assertThat(read().publish().slots()).isEqualTo(2);
    Map<String, String> environment = Map.of("GODEPOT_PUBLISH_SLOTS", "3");
    assertThat(read(environment).publish().slots()).isEqualTo(3);
    system.setProperty("godepot.publish.slots", " 4 ");
    assertThat(read(environment).publish().slots()).isEqualTo(4);
    system.setProperty("godepot.publish.slots", "");
    assertThat(read(environment).publish().slots()).isEqualTo(3);
  }

  @Test
  void theHomeMayBeSetAndHoldsTheFile() throws IOException {
    Path other = Files.createDirectories(home.resolve("other"));
    Files.writeString(other.resolve("godepot.properties"), "godepot.facts.releases=5\n");
    system.setProperty("godepot.home", other.toString());
    assertThat(read().home()).isEqualTo(other);
    assertThat(read().stores().facts().releases()).isEqualTo(5);
  }

  @Test
  void allErrorsAreToldAtOnce() {
    system.setProperty("godepot.facts.releases", "-1");
    system.setProperty("godepot.blob.reserve", "much");
    system.setProperty("godepot.db.url", "jdbc:other:x");
    assertThatThrownBy(this::read)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("godepot.facts.releases must not be negative")
        .hasMessageContaining("godepot.blob.reserve must be a whole number but is much")
        .hasMessageContaining("godepot.db.url must begin with jdbc:h2:file: or jdbc:mariadb:");
  }

  @Test
  void rulesOfTheHomeCountWithoutASetting() throws IOException {
    Instant now = Instant.EPOCH;
    try (Upstreams none = Upstreams.of(read().outside().upstream(), () -> now)) {
      assertThat(none.isConfigured()).isFalse();
    }
    String rules = "upstream public https://mirror.example\nallow * public\n";
    Files.writeString(home.resolve("upstream.rules"), rules);
    try (Upstreams some = Upstreams.of(read().outside().upstream(), () -> now)) {
      assertThat(some.isConfigured()).isTrue();
    }
    assertThat(read().outside().upstream().anonymous()).isTrue();
    assertThat(read().outside().upstream().offline()).isFalse();
    assertThat(read().operation().readOnly()).isFalse();
  }

  @Test
  void mistakesInRulesAreToldWithAllOthers() throws IOException {
    Path rules = Files.writeString(home.resolve("other.rules"), "allow * public\nalow * x\n");
    system.setProperty("godepot.upstream.rules", rules.toString());
    system.setProperty("godepot.private", "[a");
    system.setProperty("godepot.offline", "maybe");
    assertThatThrownBy(this::read)
        .hasMessageContaining("godepot.offline must be true or false but is maybe")
        .hasMessageContaining("godepot.private: \"[a\" is no pattern of module paths")
        .hasMessageContaining("other.rules:1: there is no upstream public")
        .hasMessageContaining("other.rules:2: unknown statement \"alow\"");
    system.setProperty("godepot.upstream.rules", home.resolve("missing").toString());
    assertThatThrownBy(this::read).hasMessageContaining("missing cannot be read");
  }

  @Test
  void aContainersDataSourceCanBeRequired() {
    system.setProperty("godepot.db.source", "container");
    assertThatThrownBy(this::read).hasMessageContaining("has no DataSource jdbc/godepot");
  }

  @Test
  void unknownKeysHaveANearestName() {
    assertThat(Setting.nearest("godepot.publish.slot")).contains(Setting.PUBLISH_SLOTS);
    assertThat(Setting.nearest("godepot.hom")).contains(Setting.HOME);
    system.setProperty("godepot.base.uri", "x");
    system.setProperty("other.key", "x");
    Sources sources = new Sources(system, Map.of(), context, new Properties());
    assertThat(sources.unknownKeys()).containsExactly("godepot.base.uri");
  }
}

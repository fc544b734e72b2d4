package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Searching.make;
import static org.godepot.registry.Searching.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.godepot.access.Visibility;
import org.godepot.catalog.Page;
import org.godepot.registry.search.Answer;
import org.godepot.registry.search.Question;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.QueryText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is typed is answered; signs that mean something elsewhere mean nothing. */
class HostileQueriesTest {
  @TempDir static Path directory;
  private static Registry registry;
  private static Searching searching;

  @BeforeAll
  static void publishOne() throws IOException {
    registry = new Registry(directory.resolve("db"));
    searching = new Searching(registry, directory.resolve("search"));
    make(registry, "open", Visibility.PUBLIC);
    publish(
        registry,
        "open",
        "a.test/yaml",
        "README.md",
        "Reads files & streams.",
        "y.go",
        "package yaml\n\nfunc Decode() {}\n");
    searching.indexer.run();
  }

  @AfterAll
  static void close() {
    searching.close();
    registry.close();
  }

  static List<String> texts() {
    return List.of(
        "yaml AND NOT files",
        "yaml OR json",
        "-yaml +files",
        "\"yaml files",
        "path:yaml^1000",
        "m.path:*",
        "[a TO z]",
        "yaml~2",
        "/y.*/",
        "(((((((((((((",
        "'; drop table module; --",
        "%_%",
        "\0yaml\0",
        "\u202elmay\u202c",
        "\ud800",
        "yaml\udfff",
        "\uffff\ufffe\ufeff",
        "\u0130\u0131\ufb01",
        "e\u0301".repeat(500),
        "a".repeat(10_000),
        "a ".repeat(5_000),
        "a/".repeat(5_000),
        "ya ".repeat(3_000),
        "\ud83d\ude00".repeat(5_000),
        "解析".repeat(5_000),
        " ".repeat(10_000),
        "*".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyTextIsAnswered(String text) {
    for (Tab tab : Tab.values()) {
      Answer answer = searching.ask(ANYBODY, tab, text);
      assertThat(answer.hits().items()).hasSizeLessThanOrEqualTo(Searching.LIMIT);
      assertThat(answer.corrections()).hasSizeLessThanOrEqualTo(3);
    }
    assertThat(searching.search.suggest(ANYBODY, new QueryText(text))).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void signsSeparateWordsAndDoNothingElse() {
    for (String text :
        List.of("*yaml*", "yaml~", "(yaml)", "\"yaml\"", "+yaml", "\u202eyaml", "\0yaml")) {
      assertThat(searching.modules(ANYBODY, text)).as(text).containsExactly("open:a.test/yaml");
    }
    for (String text :
        List.of("yaml AND files", "yaml OR json", "y*l", "ya?l", "* *", "%", "\ud800")) {
      assertThat(searching.modules(ANYBODY, text)).as(text).isEmpty();
    }
  }

  @Test
  void randomTextsAreAnswered() {
    long seed = Long.getLong("godepot.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text =
          random
              .ints(random.nextInt(60), 0, random.nextBoolean() ? 0x80 : 0x10000)
              .mapToObj(unit -> String.valueOf((char) unit))
              .collect(Collectors.joining());
      Tab tab = Tab.values()[random.nextInt(3)];
      assertThat(searching.ask(ANYBODY, tab, text).hits().total())
          .as("%s, godepot.seed=%d", text, seed)
          .isBetween(0L, 1L);
    }
  }

  @Test
  void pagesBehindTheLastAreEmptyAndTellTheTotal() {
    for (int number : List.of(2, 101, 5_000, Page.Request.MAX_NUMBER)) {
      Page.Request page = new Page.Request(number, 100);
      Answer answer =
          searching.search.search(
              ANYBODY,
              new Question(
                  new QueryText("yaml"),
                  Tab.MODULES,
                  Optional.empty(),
                  Question.Where.ANYWHERE,
                  page));
      assertThat(answer.hits()).isEqualTo(new Page<>(List.of(), 1));
      assertThat(searching.search.recent(ANYBODY, page)).isEqualTo(new Page<>(List.of(), 1));
    }
  }
}

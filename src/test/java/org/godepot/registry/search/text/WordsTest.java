package org.godepot.registry.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How texts are cut into words, and names into their parts. */
class WordsTest {
  private static List<String> words(String text) {
    return Words.of(text, 100).stream().map(Words.Word::raw).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "NewReader, newreader reader",
    "HTTPServer, httpserver server",
    "ServeHTTP, servehttp http",
    "Reader.ReadAt, reader readat at readerreadat",
    "Base64Encoding, base64encoding encoding",
    "go-yaml, go yaml goyaml",
    "BurntSushi/toml, burntsushi sushi toml",
    "a.test/go-yaml/v3, a test atest go yaml goyaml v3",
    "v3, v3",
    "X, x"
  })
  void namesAreFoundByTheEndsThatBeginAtTheirParts(String name, String ends) {
    assertThat(Words.ends(name)).containsExactlyInAnyOrder(ends.split(" "));
  }

  @Test
  void everythingButLettersAndDigitsSeparates() {
    assertThat(words("github.com/alice/go-yaml@v1 (fast!)"))
        .containsExactly("github", "com", "alice", "go", "yaml", "v1", "fast");
    assertThat(words("a\0b\u202ec\ud800d\udc00e")).containsExactly("a", "b", "c", "d", "e");
    assertThat(words("*?~^:\"\\[]{}()&|+-/ \t\n")).isEmpty();
  }

  @Test
  void ideographsAreWordsOfTheirOwn() {
    assertThat(words("解析YAML文件")).containsExactly("解", "析", "YAML", "文", "件");
    assertThat(words("größe \ud835\udc00b")).containsExactly("größe", "\ud835\udc00b");
  }

  @Test
  void longWordsAreCutAndNeverInsideAPair() {
    assertThat(words("a".repeat(1000))).containsExactly("a".repeat(Words.MAX_LENGTH));
    String pairs = "a" + "\ud835\udc00".repeat(100);
    assertThat(words(pairs).get(0)).hasSize(Words.MAX_LENGTH - 1);
  }

  @Test
  void wordsKnowWhereTheyStand() {
    assertThat(Words.of("go/yaml", 100))
        .containsExactly(new Words.Word("go", 0, 2), new Words.Word("yaml", 3, 7));
    assertThat(Words.of("a b c", 2)).hasSize(2);
  }

  @Test
  void beginningsAreOfCharacters() {
    assertThat(Words.Heads.of(List.of("yaml"))).containsExactlyInAnyOrder("ya", "yam");
    assertThat(Words.Heads.of(List.of("go"))).containsExactly("go");
    assertThat(Words.Heads.of(List.of("x"))).isEmpty();
    assertThat(Words.Heads.of(List.of("\ud835\udc00b"))).containsExactly("\ud835\udc00b");
  }

  @ParameterizedTest
  @CsvSource({"yaml, yaml, 0", "yaml, yml, 1", "yaml, yamll, 1", "yaml, yalm, 1", "yaml, json, 4"})
  void distanceCountsLettersThatAreWrong(String a, String b, int distance) {
    assertThat(Distance.between(a, b)).isEqualTo(distance);
    assertThat(Distance.between(b, a)).isEqualTo(distance);
    assertThat(Distance.within(2, a, b)).isEqualTo(Math.min(3, distance));
  }

  @Test
  void whatIsFarIsSeenAtAGlanceAndNothingElse() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random);
      String b = word(random);
      int distance = Distance.between(a, b);
      int within = Distance.within(2, a, b);
      assertThat(within).as(a + " " + b).isEqualTo(distance <= 2 ? distance : Math.max(3, within));
    }
  }

  private static String word(Random random) {
    return random
        .ints(random.nextInt(6), 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}

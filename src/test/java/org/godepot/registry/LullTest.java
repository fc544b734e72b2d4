package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.godepot.registry.Registry.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.godepot.access.Visibility;
import org.godepot.registry.search.Lull;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from outside is made searchable when the build that brings it is over. */
class LullTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String HOSTED = "open:a.test/one";
  private static final String FIRST = ":outside.test/first";
  private static final String SECOND_ONE = ":outside.test/second";

  @TempDir private Path directory;
  private Registry registry;
  private Searching searching;

  @BeforeEach
  void open() throws IOException {
    registry = new Registry(directory.resolve("db"));
    searching = new Searching(registry, directory.resolve("search"), Lull.USUAL);
    Searching.make(registry, "open", Visibility.PUBLIC);
    searching.indexer.run();
  }

  @AfterEach
  void close() {
    searching.close();
    registry.close();
  }

  private void keep(String module, String version) throws IOException {
    Searching.keep(registry, module, version, "m.go", "package m\n");
  }

  private List<String> found() {
    searching.indexer.run();
    return searching.modules(ROOT, "");
  }

  @Test
  void itWaitsUntilNothingMoreComes() throws IOException {
    keep("outside.test/first", "v1.0.0");
    assertThat(found()).isEmpty();
    registry.pass(SECOND.multipliedBy(2));
    keep("outside.test/second", "v1.0.0");
    registry.pass(SECOND.multipliedBy(2));
    assertThat(found()).isEmpty();
    registry.pass(SECOND);
    assertThat(found()).containsExactlyInAnyOrder(FIRST, SECOND_ONE);
  }

  /** One module comes from outside, one is published. */
  private void findWhatIsPublishedAlone() throws IOException {
    keep("outside.test/first", "v1.0.0");
    Searching.publish(registry, "open", "a.test/one", "m.go", "package one\n");
    assertThat(found()).containsExactly(HOSTED);
  }

  @Test
  void whatIsPublishedDoesNotWait() throws IOException {
    findWhatIsPublishedAlone();
    registry.pass(SECOND.multipliedBy(4));
    assertThat(found()).containsExactlyInAnyOrder(HOSTED, FIRST);
  }

  @Test
  void itWaitsAMinuteWhateverComes() throws IOException {
    keep("outside.test/first", "v1.0.0");
    for (int second = 0; second < 59; second++) {
      registry.pass(SECOND);
      keep("outside.test/second", "v1.0." + second);
      assertThat(found()).as("second %d", second).isEmpty();
    }
    registry.pass(SECOND);
    assertThat(found()).containsExactlyInAnyOrder(FIRST, SECOND_ONE);
  }

  @Test
  void whatWaitsIsFoundAlsoAfterARestart() throws IOException {
    findWhatIsPublishedAlone();
    searching.close();
    registry.pass(SECOND.multipliedBy(4));
    searching = new Searching(registry, directory.resolve("search"), Lull.USUAL);
    assertThat(found()).containsExactlyInAnyOrder(HOSTED, FIRST);
  }
}

package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.ROOT;
import static org.godepot.registry.Searching.make;
import static org.godepot.registry.Searching.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.search.Indexer;
import org.godepot.registry.search.index.SearchIndex;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.SearchText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index as files that may be missing, damaged, foreign, or somebody else's at the moment. */
class SearchIndexTest {
  private static final List<String> BOTH = List.of("open:a.test/one", "open:b.test/two");

  @TempDir private Path directory;
  private Registry registry;
  private Path files;

  @BeforeEach
  void publishTwo() throws IOException {
    registry = new Registry(directory.resolve("db"));
    files = directory.resolve("search");
    make(registry, "open", Visibility.PUBLIC);
    publish(registry, "open", "a.test/one", "m.go", "package one\n\nfunc First() {}\n");
    publish(registry, "open", "b.test/two", "m.go", "package two\n");
    try (Searching searching = new Searching(registry, files)) {
      searching.indexer.run();
      assertThat(searching.modules(ANYBODY, "")).isEqualTo(BOTH);
    }
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private List<String> afterOneRun() {
    try (Searching searching = new Searching(registry, files)) {
      searching.indexer.run();
      assertThat(searching.ask(ANYBODY, Tab.MODULES, "").complete()).isTrue();
      return searching.modules(ANYBODY, "");
    }
  }

  private List<Path> indexFiles() throws IOException {
    try (Stream<Path> all = Files.list(files)) {
      return all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void aMissingIndexIsMadeAnew() throws IOException {
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    assertThat(afterOneRun()).isEqualTo(BOTH);
  }

  @Test
  void whateverFileIsDamagedTheIndexIsMadeAnew() throws IOException {
    long seed = Long.getLong("godepot.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 12; round++) {
      List<Path> all = indexFiles();
      Path file = all.get(round % all.size());
      byte[] bytes = Files.readAllBytes(file);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, bytes);
      assertThat(afterOneRun()).as("%s damaged, godepot.seed=%d", file, seed).isEqualTo(BOTH);
    }
  }

  @Test
  void whateverFileIsCutOrGoneTheIndexIsMadeAnew() throws IOException {
    for (int round = 0; round < 8; round++) {
      List<Path> all = indexFiles();
      Path file = all.get(round % all.size());
      if (round % 2 == 0) {
        Files.delete(file);
      } else {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
      assertThat(afterOneRun()).as("without %s", file).isEqualTo(BOTH);
    }
  }

  @Test
  void foreignFilesDoNotKeepItFromBeingMade() throws IOException {
    for (Path file : indexFiles()) {
      Files.delete(file);
    }
    Files.writeString(files.resolve("segments_1"), "not of Lucene");
    assertThat(afterOneRun()).isEqualTo(BOTH);
  }

  @Test
  void aSecondProcessWaitsForTheFirst() throws IOException {
    Searching first = new Searching(registry, files);
    try (Searching second = new Searching(registry, files)) {
      try (first) {
        first.indexer.run();
        second.indexer.run();
        assertThat(first.modules(ANYBODY, "")).isEqualTo(BOTH);
        assertThatThrownBy(() -> second.modules(ANYBODY, "")).isInstanceOf(RegistryException.class);
      }
      second.indexer.run();
      assertThat(second.modules(ANYBODY, "")).isEqualTo(BOTH);
    }
  }

  @Test
  void whatWasNotSavedBeforeAKillIsDoneAgain() throws IOException {
    Path copy = directory.resolve("killed");
    try (Searching searching = new Searching(registry, files)) {
      searching.indexer.run();
      registry.deleter.deleteAll(ROOT, new OwnerName("open"), ModulePath.of("a.test/one"));
      Files.createDirectories(copy);
      for (Path file : indexFiles()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      searching.indexer.run();
    }
    try (Searching searching = new Searching(registry, copy)) {
      assertThat(searching.modules(ANYBODY, "")).isEqualTo(BOTH);
      searching.indexer.run();
      assertThat(searching.modules(ANYBODY, "")).containsExactly("open:b.test/two");
    }
  }

  @Test
  void aModuleWhoseTextCannotBeReadIsFoundByItsPathAndReadLater() throws IOException {
    AtomicBoolean broken = new AtomicBoolean(true);
    ZipTexts texts = new ZipTexts(registry.blobs);
    try (Searching searching = new Searching(registry, directory.resolve("broken"))) {
      Indexer indexer =
          searching.indexer(
              1,
              version -> {
                if (broken.get()) {
                  throw new IllegalStateException("cannot read " + version.id());
                }
                return texts.read(version);
              });
      indexer.run();
      assertThat(searching.modules(ANYBODY, "")).isEqualTo(BOTH);
      assertThat(searching.modules(ANYBODY, "First")).isEmpty();
      broken.set(false);
      indexer.run();
      assertThat(searching.modules(ANYBODY, "First")).isEmpty();
      registry.pass(Duration.ofMinutes(11));
      indexer.run();
      assertThat(searching.modules(ANYBODY, "First")).containsExactly("open:a.test/one");
    }
  }

  @Test
  void aStoppedIndexerGoesOnWhereItWas() throws IOException {
    Set<String> read = new HashSet<>();
    try (Searching searching = new Searching(registry, directory.resolve("stopped"))) {
      Indexer[] first = new Indexer[1];
      first[0] =
          searching.indexer(
              1,
              version -> {
                read.add(version.id().path().text());
                first[0].stop();
                return SearchText.NONE;
              });
      first[0].run();
      assertThat(read).hasSize(1);
      assertThat(searching.ask(ANYBODY, Tab.MODULES, "").complete()).isFalse();
      searching.indexer.run();
      assertThat(searching.modules(ANYBODY, "")).isEqualTo(BOTH);
      assertThat(searching.ask(ANYBODY, Tab.MODULES, "").complete()).isTrue();
    }
  }

  @Test
  void unchangedModulesAreNotReadAgain() throws IOException {
    registry.database.write(tx -> tx.changes().removeUpTo(tx.changes().last()));
    Set<String> read = new HashSet<>();
    try (Searching searching = new Searching(registry, files)) {
      Indexer indexer =
          searching.indexer(
              1,
              version -> {
                read.add(version.id().path().text());
                return SearchText.NONE;
              });
      indexer.run();
      assertThat(read).isEmpty();
      publish(registry, "open", "c.test/three", "m.go", "package three\n");
      indexer.run();
      assertThat(read).containsExactly("c.test/three");
      assertThat(searching.modules(ANYBODY, "")).hasSize(3);
    }
  }

  @Test
  void whatAnotherEditionReadIsReadAgainWhileItIsStillFound() throws IOException {
    Set<String> read = new HashSet<>();
    try (Searching searching = new Searching(registry, files)) {
      Indexer indexer =
          searching.indexer(
              2,
              version -> {
                read.add(version.id().path().text());
                assertThat(searching.modules(ANYBODY, "First")).hasSize(1);
                return SearchText.NONE;
              });
      indexer.run();
      assertThat(read).containsExactlyInAnyOrder("a.test/one", "b.test/two");
      assertThat(searching.modules(ANYBODY, "First")).isEmpty();
      read.clear();
      indexer.run();
      assertThat(read).isEmpty();
    }
    assertThat(afterOneRun()).isEqualTo(BOTH);
  }

  @Test
  void noThreadIsStartedOrLeft() throws IOException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    Optional<Thread> fresh;
    try (Searching searching = new Searching(registry, directory.resolve("threads"))) {
      searching.indexer.run();
      searching.modules(ANYBODY, "one");
      fresh =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> !before.contains(thread))
              .filter(
                  thread ->
                      Stream.of(thread.getStackTrace())
                          .anyMatch(frame -> frame.getClassName().contains("lucene")))
              .findAny();
    }
    assertThat(fresh).isEmpty();
  }

  @Test
  void searchesUnderWayOutliveWhatReplacesTheirIndex() throws Exception {
    try (Searching searching = new Searching(registry, files)) {
      searching.indexer.run();
      AtomicBoolean stop = new AtomicBoolean();
      List<Throwable> failures = new CopyOnWriteArrayList<>();
      Thread asking =
          new Thread(
              () -> {
                while (!stop.get()) {
                  try {
                    searching.modules(ANYBODY, "one");
                  } catch (RuntimeException | Error e) {
                    failures.add(e);
                    return;
                  }
                }
              });
      asking.start();
      for (int i = 0; i < 30; i++) {
        publish(registry, "open", "d.test/m" + i, "m.go", "package one\n");
        searching.indexer.run();
      }
      stop.set(true);
      asking.join();
      assertThat(failures).isEmpty();
    }
  }

  @Test
  void anInterruptedSearchSpoilsNothingForLong() {
    try (Searching searching = new Searching(registry, files)) {
      searching.indexer.run();
      Thread.currentThread().interrupt();
      // Java closes a file under a thread that is interrupted while it reads.
      assertThatThrownBy(() -> searching.modules(ANYBODY, "one"))
          .isInstanceOfSatisfying(
              RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
      assertThat(Thread.interrupted()).isTrue();
      searching.indexer.run();
      assertThat(searching.modules(ANYBODY, "")).isEqualTo(BOTH);
    }
  }

  @Test
  void aClosedIndexRefusesSearches() {
    SearchIndex index = SearchIndex.open(directory.resolve("closed"));
    index.close();
    assertThatThrownBy(index::snapshot).isInstanceOf(RegistryException.class);
  }
}

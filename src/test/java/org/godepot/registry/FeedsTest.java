package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.access.Actor;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.ModuleZips;
import org.godepot.registry.feeds.Catalog;
import org.godepot.registry.feeds.Index;
import org.godepot.registry.owners.ProfileChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Index and catalogue: what is in them, in which order, and for whom. */
class FeedsTest {
  private static final OwnerName OPEN = new OwnerName("open");
  private static final OwnerName INNER = new OwnerName("inner");
  private static final OwnerName CLOSED = new OwnerName("closed");
  private static final int MOST = 1000;

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));

  @BeforeEach
  void makeOwners() throws IOException {
    make(OPEN, Visibility.PUBLIC);
    make(INNER, Visibility.INTERNAL);
    make(CLOSED, Visibility.PRIVATE);
  }

  private void make(OwnerName name, Visibility visibility) throws IOException {
    ProfileChange profile =
        new ProfileChange(Optional.empty(), Optional.of(visibility), Optional.empty());
    registry.owners.put(ROOT, name, () -> profile);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private void publish(OwnerName owner, String module, String version) throws IOException {
    registry.publish(ROOT, owner, ModuleZips.library(module, version));
  }

  private static List<String> texts(List<Index.Line> lines) {
    return lines.stream().map(line -> line.id().toString()).toList();
  }

  private List<String> index(Actor actor) {
    return texts(registry.index.site(actor, Instant.EPOCH, MOST));
  }

  private List<String> catalog(Actor actor) {
    return texts(registry.catalog.site(actor, Optional.empty(), MOST));
  }

  private static List<String> texts(Catalog.Part part) {
    return part.modules().stream().map(ModuleVersion::toString).toList();
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void versionsComeInTheOrderOfTheirCommitsWithTimesThatIncrease() throws IOException {
    publish(OPEN, "b.test/m", "v1.1.0");
    publish(INNER, "a.test/m", "v1.0.0");
    registry.pass(Duration.ofHours(-1));
    publish(OPEN, "b.test/m", "v1.0.0");
    registry.pass(Duration.ofHours(2));
    publish(OPEN, "b.test/m", "v1.2.0");
    List<Index.Line> lines = registry.index.site(ROOT, Instant.EPOCH, MOST);
    assertThat(texts(lines))
        .containsExactly(
            "b.test/m@v1.1.0", "a.test/m@v1.0.0", "b.test/m@v1.0.0", "b.test/m@v1.2.0");
    assertThat(lines.stream().map(Index.Line::at))
        .containsExactly(
            Instant.parse("2026-01-02T03:04:05.678Z"),
            Instant.parse("2026-01-02T03:04:05.678001Z"),
            Instant.parse("2026-01-02T03:04:05.678002Z"),
            Instant.parse("2026-01-02T04:04:05.678Z"));
  }

  @Test
  void sinceIsInclusiveToTheMicrosecond() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0");
    publish(OPEN, "a.test/m", "v1.1.0");
    Instant second = registry.index.site(ROOT, Instant.EPOCH, MOST).get(1).at();
    assertThat(registry.index.site(ROOT, second, MOST)).hasSize(1);
    assertThat(registry.index.site(ROOT, second.minusNanos(1), MOST)).hasSize(1);
    assertThat(registry.index.site(ROOT, second.plusNanos(1), MOST)).isEmpty();
    assertThat(registry.index.site(ROOT, Instant.EPOCH, 1)).hasSize(1);
    assertThat(registry.index.owner(ROOT, OPEN, second, MOST)).hasSize(1);
    assertThat(registry.index.owner(ROOT, OPEN, Instant.parse("0000-01-01T00:00:00Z"), 1))
        .hasSize(1);
  }

  @Test
  void aDeletedVersionVanishesAndComesBackAtTheEnd() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0");
    publish(OPEN, "a.test/m", "v1.1.0");
    publish(INNER, "a.test/m", "v1.0.0");
    registry.deleter.delete(ROOT, OPEN, ModuleVersion.of("a.test/m", "v1.0.0"));
    assertThat(index(ROOT)).containsExactly("a.test/m@v1.1.0");
    publish(OPEN, "a.test/m", "v1.0.0");
    assertThat(index(ROOT)).containsExactly("a.test/m@v1.1.0", "a.test/m@v1.0.0");
    registry.owners.delete(ROOT, OPEN, true);
    assertThat(registry.index.site(ROOT, Instant.EPOCH, MOST)).hasSize(1);
    registry.deleter.deleteAll(ROOT, INNER, ModulePath.of("a.test/m"));
    assertThat(index(ROOT)).isEmpty();
    assertThat(catalog(ROOT)).isEmpty();
  }

  @Test
  void everybodySeesWhatHeMayReadAndTheSiteViewShows() throws IOException {
    registry.prefixes.claim(ROOT, CLOSED, () -> new ModulePrefix("claimed.test"), false);
    publish(OPEN, "a.test/m", "v1.0.0");
    publish(INNER, "a.test/m", "v2.0.0-rc.1");
    publish(INNER, "b.test/m", "v1.0.0");
    publish(CLOSED, "a.test/m", "v1.5.0");
    publish(CLOSED, "claimed.test/m", "v1.0.0");
    publish(OPEN, "outside.test/m", "v1.0.0");
    assertThat(index(ANYBODY)).containsExactly("a.test/m@v1.0.0");
    assertThat(index(BOB)).containsExactly("a.test/m@v1.0.0", "b.test/m@v1.0.0");
    assertThat(index(ROOT))
        .containsExactly("a.test/m@v1.0.0", "b.test/m@v1.0.0", "claimed.test/m@v1.0.0");
    for (Actor actor : List.of(ANYBODY, BOB, ROOT)) {
      assertThat(catalog(actor)).isEqualTo(index(actor));
    }
    registry.prefixes.claim(ROOT, CLOSED, () -> new ModulePrefix("a.test"), false);
    assertThat(index(BOB)).containsExactly("b.test/m@v1.0.0");
    assertThat(index(ROOT)).contains("a.test/m@v1.5.0").doesNotContain("a.test/m@v1.0.0");
    assertThat(catalog(ROOT)).contains("a.test/m@v1.5.0").hasSize(3);
  }

  @Test
  void anOwnersFeedsAreForItsReadersAndHaveAllItHas() throws IOException {
    publish(OPEN, "a.test/m", "v1.0.0");
    publish(CLOSED, "a.test/m", "v1.5.0");
    publish(CLOSED, "a.test/m", "v1.6.0-rc.1");
    List<Index.Line> lines = registry.index.owner(ROOT, CLOSED, Instant.EPOCH, MOST);
    assertThat(texts(lines)).containsExactly("a.test/m@v1.5.0", "a.test/m@v1.6.0-rc.1");
    Catalog.Part part = registry.catalog.owner(ROOT, CLOSED, Optional.empty(), MOST);
    assertThat(texts(part)).containsExactly("a.test/m@v1.5.0");
    refused(Reason.FORBIDDEN, () -> registry.index.owner(BOB, CLOSED, Instant.EPOCH, MOST));
    refused(
        Reason.UNAUTHENTICATED,
        () -> registry.catalog.owner(ANYBODY, CLOSED, Optional.empty(), MOST));
  }

  @Test
  void pagesOfTheCatalogueLeaveNothingOutAndTellNothingTwice() throws IOException {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      publish(OPEN, "a.test/m" + i, "v1.0.0");
      publish(i % 2 == 0 ? INNER : CLOSED, "a.test/m" + i, "v1.0.0");
      all.add("a.test/m" + i + "@v1.0.0");
    }
    for (int limit : List.of(1, 2, 3, 7, 8)) {
      List<String> found = new ArrayList<>();
      Optional<ModulePath> after = Optional.empty();
      Catalog.Part part;
      do {
        part = registry.catalog.site(ROOT, after, limit);
        assertThat(part.modules()).hasSizeBetween(1, limit);
        found.addAll(texts(part));
        after = Optional.of(part.modules().get(part.modules().size() - 1).path());
      } while (part.more());
      assertThat(found).isEqualTo(all);
      assertThat(texts(registry.catalog.owner(ROOT, OPEN, Optional.empty(), limit)))
          .isEqualTo(all.subList(0, Math.min(limit, all.size())));
    }
  }
}

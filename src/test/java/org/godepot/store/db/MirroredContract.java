package org.godepot.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.godepot.catalog.Digest;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredList;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Page;
import org.godepot.catalog.Proof;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.golang.sum.Hash1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came from outside, on every database that godepot runs on; each test finds it empty. */
abstract class MirroredContract {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final ModuleVersion ID = ModuleVersion.of("example.com/m", "v1.2.3");
  private static final Duration LONG = Duration.ofMinutes(1);

  Database database;

  /** The database of the test that runs, the same each time. */
  abstract DatabaseSettings settings();

  @BeforeEach
  void open() {
    database = Database.open(settings(), () -> NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static StoredFile file(int seed) {
    return new StoredFile(Digest.ofContent(new byte[] {(byte) seed}), seed, -seed);
  }

  private static MirroredVersion.Part part(int seed) {
    return MirroredVersion.Part.of(Hash1.ofGoMod(new byte[] {(byte) seed}), file(seed));
  }

  private static MirroredVersion nothing(ModuleVersion id) {
    return MirroredVersion.of(id, new MirroredVersion.Origin("public", Proof.FIRST_USE));
  }

  private KeptVersion keep(MirroredVersion version) {
    return database.write(tx -> tx.mirrored().keep(version, NOW));
  }

  private Optional<MirroredVersion> kept(ModuleVersion id) {
    return database.read(tx -> tx.mirrored().find(id)).map(KeptVersion::version);
  }

  private Map<ModulePath, List<Version>> whole(ModulePath... paths) {
    return database.read(tx -> tx.mirrored().whole(List.of(paths)));
  }

  @Test
  void filesOfAVersionComeOneByOneAndAreKeptTogether() {
    keep(nothing(ID).withInfo("{\"Version\":\"v1.2.3\"}"));
    keep(nothing(ID).withMod(part(1)));
    KeptVersion whole = keep(nothing(ID).withZip(part(2)));

    assertThat(whole.version().isWhole()).isTrue();
    assertThat(kept(ID)).contains(whole.version());
    assertThat(whole.version().info()).contains("{\"Version\":\"v1.2.3\"}");
    assertThat(whole.version().mod()).isEqualTo(part(1));
    assertThat(whole.version().zip()).isEqualTo(part(2));
  }

  @Test
  void wholeVersionsOfSomeModulesAreListed() {
    ModuleVersion other = ModuleVersion.of("example.com/o", "v0.1.0");
    ModuleVersion third = ModuleVersion.of("example.com/third", "v0.1.0");
    for (ModuleVersion id : List.of(ID, other, third)) {
      keep(nothing(id).withInfo("{}").withMod(part(1)).withZip(part(2)));
    }
    keep(nothing(ModuleVersion.of("example.com/m", "v1.2.4")).withInfo("{}").withMod(part(1)));

    assertThat(whole(ID.path(), other.path()))
        .isEqualTo(
            Map.of(ID.path(), List.of(ID.version()), other.path(), List.of(other.version())));
    assertThat(whole(ModulePath.of("a.test"))).isEmpty();
  }

  @Test
  void whatCameFirstStays() {
    keep(nothing(ID).withInfo("first").withMod(part(1)));

    KeptVersion answer = keep(nothing(ID).withInfo("second").withMod(part(2)));

    assertThat(answer.version().mod()).isEqualTo(part(1));
    assertThat(answer.version().contradicts(nothing(ID).withMod(part(2)))).isTrue();
    assertThat(kept(ID).orElseThrow().info()).contains("first");
  }

  @Test
  void theProofIsThatOfTheWeakerFile() {
    MirroredVersion.Origin judged = new MirroredVersion.Origin("public", Proof.SUMDB);
    keep(nothing(ID).withInfo("{}"));
    keep(MirroredVersion.of(ID, judged).withMod(part(1)));
    assertThat(kept(ID).orElseThrow().origin().proof()).isEqualTo(Proof.SUMDB);
    keep(nothing(ID).withZip(part(2)));
    keep(MirroredVersion.of(ID, judged).withMod(part(1)));
    assertThat(kept(ID).orElseThrow().origin().proof()).isEqualTo(Proof.FIRST_USE);
  }

  @Test
  void hashesOutliveTheirFiles() {
    keep(nothing(ID).withMod(part(1)).withZip(part(2)));

    database.write(tx -> tx.mirrored().empty(ID));

    MirroredVersion empty = kept(ID).orElseThrow();
    assertThat(empty.zip().file()).isEmpty();
    assertThat(empty.zip().sum()).isEqualTo(part(2).sum());
    assertThat(keep(nothing(ID).withZip(part(3))).version().zip().file()).isEmpty();
    assertThat(keep(nothing(ID).withZip(part(2))).version().zip()).isEqualTo(part(2));
  }

  @Test
  void manyUsesAreBroughtAtOnce() {
    Map<Long, Instant> uses = new HashMap<>();
    for (int i = 0; i < 450; i++) {
      ModuleVersion id = ModuleVersion.of("example.com/m", "v1.0." + i);
      uses.put(keep(nothing(id)).number(), NOW.plusSeconds(i % 3));
    }
    database.write(
        tx -> {
          tx.mirrored().used(uses);
          return Boolean.TRUE;
        });

    List<KeptVersion> found =
        database.read(
            tx -> tx.mirrored().named("example.com/m", new Page.Request(1, 1000)).items());
    assertThat(found).hasSize(450);
    assertThat(found)
        .allSatisfy(version -> assertThat(version.used()).isEqualTo(uses.get(version.number())));
  }

  @Test
  void theLeastUsedVersionsAreEmptiedFirst() {
    ModuleVersion other = ModuleVersion.of("example.com/m", "v1.3.0");
    long number = keep(nothing(ID).withZip(part(2))).number();
    keep(nothing(other).withZip(part(3)));
    database.write(
        tx -> {
          tx.mirrored().used(Map.of(number, NOW.plusSeconds(60)));
          return Boolean.TRUE;
        });

    List<MirroredVersion> emptied = database.write(tx -> tx.mirrored().emptyLeastUsed(1));

    assertThat(emptied).extracting(MirroredVersion::id).containsExactly(other);
    long bytes = database.read(tx -> tx.mirrored().bytes());
    assertThat(bytes).isEqualTo(2);
  }

  @Test
  void bytesOfFilesAndListsAreNeeded() {
    keep(nothing(ID).withMod(part(1)).withZip(part(2)));
    keepList(3, NOW);

    Set<Digest> needed =
        database.read(
            tx ->
                tx.holdings()
                    .needed(
                        List.of(
                            file(1).digest(),
                            file(2).digest(),
                            file(3).digest(),
                            file(4).digest())));

    assertThat(needed)
        .containsExactlyInAnyOrder(file(1).digest(), file(2).digest(), file(3).digest());
  }

  private void keepList(int seed, Instant at) {
    database.write(
        tx -> {
          tx.mirrored()
              .keepList(
                  new MirroredList(ID.path(), file(seed), Optional.of("latest"), "public", at));
          return Boolean.TRUE;
        });
  }

  @Test
  void aNewListTakesThePlaceOfTheOld() {
    keepList(3, NOW);
    keepList(4, NOW.plusMillis(5));

    MirroredList list = database.read(tx -> tx.mirrored().list(ID.path())).orElseThrow();

    assertThat(list.list()).isEqualTo(file(4));
    assertThat(list.fetched()).isEqualTo(NOW.plusMillis(5));
  }

  @Test
  void versionsAreFoundByAPartOfTheirPath() {
    keep(nothing(ID).withZip(part(2)));
    keep(nothing(ModuleVersion.of("example.org/Other", "v1.0.0")).withZip(part(3)));

    Page<KeptVersion> page =
        database.read(tx -> tx.mirrored().named("other", new Page.Request(1, 10)));

    assertThat(page.total()).isEqualTo(1);
    assertThat(page.items().get(0).version().id().path())
        .isEqualTo(ModulePath.of("example.org/Other"));
  }

  @Test
  void theLongestEntryOfAChecksumDatabaseStays() {
    keepEntry("/tile/8/0/000", new byte[] {0, -1});
    keepEntry("/tile/8/0/000", new byte[] {0, -1, 2});
    keepEntry("/tile/8/0/000", new byte[] {9});

    assertThat(entry("sum.test").orElseThrow()).containsExactly(0, -1, 2);
    assertThat(entry("other.test")).isEmpty();
  }

  private Optional<byte[]> entry(String name) {
    return database.read(tx -> tx.sumdbs().entry(name, "/tile/8/0/000"));
  }

  private void keepEntry(String path, byte[] body) {
    database.write(
        tx -> {
          tx.sumdbs().keep("sum.test", path, body);
          return Boolean.TRUE;
        });
  }

  @Test
  void aHeadMovesOnlyFromTheOneThatIsThere() {
    assertThat(move(Optional.empty(), "one \u2014 signed")).isTrue();
    assertThat(move(Optional.empty(), "two")).isFalse();
    assertThat(move(Optional.of("one \u2014 signed"), "two")).isTrue();
    Optional<String> head = database.read(tx -> tx.sumdbs().head("sum.test"));
    assertThat(head).contains("two");
  }

  private boolean move(Optional<String> from, String to) {
    return database.write(tx -> tx.sumdbs().moveHead("sum.test", from, to));
  }

  @Test
  void aLeaseHasOneHolderUntilItIsGivenBack() {
    assertThat(take("a", LONG)).isTrue();
    assertThat(take("b", LONG)).isFalse();
    assertThat(take("a", LONG)).isTrue();
    database.write(
        tx -> {
          tx.leases().giveBack("work", "a");
          return Boolean.TRUE;
        });
    assertThat(take("b", LONG)).isTrue();
  }

  @Test
  void aLeaseThatEndedIsTakenOver() {
    assertThat(take("a", Duration.ofSeconds(-1))).isTrue();
    assertThat(take("b", LONG)).isTrue();
    assertThat(take("a", LONG)).isFalse();
  }

  private boolean take(String holder, Duration time) {
    return database.write(tx -> tx.leases().take("work", holder, time));
  }

  @Test
  void modulesWithZipsAreListedByPathAndToldOfWhenTheyComeBack() {
    ModuleVersion other = ModuleVersion.of("example.com/a", "v1.0.0");
    ModuleVersion bare = ModuleVersion.of("example.com/b", "v1.0.0");
    keep(nothing(ID).withZip(part(1)));
    keep(nothing(other).withZip(part(2)));
    keep(nothing(bare).withMod(part(3)));
    assertThat(paths("", 10)).containsExactly(other.path(), ID.path());
    assertThat(paths("", 1)).containsExactly(other.path());
    assertThat(paths("example.com/a", 10)).containsExactly(ID.path());
    List<KeptVersion> kept = database.read(tx -> tx.mirrored().kept(ID.path()));
    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).stored()).isEqualTo(NOW);

    database.write(tx -> tx.mirrored().empty(ID));
    assertThat(paths("", 10)).containsExactly(other.path());
    long before = database.read(tx -> tx.changes().last());
    keep(nothing(ID).withZip(part(1)));
    keep(nothing(ID).withMod(part(4)));
    assertThat(database.read(tx -> tx.changes().after(before, 10)).values())
        .containsExactly(new Change.OfMirrored(ID.path()));
  }

  private List<ModulePath> paths(String after, int most) {
    return database.read(tx -> tx.mirrored().paths(after, most));
  }
}

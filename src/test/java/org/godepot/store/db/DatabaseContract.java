package org.godepot.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.OwnerAccess;
import org.godepot.access.OwnerKind;
import org.godepot.access.OwnerProfile;
import org.godepot.access.Peer;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Maintenance;
import org.godepot.catalog.Origin;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.catalog.StoredFile;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.house.Golden;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.godepot.ops.AuditFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds on every database that godepot runs on; each test finds it empty. */
abstract class DatabaseContract {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final OwnerProfile PROFILE =
      new OwnerProfile(OwnerKind.ORGANISATION, Visibility.PUBLIC, "", NOW);
  private static final OwnerName ACME = new OwnerName("acme");

  volatile Instant now = NOW;
  Database database;

  /** The database of the test that runs, the same each time. */
  abstract DatabaseSettings settings();

  /** Flyway's table, as the dialect writes its name. */
  abstract String historyTable();

  /** Its column of versions. */
  abstract String versionColumn();

  /** What the name of an index is followed by where it is dropped. */
  abstract String on(String table);

  /** The statements that make the tables as they are, without what changes from run to run. */
  abstract String dump() throws Exception;

  /** Where {@link #dump} is kept. */
  abstract String goldenFile();

  @BeforeEach
  void open() {
    database = Database.open(settings(), () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Owner acme() {
    return database.write(tx -> tx.owners().create(ACME, PROFILE)).orElseThrow();
  }

  private Optional<Owner> find(OwnerName name) {
    return database.read(tx -> tx.owners().find(name)).map(OwnerAccess::owner);
  }

  private Optional<Release> find(Owner owner, Release release) {
    return database.read(tx -> tx.releases().find(owner, release.id()));
  }

  private List<Release> releases(Owner owner, ModulePath path) {
    return database.read(tx -> tx.releases().of(owner, path));
  }

  private static Release release(String path, String version, int seed) {
    StoredFile file = new StoredFile(Digest.ofContent(new byte[] {(byte) seed}), 1, -seed);
    Hash1 hash = Hash1.ofGoMod(new byte[] {(byte) seed});
    return new Release(
        ModuleVersion.of(path, version),
        NOW,
        new Release.Publication("ann", NOW.plusSeconds(1)),
        new Sums(hash, hash),
        file,
        file,
        new Origin("git", "https://git.test/m", "", ""));
  }

  private void add(Owner owner, Release release) {
    database.write(
        tx -> {
          tx.releases().ensureModule(owner, release.id().path());
          tx.releases().add(owner, release);
          return Boolean.TRUE;
        });
  }

  @Test
  void ownersAreFoundByTheirExactNameAndUniqueInAnyCase() {
    Owner acme = acme();
    assertThat(find(ACME)).contains(acme);
    OwnerName upper = new OwnerName("ACME");
    assertThat(find(upper)).isEmpty();
    Optional<Owner> twin = database.write(tx -> tx.owners().create(upper, PROFILE));
    assertThat(twin).isEmpty();
  }

  @Test
  void releasesComeBackAsTheyWere() {
    Owner owner = acme();
    Release release = release("example.com/m", "v1.0.0", 7);
    add(owner, release);
    ModulePath path = release.id().path();
    assertThat(find(owner, release)).contains(release);
    assertThat(releases(owner, path)).containsExactly(release);
    close();
    open();
    assertThat(releases(owner, path)).containsExactly(release);
  }

  @Test
  void pathsDifferInCase() {
    Owner owner = acme();
    add(owner, release("example.com/m", "v1.0.0", 1));
    add(owner, release("example.com/M", "v1.0.0", 2));
    assertThat(releases(owner, ModulePath.of("example.com/M"))).hasSize(1);
  }

  @Test
  void changesAreToldAfterTheirCommitOnly() {
    List<Change> changes = new ArrayList<>();
    Owner owner = acme();
    database.onChange(changes::add);
    Release release = release("example.com/m", "v1.0.0", 1);
    assertThatThrownBy(
            () ->
                database.write(
                    tx -> {
                      tx.releases().ensureModule(owner, release.id().path());
                      tx.releases().add(owner, release);
                      throw new IllegalStateException("after all");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(changes).isEmpty();
    assertThat(find(owner, release)).isEmpty();
    add(owner, release);
    assertThat(changes).containsExactly(new Change.OfModule(owner.id(), release.id().path()));
  }

  @Test
  void aTransactionInsideAnotherIsRefused() {
    assertThatThrownBy(() -> database.read(tx -> database.read(inner -> 1)))
        .isInstanceOf(IllegalStateException.class);
    int after = database.read(tx -> 1);
    assertThat(after).isEqualTo(1);
  }

  @Test
  void theFeedHasTheOrderOfTheCommitsWhateverTheClockSays() throws Exception {
    Owner owner = acme();
    int writers = 8;
    int each = 10;
    ExecutorService executor = Executors.newFixedThreadPool(writers);
    List<Feed.Entry> read = new ArrayList<>();
    try {
      List<Future<Boolean>> results = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        String path = "example.com/m" + i;
        results.add(executor.submit(() -> addAll(owner, path, each)));
      }
      Instant from = Instant.EPOCH;
      while (read.size() < writers * each) {
        Instant since = from;
        List<Feed.Entry> more = database.read(tx -> tx.feed().since(since, 7));
        read.addAll(more);
        from = read.isEmpty() ? from : read.get(read.size() - 1).at().plusNanos(1000);
        now = now.minusSeconds(1);
      }
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(read).extracting(Feed.Entry::at).isSorted().doesNotHaveDuplicates();
    assertThat(read).extracting(Feed.Entry::id).doesNotHaveDuplicates();
    assertThat(database.<List<Feed.Entry>>read(tx -> tx.feed().since(Instant.EPOCH, 1000)))
        .isEqualTo(read);
  }

  private boolean addAll(Owner owner, String path, int count) {
    for (int i = 0; i < count; i++) {
      add(owner, release(path, "v1.0." + i, i));
    }
    return true;
  }

  @Test
  void whatComesFromOutsideIsInTheFeedOfNobody() {
    Owner owner = acme();
    ModuleVersion id = ModuleVersion.of("example.com/m", "v1.0.0");
    add(owner, release("example.com/m", "v1.0.0", 1));
    database.write(
        tx -> {
          tx.feed().add(id);
          return Boolean.TRUE;
        });
    List<Feed.Entry> all = database.read(tx -> tx.feed().since(Instant.EPOCH, 10));
    assertThat(all)
        .extracting(Feed.Entry::owner)
        .containsExactly(Optional.of(owner), Optional.empty());
    List<Feed.Entry> own = database.read(tx -> tx.feed().since(owner, Instant.EPOCH, 10));
    assertThat(own).hasSize(1);
    database.write(
        tx -> {
          tx.feed().remove(id);
          return Boolean.TRUE;
        });
    assertThat(database.<List<Feed.Entry>>read(tx -> tx.feed().since(Instant.EPOCH, 10)))
        .isEqualTo(own);
  }

  @Test
  void theFeedOfAnOlderDatabaseHasWhatIsThere() throws SQLException {
    Owner owner = acme();
    for (int i = 0; i < 3; i++) {
      add(owner, release("example.com/m", "v1.0." + i, i));
    }
    List<Feed.Entry> before = database.read(tx -> tx.feed().since(Instant.EPOCH, 10));
    undoKeys();
    for (String table :
        List.of(
            "mirrored_version", "mirrored_list", "sumdb_entry", "sumdb_head", "lease", "secret")) {
      execute("drop table " + table);
    }
    execute("drop table feed_entry");
    execute("drop table prefix_claim");
    execute("drop index module_by_path" + on("module"));
    execute("alter table change_number drop column last_feed_micros");
    forgetMigrations("'3', '4', '5', '6', '7'");
    close();
    open();
    List<Feed.Entry> after = database.read(tx -> tx.feed().since(Instant.EPOCH, 10));
    assertThat(after)
        .extracting(Feed.Entry::id)
        .isEqualTo(before.stream().map(Feed.Entry::id).toList());
    Instant published = NOW.plusSeconds(1);
    assertThat(after)
        .extracting(Feed.Entry::at)
        .containsExactly(published, published.plusNanos(1000), published.plusNanos(2000));
    add(owner, release("example.com/m", "v1.0.3", 3));
    after = database.read(tx -> tx.feed().since(Instant.EPOCH, 10));
    assertThat(after.get(3).at()).isEqualTo(published.plusNanos(3000));
  }

  private void forgetMigrations(String versions) throws SQLException {
    execute("delete from %s where %s in (%s)".formatted(historyTable(), versionColumn(), versions));
  }

  /** Takes back the migrations from the sixth on. */
  private void undoKeys() throws SQLException {
    execute("drop table maintenance");
    for (String index : List.of("audit_time", "audit_actor", "audit_owner", "audit_action")) {
      execute("drop index " + index + on("audit_event"));
    }
    execute("create index audit_time on audit_event (happened_at)");
    execute("alter table audit_event drop column actor_key");
    execute("drop index release_publisher" + on("module_release"));
    execute("alter table module_release drop column publisher_key");
  }

  private static AuditEvent event(String actor, Action action, int second, String result) {
    return new AuditEvent(
        NOW.plusSeconds(second),
        new AuditEvent.Who(actor, Optional.of(7L), "192.0.2.1", "r" + second),
        new AuditEvent.What(action, "acme", "example.com/m@v1.0.0", "h1:="),
        result);
  }

  private void note(AuditEvent... events) {
    database.write(
        tx -> {
          List.of(events).forEach(tx.audit()::add);
          return Boolean.TRUE;
        });
  }

  private List<AuditEvent> trail(AuditFilter filter) {
    return database.read(tx -> tx.audit().newest(filter, Optional.empty(), 100)).stream()
        .map(AuditEntry::event)
        .toList();
  }

  private static AuditFilter by(String actor) {
    AuditFilter all = AuditFilter.ALL;
    return new AuditFilter(Optional.of(actor), all.action(), all.owner(), all.span(), all.result());
  }

  @Test
  void theTrailIsReadFromItsNewestEventOn() {
    AuditEvent first = event("ann", Action.PUBLISH, 0, "ok");
    AuditEvent second = event("Ann", Action.DELETE_VERSION, 1, "ok");
    AuditEvent refused = event("eve", Action.REFUSED_CHANGE, 1, "403");
    note(first, second, refused);
    assertThat(trail(AuditFilter.ALL)).containsExactly(refused, second, first);
    assertThat(trail(by("ANN"))).containsExactly(second, first);
    assertThat(trail(by("a%"))).isEmpty();
    AuditFilter.Span late = new AuditFilter.Span(Optional.of(NOW.plusSeconds(1)), Optional.empty());
    AuditFilter.Span early =
        new AuditFilter.Span(Optional.of(NOW), Optional.of(NOW.plusSeconds(1)));
    Optional<String> nobody = Optional.empty();
    Optional<Action> any = Optional.empty();
    assertThat(trail(new AuditFilter(nobody, any, nobody, late, AuditFilter.Result.OK)))
        .containsExactly(second);
    assertThat(trail(new AuditFilter(nobody, any, nobody, early, AuditFilter.Result.ANY)))
        .containsExactly(first);
    assertThat(
            trail(
                new AuditFilter(
                    Optional.of("eve"),
                    Optional.of(Action.REFUSED_CHANGE),
                    Optional.of("acme"),
                    AuditFilter.Span.ALWAYS,
                    AuditFilter.Result.REFUSED)))
        .containsExactly(refused);
  }

  @Test
  void eventsOfOneMomentAreReadOnInPartsWithoutLossOrRepetition() {
    List<AuditEvent> events = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      events.add(event("ann" + i, Action.PUBLISH, i / 4, "ok"));
    }
    note(events.toArray(AuditEvent[]::new));
    List<AuditEvent> read = new ArrayList<>();
    Optional<AuditEntry.Position> position = Optional.empty();
    List<AuditEntry> part;
    do {
      Optional<AuditEntry.Position> before = position;
      part = database.read(tx -> tx.audit().newest(AuditFilter.ALL, before, 3));
      part.forEach(entry -> read.add(entry.event()));
      position = part.stream().reduce((a, b) -> b).map(AuditEntry::position);
    } while (!part.isEmpty());
    Collections.reverse(read);
    assertThat(read).isEqualTo(events);
  }

  @Test
  void namesInAnOlderDatabaseGetTheirKeys() throws SQLException {
    Owner owner = acme();
    add(owner, release("example.com/m", "v1.0.0", 1));
    note(event("AZ\u00c4", Action.PUBLISH, 0, "ok"));
    execute("update module_release set published_by = 'BoB'");
    undoKeys();
    forgetMigrations("'6', '7'");
    close();
    open();
    assertThat(trail(by("az\u00c4"))).hasSize(1);
    assertThat(trail(by("az\u00e4"))).isEmpty();
    assertThat(published(Actor.user("bob", Set.of(), false, Peer.NONE)).total()).isEqualTo(1);
  }

  private Page<Holdings.Published> published(Actor actor) {
    return database.read(tx -> tx.holdings().publishedBy(actor, new Page.Request(1, 2)));
  }

  @Test
  void publicationsAreTheirPublishersAtOwnersThatAreOpen() {
    Owner acme = acme();
    OwnerProfile hidden = new OwnerProfile(OwnerKind.ORGANISATION, Visibility.PRIVATE, "", NOW);
    OwnerName name = new OwnerName("hidden");
    Owner closed = database.write(tx -> tx.owners().create(name, hidden)).orElseThrow();
    for (int i = 0; i < 3; i++) {
      add(acme, release("example.com/m", "v1.0." + i, i));
    }
    add(closed, release("example.com/h", "v1.0.0", 9));
    Page<Holdings.Published> ann = published(Actor.user("ANN", Set.of(), false, Peer.NONE));
    assertThat(ann.total()).isEqualTo(3);
    assertThat(ann.items())
        .extracting(one -> one.owner() + " " + one.hosted().release().id())
        .containsExactly("acme example.com/m@v1.0.2", "acme example.com/m@v1.0.1");
    assertThat(published(Actor.user("ann", Set.of(), true, Peer.NONE)).total()).isEqualTo(4);
    assertThat(published(Actor.user("eve", Set.of(), true, Peer.NONE)).total()).isZero();
    database.write(
        tx -> {
          Grantee role = new Grantee(Grantee.Kind.ROLE, "devs");
          return tx.grants().set(closed, new Grant(role, Right.READ));
        });
    assertThat(published(Actor.user("ann", Set.of("devs"), false, Peer.NONE)).total()).isEqualTo(4);
  }

  @Test
  void zipsThatVersionsShareAreCountedOnce() {
    Owner owner = acme();
    add(owner, release("example.com/m", "v1.0.0", 1));
    add(owner, release("example.com/m", "v1.0.1", 1));
    add(owner, release("example.com/m", "v1.0.2", 2));
    Holdings.Totals totals = database.read(tx -> tx.holdings().totals());
    assertThat(totals).isEqualTo(new Holdings.Totals(3, 3, 3));
    long distinct = database.read(tx -> tx.holdings().distinctZipBytes());
    assertThat(distinct).isEqualTo(2);
  }

  @Test
  void ownersAreToldByTheBytesTheyHold() {
    Owner small = acme();
    Owner large =
        database.write(tx -> tx.owners().create(new OwnerName("large"), PROFILE)).orElseThrow();
    add(small, release("example.com/m", "v1.0.0", 1));
    add(large, release("example.com/n", "v1.0.0", 1));
    add(large, release("example.com/n", "v1.0.1", 2));
    List<Volumes.OfOwner> both = database.read(tx -> tx.volumes().largestOwners(2));
    assertThat(both)
        .containsExactly(
            new Volumes.OfOwner(large.name(), 2, 4), new Volumes.OfOwner(small.name(), 1, 2));
    List<Volumes.OfOwner> one = database.read(tx -> tx.volumes().largestOwners(1));
    assertThat(one).containsExactly(both.get(0));
    long owners = database.read(tx -> tx.volumes().owners());
    assertThat(owners).isEqualTo(2);
    long sum = database.read(tx -> tx.holdings().totals().bytes());
    long distinct = database.read(tx -> tx.volumes().distinctBytes());
    assertThat(distinct).isPositive().isLessThan(sum);
  }

  @Test
  void theDatabaseTellsItsSize() {
    assertThat(database.size().product()).containsAnyOf("H2", "MariaDB");
    assertThat(database.size().bytes().orElse(0)).isPositive();
  }

  @Test
  void ofManyWritersOfOneVersionOneWins() throws Exception {
    Owner owner = acme();
    int writers = 16;
    ExecutorService executor = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        Release release = release("example.com/m", "v1.0.0", i);
        tasks.add(() -> storeIfNew(owner, release));
      }
      int winners = 0;
      for (Future<Boolean> result : executor.invokeAll(tasks)) {
        winners += result.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    } finally {
      executor.shutdownNow();
    }
    assertThat(releases(owner, ModulePath.of("example.com/m"))).hasSize(1);
  }

  @Test
  void ofManyAdministratorsAtOnceOneBeginsMaintenance() throws Exception {
    int administrators = 8;
    ExecutorService executor = Executors.newFixedThreadPool(administrators);
    List<String> winners = new ArrayList<>();
    try {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int i = 0; i < administrators; i++) {
        Maintenance mine = maintenance("admin" + i);
        tasks.add(() -> database.write(tx -> tx.maintenances().begin(mine)));
      }
      List<Future<Boolean>> results = executor.invokeAll(tasks);
      for (int i = 0; i < administrators; i++) {
        if (results.get(i).get()) {
          winners.add("admin" + i);
        }
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(winners).hasSize(1);
    Optional<Maintenance> found = database.read(tx -> tx.maintenances().find());
    assertThat(found).contains(maintenance(winners.get(0)));
  }

  private static Maintenance maintenance(String by) {
    return new Maintenance(by, NOW, Optional.of(NOW.plusSeconds(3600)), "of " + by + ", \u00e9");
  }

  @Test
  void maintenanceIsChangedAndEndedWhileThereIsOne() {
    Maintenance changed = new Maintenance("ann", NOW, Optional.empty(), "longer");
    List<Change> told = new ArrayList<>();
    database.onChange(told::add);
    boolean early = database.write(tx -> tx.maintenances().change(changed));
    assertThat(early).isFalse();
    assertThat(told).isEmpty();
    assertThat(database.<Boolean>write(tx -> tx.maintenances().begin(maintenance("bob")))).isTrue();
    assertThat(database.<Boolean>write(tx -> tx.maintenances().change(changed))).isTrue();
    Optional<Maintenance> found = database.read(tx -> tx.maintenances().find());
    assertThat(found).contains(new Maintenance("bob", NOW, Optional.empty(), "longer"));
    assertThat(database.<Boolean>write(tx -> tx.maintenances().end())).isTrue();
    assertThat(database.<Boolean>write(tx -> tx.maintenances().end())).isFalse();
    assertThat(told).hasSize(3).allMatch(new Change.OfMaintenance()::equals);
    assertThat(database.<Boolean>read(tx -> tx.maintenances().find().isEmpty())).isTrue();
  }

  private boolean storeIfNew(Owner owner, Release release) {
    database.write(
        tx -> {
          tx.releases().ensureModule(owner, release.id().path());
          return Boolean.TRUE;
        });
    return database.write(
        tx -> {
          tx.releases().lockModule(owner, release.id().path());
          boolean isNew = tx.releases().find(owner, release.id()).isEmpty();
          if (isNew) {
            tx.releases().add(owner, release);
          }
          return isNew;
        });
  }

  @Test
  void aFailingDatabaseIsUnavailableNotEmpty() throws SQLException {
    execute("drop table module_release");
    Owner owner = acme();
    assertThatThrownBy(
            () -> database.read(tx -> tx.releases().of(owner, ModulePath.of("example.com/m"))))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
  }

  @Test
  void aNewerSchemaIsRefused() throws SQLException {
    String row = "99, '99', 'future', 'SQL', 'V99__f.sql', 1, 'x', now(), 1, true";
    execute("insert into " + historyTable() + " select " + row);
    close();
    assertThatThrownBy(this::open).hasMessageContaining("99");
  }

  @Test
  void theTablesAreThoseOfTheGoldenFile() throws Exception {
    Golden.assertEquals(goldenFile(), dump());
  }

  @Test
  void tablesColumnsAndKeysAreTheSameOnEveryDatabase() throws Exception {
    Golden.assertEquals("schema.txt", SchemaSketch.of(database.connections()));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }
}

package org.godepot.sumdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.sumdb.note.NoteVerifier;
import org.godepot.sumdb.tlog.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client answers when the database is right, and what it remembers. */
class SumdbClientTest {
  private final SignedDatabase database = new SignedDatabase("sum.lab.test/private");
  private final MemoryOps ops = new MemoryOps(database);
  private final SumdbClient client = new SumdbClient(NoteVerifier.parse(database.vkey()), ops);

  private static ModuleVersion id(long n) {
    return ModuleVersion.of("example.com/m", "v1." + n + ".0");
  }

  private static Hash1 zip(long n) {
    return Hash1.ofGoMod(("zip " + n).getBytes(StandardCharsets.US_ASCII));
  }

  private static Hash1 mod(long n) {
    return Hash1.ofGoMod(("mod " + n).getBytes(StandardCharsets.US_ASCII));
  }

  private void add(long n) {
    database.add(id(n), zip(n), mod(n));
  }

  private void assertFound(long n) {
    assertThat(client.lookup(id(n)).orElseThrow().record())
        .isEqualTo(new SumdbRecord(id(n), zip(n), mod(n)));
  }

  private long headSize() {
    return Long.parseLong(client.head().orElseThrow().lines().skip(1).findFirst().orElseThrow());
  }

  /** A client that remembers nothing yet. */
  private static SumdbClient fresh(SignedDatabase database, MemoryOps ops) {
    return new SumdbClient(NoteVerifier.parse(database.vkey()), ops);
  }

  @Test
  void findsTheRecordAndTheBodyToRelay() {
    add(0);
    Lookup lookup = client.lookup(id(0)).orElseThrow();
    assertThat(lookup.record()).isEqualTo(new SumdbRecord(id(0), zip(0), mod(0)));
    assertThat(lookup.body().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(database.answer("/lookup/example.com/m@v1.0.0").orElseThrow());
  }

  @Test
  void findsRecordsWhileTheTreeGrows() {
    long next = 0;
    for (long size :
        new long[] {1, 2, 3, 255, 256, 257, 258, 511, 512, 513, 1023, 65_536, 70_000}) {
      database.fill(size - 1 - database.size());
      add(next);
      assertFound(next);
      assertThat(headSize()).isEqualTo(size);
      next++;
    }
    assertThat(ops.stored.keySet())
        .doesNotContain("/latest")
        .noneMatch(path -> path.contains(".p"));
  }

  @Test
  void findsOldRecordsInABigTree() {
    for (long n = 0; n < 3; n++) {
      add(n);
      database.fill(300 * n);
    }
    database.fill(69_000);
    for (long n = 0; n < 3; n++) {
      assertFound(n);
    }
  }

  @Test
  void whatIsUnknownIsEmptyAndNotRemembered() {
    database.fill(3);
    assertThat(client.lookup(id(0))).isEmpty();
    assertThat(ops.stored).isEmpty();
    add(0);
    assertFound(0);
  }

  @Test
  void storesTheHeadAgainWhereItWentAfterItWasProven() {
    add(0);
    add(1);
    assertFound(0);
    ops.forgetHead();
    assertFound(1);
    assertThat(headSize()).isEqualTo(2);
  }

  @Test
  void answersStoredLookupsOffline() {
    database.fill(300);
    add(0);
    String body = client.lookup(id(0)).orElseThrow().body();
    ops.disconnect();
    ops.asked();
    assertThat(client.lookup(id(0)).orElseThrow().body()).isEqualTo(body);
    assertThat(fresh(database, ops).lookup(id(0)).orElseThrow().body()).isEqualTo(body);
    assertThat(ops.asked()).isEmpty();
    assertThatThrownBy(() -> client.lookup(id(1))).isInstanceOf(MemoryOps.OfflineException.class);
  }

  /** Asks a client in place of a database. */
  private static final class RelayedOps extends MemoryOps {
    private final SumdbClient relay;

    RelayedOps(SignedDatabase database, SumdbClient relay) {
      super(database);
      this.relay = relay;
    }

    @Override
    public Optional<byte[]> readRemote(String path) {
      if (path.startsWith("/lookup/")) {
        ModuleVersion id = LookupRequest.parse(path.substring("/lookup/".length())).id();
        return relay.lookup(id).map(found -> found.body().getBytes(StandardCharsets.UTF_8));
      }
      return relay.tile(Tile.parse(path.substring(1)).orElseThrow());
    }
  }

  @Test
  void offlineItHasAllTilesThatOtherClientsNeed() {
    database.fill(700);
    add(0);
    assertFound(0);
    database.fill(68_000);
    add(1);
    assertFound(1);
    ops.disconnect();
    for (List<Long> order : List.of(List.of(0L, 1L), List.of(1L, 0L), List.of(0L), List.of(1L))) {
      SumdbClient other = fresh(database, new RelayedOps(database, client));
      assertThat(order).allSatisfy(n -> assertThat(other.lookup(id(n))).isPresent());
    }
  }

  @Test
  void offlineItHasTheTilesOfOldNotesToo() {
    database.fill(700);
    add(0);
    database.fill(100);
    MemoryOps old = new MemoryOps(database);
    old.freeze(database.latest());
    database.fill(68_000);
    SumdbClient caching = fresh(database, old);
    caching.latest();
    assertThat(caching.lookup(id(0)).orElseThrow().note()).contains("\n801\n");
    old.disconnect();
    assertThat(fresh(database, new RelayedOps(database, caching)).lookup(id(0))).isPresent();
  }

  @Test
  void damagedStoredLookupsAreAskedForAgain() {
    add(0);
    assertFound(0);
    ops.stored.put("/lookup/example.com/m@v1.0.0", "damaged".getBytes(StandardCharsets.US_ASCII));
    assertFound(0);
  }

  @Test
  void damagedStoredTilesAreReplaced() {
    database.fill(299);
    add(0);
    assertFound(0);
    byte[] right = ops.stored.get("/tile/8/0/001").clone();
    ops.stored.get("/tile/8/0/001")[0] ^= 1;
    ops.stored.remove("/lookup/example.com/m@v1.0.0");
    assertFound(0);
    assertThat(ops.stored.get("/tile/8/0/001")).isEqualTo(right);
  }

  @Test
  void aSmallerConsistentTreeIsFineAndTheHeadStays() {
    database.fill(270);
    add(0);
    database.fill(10);
    add(1);
    assertFound(1);
    database.goBack(271);
    assertFound(0);
    assertThat(headSize()).isEqualTo(282);
    assertThat(client.latest()).isEqualTo(client.head().orElseThrow());
    assertThat(client.lookup(id(0)).orElseThrow().note()).contains("\n271\n");
  }

  @Test
  void aMuchSmallerConsistentTreeIsFineWhereTheTilesAreThere() {
    database.fill(270);
    add(0);
    ops.freeze(database.latest());
    database.fill(69_000);
    client.latest();
    assertFound(0);
    assertThat(headSize()).isEqualTo(69_271);
  }

  @Test
  void latestMovesTheHeadForward() {
    assertThat(client.head()).isEmpty();
    add(0);
    assertThat(client.latest()).isEqualTo(database.latest());
    database.fill(70_000);
    assertThat(client.head()).isNotEqualTo(Optional.of(database.latest()));
    assertThat(client.latest()).isEqualTo(database.latest());
    assertThat(client.head()).contains(database.latest());
  }

  @Test
  void theFirstHeadComesWithItsTiles() {
    database.fill(70_000);
    client.latest();
    ops.disconnect();
    assertThat(client.tile(new Tile(8, 2, 0, 1))).isPresent();
    assertThat(client.tile(new Tile(8, 1, 1, 17))).isPresent();
    assertThat(client.tile(new Tile(8, 0, 273, 112))).isPresent();
  }

  @Test
  void anEmptyTreeIsAHeadToo() {
    assertThat(client.latest()).isEqualTo(database.latest());
    add(0);
    assertFound(0);
  }

  @Test
  void otherServersMayMoveTheHead() {
    add(0);
    SumdbClient other = fresh(database, ops);
    assertFound(0);
    add(1);
    assertThat(other.lookup(id(1))).isPresent();
    assertThat(headSize()).isEqualTo(2);
    add(2);
    assertFound(2);
  }

  /** Somebody else is faster once. */
  private static final class LateOnce extends MemoryOps {
    private final String faster;
    private boolean late;

    LateOnce(SignedDatabase database, String faster) {
      super(database);
      this.faster = faster;
    }

    @Override
    public synchronized boolean moveHead(Optional<String> from, String to) {
      if (!late) {
        late = true;
        super.moveHead(from, faster);
      }
      return super.moveHead(from, to);
    }
  }

  @Test
  void aHeadMovedMeanwhileIsProvenAgain() {
    database.fill(300);
    String smaller = database.latest();
    add(0);
    LateOnce late = new LateOnce(database, smaller);
    assertThat(fresh(database, late).lookup(id(0))).isPresent();
    assertThat(late.head()).contains(database.latest());
  }

  @Test
  void aHeadMovedFurtherMeanwhileStays() {
    add(0);
    database.fill(300);
    String larger = database.latest();
    LateOnce late = new LateOnce(database, larger);
    database.goBack(200);
    String smaller = database.latest();
    database.comeBack();
    late.freeze(smaller);
    assertThat(fresh(database, late).lookup(id(0)).orElseThrow().note()).isEqualTo(smaller);
    assertThat(late.head()).contains(larger);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 255, 256, 257, 512, 600, 70_000})
  void tilesAreServedAtEveryWidthThatWasSigned(int size) {
    database.fill(size);
    client.latest();
    for (int level = 0; level < 3; level++) {
      long last = ((long) size >> 8 * level) >> 8;
      for (long number : new long[] {0, last}) {
        int width = new Tile(8, level, number, 1).widthIn(size);
        for (int w : new int[] {1, width / 2, width}) {
          if (w > 0 && w <= width) {
            Tile tile = new Tile(8, level, number, w);
            assertThat(client.tile(tile)).as(tile.path()).isPresent();
            assertThat(client.tile(tile).orElseThrow())
                .isEqualTo(database.answer("/" + tile.path()).orElseThrow());
          }
        }
      }
    }
  }

  @Test
  void tilesBeyondTheTreeAreEmptyAndBringTheHeadForward() {
    database.fill(300);
    client.latest();
    assertThat(client.tile(new Tile(8, 0, 1, 45))).isEmpty();
    assertThat(client.tile(new Tile(8, 0, 2, 1))).isEmpty();
    assertThat(client.tile(new Tile(8, 2, 0, 1))).isEmpty();
    assertThat(client.tile(new Tile(8, 63, 0, 1))).isEmpty();
    database.fill(100);
    assertThat(client.tile(new Tile(8, 0, 1, 45))).isPresent();
    assertThat(headSize()).isEqualTo(400);
  }

  @Test
  void onlyTilesOfHashesAreRelayed() {
    database.fill(300);
    assertThat(client.tile(new Tile(8, Tile.DATA, 0, 256))).isEmpty();
    assertThat(client.tile(new Tile(4, 0, 0, 16))).isEmpty();
    assertThat(ops.asked()).isEmpty();
  }

  @Test
  void storedTilesAreServedOffline() {
    database.fill(70_000);
    client.latest();
    Tile tile = new Tile(8, 0, 7, 256);
    byte[] content = client.tile(tile).orElseThrow();
    ops.disconnect();
    assertThat(client.tile(tile)).contains(content);
    assertThat(client.tile(tile.withWidth(9)).orElseThrow()).hasSize(9 * 32);
  }

  @Test
  void partialTilesThatAreGoneAreReadAsFullOnes() {
    database.fill(300);
    add(0);
    String old = database.latest();
    database.fill(69_000);
    assertThat(database.answer("/tile/8/0/001.p/45")).isPresent();
    database.fail(SignedDatabase.Fault.NO_OLD_PARTIAL_TILES);
    assertThat(database.answer("/tile/8/0/001.p/45")).isEmpty();
    // The database sends an old note, which needs the tiles of its time.
    MemoryOps frozen = new MemoryOps(database);
    frozen.freeze(old);
    assertThat(fresh(database, frozen).lookup(id(0))).isPresent();
    assertThat(frozen.asked()).contains("/tile/8/0/001.p/45", "/tile/8/0/001");
    assertThat(frozen.stored.get("/tile/8/0/001")).hasSize(45 * 32);
  }

  @Test
  void whatIsKnownIsNotAskedForAgain() {
    database.fill(69_999);
    add(0);
    assertFound(0);
    assertThat(ops.asked()).hasSize(4);
    database.fill(1);
    add(1);
    assertFound(1);
    assertThat(ops.asked()).containsExactly("/lookup/example.com/m@v1.1.0", "/tile/8/0/273.p/114");
  }

  @Test
  void severalThreadsMayAskAtOnce() throws Exception {
    database.fill(500);
    Map<String, String> notes = new HashMap<>();
    for (long n = 0; n < 40; n++) {
      add(n);
      database.fill(17);
      notes.put(new LookupRequest(id(n)).path(), database.latest());
    }
    MemoryOps old =
        new MemoryOps(database) {
          @Override
          public synchronized Optional<byte[]> readRemote(String path) {
            Optional.ofNullable(notes.get(path)).ifPresent(this::freeze);
            return super.readRemote(path);
          }
        };
    SumdbClient shared = fresh(database, old);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Optional<Lookup>>> found = new ArrayList<>();
    for (long n = 0; n < 40; n++) {
      ModuleVersion id = id(n);
      found.add(threads.submit(() -> shared.lookup(id)));
    }
    for (Future<Optional<Lookup>> one : found) {
      assertThat(one.get()).isPresent();
    }
    threads.shutdown();
    assertThat(shared.head()).contains(database.latest());
  }
}

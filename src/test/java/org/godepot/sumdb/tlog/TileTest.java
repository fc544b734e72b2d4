package org.godepot.sumdb.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tile paths, and what is not believed of tiles (trust.md 5.1, vector B; CVE-2026-56865). */
class TileTest {
  private static final TestLog LOG = TestLog.of(70_000);

  @ParameterizedTest
  @CsvSource({
    "8,0,0,256,tile/8/0/000",
    "8,0,1,3,tile/8/0/001.p/3",
    "8,1,0,1,tile/8/1/000.p/1",
    "8,0,1000,256,tile/8/0/x001/000",
    "8,0,1234067,256,tile/8/0/x001/x234/067",
    "8,-1,0,256,tile/8/data/000",
    "8,-1,999,7,tile/8/data/999.p/7",
    "2,31,12,3,tile/2/31/012.p/3",
    "30,0,0,1073741823,tile/30/0/000.p/1073741823"
  })
  void pathsAreReadAndPrinted(int height, int level, long number, int width, String path) {
    Tile tile = new Tile(height, level, number, width);
    assertThat(tile.path()).isEqualTo(path);
    assertThat(Tile.parse(path)).contains(tile);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tile",
        "/tile/8/0/000",
        "tile/8/0/0",
        "tile/8/0/00",
        "tile/8/0/0000",
        "tile/8/0/1000",
        "tile/8/0/x000/000",
        "tile/8/0/001/000",
        "tile/8/0/x001/x000",
        "tile/8/0/x001",
        "tile/08/0/000",
        "tile/8/00/000",
        "tile/8/-1/000",
        "tile/0/0/000",
        "tile/31/0/000",
        "tile/8/64/000",
        "tile/8/data",
        "tile/8/Data/000",
        "tile/8/0/000.p",
        "tile/8/0/000.p/",
        "tile/8/0/000.p/0",
        "tile/8/0/000.p/256",
        "tile/8/0/000.p/257",
        "tile/8/0/000.p/01",
        "tile/8/0/000.p/+1",
        "tile/8/0/000.p/9999999999",
        "tile/8/0/000/",
        "tile/8/0/+00",
        "tile/8/0/٠٠٠",
        "tile/8/0/000.p/1/2",
        "tile/8/0/x999/x999/x999/x999/x999/x999/999",
        "tile/8/0/x999/x999/x999/x999/x999/999"
      })
  void onlyTheOneSpellingIsRead(String path) {
    assertThat(Tile.parse(path)).isEmpty();
  }

  @Test
  void widthsAreThoseOfTheTree() {
    assertThat(new Tile(8, 0, 1, 1).widthIn(308)).isEqualTo(52);
    assertThat(new Tile(8, 0, 0, 1).widthIn(308)).isEqualTo(256);
    assertThat(new Tile(8, 0, 2, 1).widthIn(308)).isZero();
    assertThat(new Tile(8, 1, 0, 1).widthIn(308)).isEqualTo(1);
    assertThat(new Tile(8, 2, 0, 1).widthIn(308)).isZero();
    assertThat(new Tile(8, 63, 0, 1).widthIn(TreeHead.MAX_SIZE)).isZero();
    assertThat(new Tile(8, Tile.DATA, 1, 1).widthIn(308)).isEqualTo(52);
  }

  @Test
  void theTileOfTheVectorIsThatOfGo() throws Exception {
    TestLog log = new TestLog();
    for (String leaf :
        List.of(
            "LcwhP8wUoIBaGQBo/wgfdMNyhnlxOlw35bblTDW2Yb8=",
            "52qjW0EstIpqw3EVITiHZRQ5g8aq96o7E8pWjUtG93s=",
            "FApm5SFtn0ays3A/x19+F3xpLAeuallVdHJ07ow2aiQ=",
            "krHkoor0EOZpBJRa4S+Ee01COcYtE2a632Od06AqgQQ=",
            "pUq93SosjfjGtpO8ZsjX1EXUnpfuOfdFcqcoh+k1Le8=")) {
      log.add(Hash.parse(leaf).orElseThrow());
    }
    byte[] tile = new TileHashes(log.head(), log.tiles()).tile(new Tile(8, 0, 0, 5));
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tile)))
        .isEqualTo("d56ac47b51db33e4f7907c2b4cfa2262752a9ad1f14f1d3d520607af0f0e34d7");
  }

  /** Flips what vector B says: the leaf hash of record 5. */
  private static byte[] flipped(byte[] tile) {
    byte[] changed = tile.clone();
    for (int i = 160; i < 192; i++) {
      changed[i] ^= (byte) 0xff;
    }
    return changed;
  }

  /** The tiles of vector B at its sizes, with its roots. */
  @ParameterizedTest
  @CsvSource({
    "257,t6pViUbL7Kwg+epMyV7ixGb2GgijkUdbzYz0bumw6sU=,1/000.p/1 0/001.p/1 0/000",
    "300,ryJbaPEd+fBOC8Cw7LND188OVDT6+eQANsMWWUDd7Ws=,1/000.p/1 0/001.p/44 0/000",
    "512,JC1HgCTlhWC9eTTDdxM1C03uX9D9RDFtOMDdYEZ7yXE=,1/000.p/2 0/000",
    "600,jFnmy4Qn8PGH5UmkGdC4tnKMDZE5KI+rqRAczhwgvbo=,1/000.p/2 0/002.p/88 0/000",
    "1023,GgpgYMSAs2fMuXcPzw2Ub0allR1740gZtSx95tFcW6E=,1/000.p/3 0/003.p/255 0/000",
    "65536,xrFR0o9gj+v67wLzIM+7NhfdjVeFpJH0e6WFZJ5QywA=,2/000.p/1 1/000 0/000",
    "70000,hrj3UU+63CUQ7DIJ5c0k3xRwejA2isHpHcAl7M4Ha8c=,"
        + "2/000.p/1 1/001.p/17 0/273.p/112 1/000 0/000"
  })
  void forgedTilesOfVectorBAreRefused(long size, String root, String tiles) {
    TreeHead head = LOG.head(size);
    assertThat(head.root()).hasToString(root);
    LOG.forged.clear();
    LOG.asked.clear();
    assertThat(leaf5(head)).isEqualTo(List.of(TestLog.record(5)));
    assertThat(String.join(" ", LOG.asked).replace("tile/8/", "")).isEqualTo(tiles);

    byte[] forged = flipped(LOG.content(new Tile(8, 0, 0, 256)));
    LOG.forged.put("tile/8/0/000", forged);
    assertRefused(head);

    // Now the parent agrees with the forged tile.
    Tile above = new Tile(8, 1, 0, new Tile(8, 1, 0, 1).widthIn(size));
    byte[] parent = LOG.content(above);
    Hash top = new Tile(8, 0, 0, 256).hash(new Node(8, 0), forged);
    System.arraycopy(top.bytes(), 0, parent, 0, Hash.LENGTH);
    LOG.forged.put("tile/8/1/000", parent);
    assertRefused(head);
    LOG.forged.clear();
  }

  private static List<Hash> leaf5(TreeHead head) {
    return new TileHashes(head, LOG.tiles()).read(List.of(Node.leaf(5)));
  }

  private static void assertRefused(TreeHead head) {
    assertThatThrownBy(() -> leaf5(head)).isInstanceOf(UnprovenException.class);
  }

  /** Every tile of every small tree, in low tiles so that there are many levels of them. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void noTileCanBeForgedUnseen(int height) {
    for (long size = 1; size <= 40; size++) {
      TreeHead head = LOG.head(size);
      for (long record = 0; record < size; record++) {
        List<Node> nodes = List.of(Node.leaf(record));
        LOG.forged.clear();
        LOG.asked.clear();
        TileHashes hashes = new TileHashes(head, height, LOG.tiles());
        assertThat(hashes.read(nodes)).isEqualTo(List.of(TestLog.record(record)));
        Set<String> asked = new HashSet<>(LOG.asked);
        assertThat(LOG.asked).hasSize(asked.size());
        for (String path : asked) {
          Tile tile = Tile.parse(path).orElseThrow();
          for (int i = 0; i < tile.width(); i++) {
            byte[] content = LOG.content(tile);
            content[i * Hash.LENGTH] ^= 1;
            LOG.forged.put(tile.full().path(), content);
            assertThatThrownBy(() -> hashes.read(nodes))
                .as("size %d, record %d, %s, hash %d", size, record, path, i)
                .isInstanceOf(UnprovenException.class);
          }
          LOG.forged.clear();
        }
      }
    }
  }

  @Test
  void innerNodesAreReadFromTilesToo() {
    TileHashes hashes = new TileHashes(LOG.head(), LOG.tiles());
    List<Node> nodes = new ArrayList<>();
    for (int level = 0; level <= 16; level++) {
      nodes.add(new Node(level, 0));
      nodes.add(new Node(level, (70_000L >> level) - 1));
    }
    assertThat(hashes.read(nodes)).isEqualTo(LOG.read(nodes));
    assertThat(Merkle.root(65_000, hashes)).isEqualTo(LOG.head(65_000).root());
  }

  @Test
  void nodesAndTilesBeyondTheTreeAreNotRead() {
    TileHashes hashes = new TileHashes(LOG.head(300), LOG.tiles());
    assertThatThrownBy(() -> hashes.read(List.of(Node.leaf(300))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hashes.read(List.of(new Node(8, 1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hashes.tile(new Tile(8, 0, 1, 45)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> hashes.tile(new Tile(8, Tile.DATA, 0, 256)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void contentsOfAnotherLengthAreRefused() {
    for (int length : new int[] {0, 43 * 32, 44 * 32 - 1, 44 * 32 + 1, 45 * 32}) {
      TileSource source =
          tiles -> tiles.stream().map(tile -> Arrays.copyOf(LOG.content(tile), length)).toList();
      assertThatThrownBy(() -> new TileHashes(LOG.head(44), source).tile(new Tile(8, 0, 0, 44)))
          .isInstanceOf(UnprovenException.class);
    }
  }
}

package org.godepot.sumdb;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.godepot.sumdb.SumdbException.Kind;
import org.godepot.sumdb.tlog.Hash;
import org.godepot.sumdb.tlog.Tile;
import org.godepot.sumdb.tlog.TileSource;

/**
 * The tiles of one question to a database: from the store, else from the database. What came from
 * there is stored only at {@link #keep}, when all that was asked has been proven. Not thread-safe.
 */
final class ProofTiles implements TileSource {
  private final SumdbOps ops;
  private final Map<Tile, byte[]> fetched = new LinkedHashMap<>();
  private boolean trustsStore = true;

  ProofTiles(SumdbOps ops) {
    this.ops = ops;
  }

  /** Where tiles are stored, however many of their hashes are known. */
  private static String storePath(Tile tile) {
    return "/" + tile.full().path();
  }

  private static String remotePath(Tile tile) {
    return "/" + tile.path();
  }

  /** A stored tile, as wide as is asked for. */
  static Optional<byte[]> stored(SumdbOps ops, Tile tile) {
    return ops.readStored(storePath(tile))
        .filter(bytes -> bytes.length % Hash.LENGTH == 0 && bytes.length >= tile.length())
        .map(bytes -> Arrays.copyOf(bytes, tile.length()));
  }

  /** From here on only the database counts, and nothing that it sent before. */
  void distrustStore() {
    trustsStore = false;
    fetched.clear();
  }

  @Override
  public List<byte[]> read(List<Tile> tiles) {
    Map<Tile, byte[]> known = new HashMap<>(fetched);
    if (trustsStore) {
      for (Tile tile : tiles) {
        stored(ops, tile).ifPresent(bytes -> known.putIfAbsent(tile, bytes));
      }
    }
    List<Tile> missing = tiles.stream().filter(tile -> !known.containsKey(tile)).toList();
    fetched.putAll(fetch(missing));
    known.putAll(fetched);
    return tiles.stream().map(tile -> Objects.requireNonNull(known.get(tile))).toList();
  }

  private Map<Tile, byte[]> fetch(List<Tile> tiles) {
    Map<Tile, byte[]> bytes = new LinkedHashMap<>();
    List<Tile> absent = new ArrayList<>();
    List<Optional<byte[]>> answers = ask(tiles);
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      Optional<byte[]> answer = answers.get(i);
      if (answer.isPresent()) {
        bytes.put(tile, answer.get());
      } else if (tile.isFull()) {
        throw absent(tile);
      } else {
        absent.add(tile);
      }
    }
    bytes.putAll(fetchFull(absent));
    return bytes;
  }

  /** A partial tile may be gone because the tree has grown and its tile is full (D-18). */
  private Map<Tile, byte[]> fetchFull(List<Tile> partial) {
    Map<Tile, byte[]> bytes = new LinkedHashMap<>();
    List<Optional<byte[]>> answers = ask(partial.stream().map(Tile::full).toList());
    for (int i = 0; i < partial.size(); i++) {
      Tile tile = partial.get(i);
      byte[] full = answers.get(i).orElseThrow(() -> absent(tile));
      bytes.put(tile, Arrays.copyOf(full, tile.length()));
    }
    return bytes;
  }

  private static SumdbException absent(Tile tile) {
    return new SumdbException(
        Kind.INCOMPLETE, "the database has no " + tile.path() + ", but signed a tree with it");
  }

  /** Asks for tiles; those that come have their length. */
  private List<Optional<byte[]>> ask(List<Tile> tiles) {
    if (tiles.isEmpty()) {
      return List.of();
    }
    List<Optional<byte[]>> answers =
        ops.readRemote(tiles.stream().map(ProofTiles::remotePath).toList());
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      answers.get(i).ifPresent(bytes -> requireLength(tile, bytes));
    }
    return answers;
  }

  private static void requireLength(Tile tile, byte[] bytes) {
    if (bytes.length != tile.length()) {
      throw SumdbException.malformed(
          tile.path() + " has " + bytes.length + " bytes, not " + tile.length());
    }
  }

  /** Stores what came from the database, now that it is proven. */
  void keep() {
    fetched.forEach(
        (tile, bytes) -> {
          if (!trustsStore || stored(ops, tile).isEmpty()) {
            ops.store(storePath(tile), bytes);
          }
        });
  }
}

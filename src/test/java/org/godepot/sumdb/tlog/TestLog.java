package org.godepot.sumdb.tlog;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in memory, which also answers as it was at any size; its tiles can be forged. */
final class TestLog implements HashReader {
  /** Tiles that are served in place of the right ones, by their path when full. */
  final Map<String, byte[]> forged = new HashMap<>();

  /** The tiles that were read, in their order. */
  final List<String> asked = new ArrayList<>();

  private final List<Hash> hashes = new ArrayList<>();
  private long size;

  /** A log of the records {@code r0}, {@code r1}, ... each with a newline. */
  static TestLog of(long size) {
    TestLog log = new TestLog();
    for (long i = 0; i < size; i++) {
      log.add(record(i));
    }
    return log;
  }

  static Hash record(long number) {
    return Hash.ofRecord(("r" + number + "\n").getBytes(StandardCharsets.US_ASCII));
  }

  void add(Hash leaf) {
    hashes.addAll(Merkle.append(size, leaf, this));
    size++;
  }

  TreeHead head(long at) {
    return new TreeHead(at, Merkle.root(at, this));
  }

  TreeHead head() {
    return head(size);
  }

  int storedHashes() {
    return hashes.size();
  }

  @Override
  public List<Hash> read(List<Node> nodes) {
    return nodes.stream().map(node -> hashes.get(Math.toIntExact(node.index()))).toList();
  }

  byte[] content(Tile tile) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (long i = 0; i < tile.width(); i++) {
      Node node = new Node(tile.level() * tile.height(), (tile.number() << tile.height()) + i);
      content.writeBytes(read(List.of(node)).get(0).bytes());
    }
    return content.toByteArray();
  }

  /** The log as a source of tiles. */
  TileSource tiles() {
    return tiles -> {
      List<byte[]> contents = new ArrayList<>();
      for (Tile tile : tiles) {
        asked.add(tile.path());
        byte[] content = forged.getOrDefault(tile.full().path(), content(tile));
        contents.add(Arrays.copyOf(content, tile.length()));
      }
      return contents;
    };
  }
}

package org.godepot.sumdb.tlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the hashes of a tree from tiles, each of which is proven to belong to the tree first: the
 * tiles of its right edge together by its root, every other by the hash that its parent has of it.
 * Thread-safe where its source is.
 *
 * <p>x/mod before 0.40.0 passed over some of the others (CVE-2026-56865): it counted trees of the
 * edge where it meant the tiles that hold them.
 */
public final class TileHashes implements HashReader {
  private final TreeHead tree;
  private final int height;
  private final TileSource source;

  /** The hashes of a tree, from tiles of the common height. */
  public TileHashes(TreeHead tree, TileSource source) {
    this(tree, Tile.HEIGHT, source);
  }

  TileHashes(TreeHead tree, int height, TileSource source) {
    this.tree = tree;
    this.height = height;
    this.source = source;
  }

  /**
   * @throws UnprovenException if the tiles are not all of this tree
   * @throws IllegalArgumentException if a node lies beyond the tree
   */
  @Override
  public List<Hash> read(List<Node> nodes) {
    return hashes(nodes, proven(nodes.stream().map(this::holding).toList()));
  }

  private Tile holding(Node node) {
    if (node.number() >= Node.shift(tree.size(), node.level())) {
      throw new IllegalArgumentException(node + " is not in a tree of " + tree.size());
    }
    return Tile.holding(node, height, tree.size());
  }

  /**
   * The content of a tile.
   *
   * @param tile of hashes, as wide as it is in this tree
   * @throws UnprovenException if the tiles are not all of this tree
   * @throws IllegalArgumentException if it is not as wide
   */
  public byte[] tile(Tile tile) {
    if (tile.isData() || tile.height() != height || tile.widthIn(tree.size()) != tile.width()) {
      throw new IllegalArgumentException(tile + " is not in a tree of " + tree.size());
    }
    return content(tile, proven(List.of(tile)));
  }

  /**
   * The root of the tree, proven by the tiles at its edge.
   *
   * @throws UnprovenException if those are not all of this tree
   */
  public Hash root() {
    proven(List.of());
    return tree.root();
  }

  private Map<Tile, byte[]> proven(List<Tile> wanted) {
    Set<Tile> edge = new LinkedHashSet<>();
    Merkle.frontier(tree.size()).forEach(node -> edge.add(holding(node)));
    Set<Tile> below = new LinkedHashSet<>();
    wanted.forEach(tile -> addWithParents(tile, edge, below));
    Map<Tile, byte[]> contents = fetch(edge, below);
    requireRoot(contents);
    for (Tile tile : below) {
      requireParent(tile, contents);
    }
    return contents;
  }

  /** Adds a tile behind those it is proven by. */
  private void addWithParents(Tile wanted, Set<Tile> edge, Set<Tile> below) {
    Deque<Tile> parentsFirst = new ArrayDeque<>();
    for (Tile tile = wanted; !edge.contains(tile); tile = tile.parent(tree.size())) {
      parentsFirst.addFirst(tile);
    }
    below.addAll(parentsFirst);
  }

  private Map<Tile, byte[]> fetch(Set<Tile> edge, Set<Tile> below) {
    Set<Tile> all = new LinkedHashSet<>(edge);
    all.addAll(below);
    List<Tile> tiles = List.copyOf(all);
    List<byte[]> read = source.read(tiles);
    Map<Tile, byte[]> contents = new LinkedHashMap<>();
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      if (read.get(i).length != tile.length()) {
        throw new UnprovenException(
            tile.path() + " has " + read.get(i).length + " bytes, not " + tile.length());
      }
      contents.put(tile, read.get(i));
    }
    return contents;
  }

  /** Proves the edge: the complete trees of the log cover all hashes of its tiles. */
  private void requireRoot(Map<Tile, byte[]> contents) {
    Hash root = Merkle.root(tree.size(), nodes -> hashes(nodes, contents));
    if (!root.equals(tree.root())) {
      throw new UnprovenException("the tiles at the edge of the tree do not have its root");
    }
  }

  private List<Hash> hashes(List<Node> nodes, Map<Tile, byte[]> contents) {
    return nodes.stream().map(node -> hash(node, contents)).toList();
  }

  private Hash hash(Node node, Map<Tile, byte[]> contents) {
    Tile tile = holding(node);
    return tile.hash(node, content(tile, contents));
  }

  private static byte[] content(Tile tile, Map<Tile, byte[]> contents) {
    return Objects.requireNonNull(contents.get(tile), tile.path());
  }

  /** Proves a full tile by the hash that the tile above has of it, which is proven already. */
  private void requireParent(Tile tile, Map<Tile, byte[]> contents) {
    Node top = tile.top();
    if (!tile.hash(top, content(tile, contents)).equals(hash(top, contents))) {
      throw new UnprovenException(tile.path() + " does not have the hash its parent has of it");
    }
  }
}

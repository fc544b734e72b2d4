package org.godepot.sumdb.tlog;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a tile: a run of hashes of one level of a log's tree, or of its records.
 *
 * @param height how many levels of the tree it spans; {@value #HEIGHT} for the go command
 * @param level of tiles, from the records up; {@value #DATA} for the records themselves
 * @param number within the level
 * @param width how many hashes it holds; a full tile {@code 2^height}
 */
public record Tile(int height, int level, long number, int width) {
  /** The height of all tiles that the go command asks for. */
  public static final int HEIGHT = 8;

  /** Stands for a level where a tile holds records. */
  public static final int DATA = -1;

  /** The limits of Go's tiles. */
  private static final int MAX_HEIGHT = 30;

  private static final int MAX_LEVEL = 63;

  private static final int BASE = 1000;
  private static final Pattern PATH =
      Pattern.compile(
          "tile/(?<height>[1-9]\\d?)/(?<level>data|0|[1-9]\\d?)/(?<number>(x\\d{3}/){0,5}\\d{3})"
              + "(\\.p/(?<width>[1-9]\\d{0,9}))?");

  public Tile {
    boolean tall = height >= 1 && height <= MAX_HEIGHT;
    if (!tall || level < DATA || level > MAX_LEVEL || width < 1 || width > 1 << height) {
      throw new IllegalArgumentException("no tile of height, level or width");
    }
    // No log is larger, and so the arithmetic on numbers never overflows.
    if (number < 0 || number >= TreeHead.MAX_SIZE >> height) {
      throw new IllegalArgumentException("no tile number " + number);
    }
  }

  /** Reads a path such as {@code tile/8/0/x001/067.p/5}; empty for all but the one spelling. */
  public static Optional<Tile> parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String level = matcher.group("level");
    int height = Integer.parseInt(matcher.group("height"));
    Optional<String> width = Optional.ofNullable(matcher.group("width"));
    try {
      Tile tile =
          new Tile(
              height,
              level.equals("data") ? DATA : Integer.parseInt(level),
              Long.parseLong(matcher.group("number").replaceAll("[x/]", "")),
              width.isPresent() ? Integer.parseInt(width.get()) : 1 << height);
      // Not so with leading groups of zeros, or the width of a full tile.
      return Optional.of(tile).filter(parsed -> parsed.path().equals(path));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Its path below the database's URL, without a slash before it. */
  public String path() {
    StringBuilder groups = new StringBuilder(group(number));
    for (long rest = number / BASE; rest > 0; rest /= BASE) {
      groups.insert(0, "x" + group(rest) + "/");
    }
    String partial = isFull() ? "" : ".p/" + width;
    return "tile/" + height + "/" + (isData() ? "data" : level) + "/" + groups + partial;
  }

  private static String group(long number) {
    return String.valueOf(BASE + number % BASE).substring(1);
  }

  /** Whether it holds records instead of hashes. */
  public boolean isData() {
    return level == DATA;
  }

  public boolean isFull() {
    return width == 1 << height;
  }

  /** The same tile when it is full. */
  public Tile full() {
    return withWidth(1 << height);
  }

  /** How many bytes a tile of hashes has. */
  public int length() {
    return width * Hash.LENGTH;
  }

  /** The tile that holds a node, as wide as it is in a tree of some size. */
  static Tile holding(Node node, int height, long size) {
    int level = node.level() / height;
    int inside = node.level() - level * height;
    Tile full = new Tile(height, level, node.number() << inside >> height, 1 << height);
    return full.withWidth(full.widthIn(size));
  }

  /** The same tile with another width. */
  public Tile withWidth(int hashes) {
    return new Tile(height, level, number, hashes);
  }

  /** How wide the tile is in a tree of some size; 0 beyond it. */
  public int widthIn(long size) {
    long hashes = Node.shift(size, Math.max(level, 0) * height) - (number << height);
    return (int) Math.max(0, Math.min(hashes, 1L << height));
  }

  /** The tile with the hash of this one, a full one. */
  Tile parent(long size) {
    return holding(top(), height, size);
  }

  /** The node of all its hashes, if it is full. */
  Node top() {
    return new Node((level + 1) * height, number);
  }

  /** The hash of a node that it holds or covers, from its content. */
  Hash hash(Node node, byte[] content) {
    int inside = node.level() - level * height;
    long start = (node.number() << inside) - (number << height);
    int from = Math.toIntExact(start);
    return hash(content, from, from + (1 << inside));
  }

  private static Hash hash(byte[] content, int from, int to) {
    if (to - from == 1) {
      return Hash.at(content, from * Hash.LENGTH, to * Hash.LENGTH);
    }
    int middle = (from + to) / 2;
    return Hash.ofNode(hash(content, from, middle), hash(content, middle, to));
  }
}

package org.godepot.sumdb;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.sumdb.SumdbException.Kind;
import org.godepot.sumdb.note.NoteVerifier;
import org.godepot.sumdb.tlog.Hash;
import org.godepot.sumdb.tlog.Merkle;
import org.godepot.sumdb.tlog.Node;
import org.godepot.sumdb.tlog.Tile;
import org.godepot.sumdb.tlog.TileHashes;
import org.godepot.sumdb.tlog.TreeHead;
import org.godepot.sumdb.tlog.UnprovenException;
import org.jspecify.annotations.Nullable;

/**
 * Asks one checksum database and believes only what it proves: every answer is bound to a signed
 * tree, every tree to the one seen before, the head, which only moves forward. Nothing is stored
 * that is not verified; what is stored is answered without the database. Thread-safe.
 */
public final class SumdbClient {
  /**
   * No longer answer is read. A record has up to 3 KB; a note is a tree and up to 100 signatures,
   * which have 110 bytes each or, from a few witnesses with keys of other kinds, some KB.
   */
  public static final int MAX_ANSWER = 64 * 1024;

  private static final String LATEST = "/latest";

  /** Each try that fails is a step forward of somebody else; more of them are a broken store. */
  private static final int MOST_MOVES = 100;

  private final NoteVerifier key;
  private final SumdbOps ops;

  private final ProvenHeads proven = new ProvenHeads();

  /** The head as it was verified last, to spare verifying it each time. */
  private volatile @Nullable Head verified;

  public SumdbClient(NoteVerifier key, SumdbOps ops) {
    this.key = key;
    this.ops = ops;
  }

  /**
   * The verified record of a module version, with the body to relay; empty if the database says
   * that it has none.
   *
   * @throws SumdbException if the database does not prove its answer
   */
  public Optional<Lookup> lookup(ModuleVersion id) {
    String path = new LookupRequest(id).path();
    Optional<Lookup> stored = ops.readStored(path).flatMap(bytes -> readable(bytes, id));
    if (stored.isPresent()) {
      return stored;
    }
    Optional<byte[]> answer = ops.readRemote(path);
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    Lookup lookup = parse(answer.get(), id);
    verify(lookup);
    ops.store(path, answer.get());
    return Optional.of(lookup);
  }

  /** What was stored; empty if it got damaged, to be asked for again. */
  private static Optional<Lookup> readable(byte[] stored, ModuleVersion id) {
    try {
      return Optional.of(parse(stored, id));
    } catch (SumdbException e) {
      return Optional.empty();
    }
  }

  private static Lookup parse(byte[] body, ModuleVersion id) {
    Lookup lookup = Lookup.parse(text(body));
    ModuleVersion actual = lookup.record().id();
    if (!actual.equals(id)) {
      throw SumdbException.malformed("asked for " + id + ", the record is of " + actual);
    }
    return lookup;
  }

  private static String text(byte[] answer) {
    if (answer.length > MAX_ANSWER) {
      throw SumdbException.malformed("an answer of more than " + MAX_ANSWER + " bytes");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(answer)).toString();
    } catch (CharacterCodingException e) {
      throw SumdbException.malformed("an answer that is not UTF-8");
    }
  }

  private void verify(Lookup lookup) {
    Optional<Head> known = proven.find(lookup.note());
    Head head = known.orElseGet(() -> Head.open(lookup.note(), key));
    if (lookup.id() >= head.tree().size()) {
      throw new SumdbException(
          Kind.UNPROVEN,
          "record "
              + lookup.id()
              + " is not in the tree of "
              + head.tree().size()
              + " sent with it");
    }
    ProofTiles tiles = new ProofTiles(ops);
    // Begins with the tree of the note, or is it: a record in the one is in the other.
    Head ours = known.flatMap(this::oursAfter).orElseGet(() -> merge(head, tiles));
    TreeHead tree = ours.tree();
    Node leaf = Node.leaf(lookup.id());
    List<Hash> logged = proven(tiles, () -> new TileHashes(tree, tiles).read(List.of(leaf)));
    if (!logged.equals(List.of(lookup.record().leaf()))) {
      throw new SumdbException(
          Kind.UNPROVEN,
          "record " + lookup.id() + " of the tree is another than " + lookup.record().text());
    }
    tiles.keep();
    proven.add(head);
  }

  /** Our head, which moved on from one that was proven to be before it. */
  private Optional<Head> oursAfter(Head older) {
    return open().filter(ours -> ours.tree().size() >= older.tree().size());
  }

  /**
   * A tile of hashes, as wide as asked for; empty beyond the tree, also beyond the newest one, and
   * for all that are no tiles of hashes of the common height.
   *
   * @throws SumdbException if the database does not prove its answer
   */
  public Optional<byte[]> tile(Tile tile) {
    if (tile.isData() || tile.height() != Tile.HEIGHT) {
      return Optional.empty();
    }
    return ProofTiles.stored(ops, tile).or(() -> fetch(tile));
  }

  private Optional<byte[]> fetch(Tile tile) {
    TreeHead tree = open().filter(head -> reaches(head, tile)).orElseGet(this::forward).tree();
    int width = tile.widthIn(tree.size());
    if (width < tile.width()) {
      return Optional.empty();
    }
    ProofTiles tiles = new ProofTiles(ops);
    Tile whole = tile.withWidth(width);
    byte[] bytes = proven(tiles, () -> new TileHashes(tree, tiles).tile(whole));
    tiles.keep();
    return Optional.of(Arrays.copyOf(bytes, tile.length()));
  }

  private static boolean reaches(Head head, Tile tile) {
    return tile.widthIn(head.tree().size()) >= tile.width();
  }

  /** Our head as it is, without asking the database; empty before the first verified answer. */
  public Optional<String> head() {
    return open().map(Head::note);
  }

  /**
   * Our head, after the database was asked for its own.
   *
   * @throws SumdbException if the database does not prove its answer
   */
  public String latest() {
    return forward().note();
  }

  private Head forward() {
    byte[] answer =
        ops.readRemote(LATEST)
            .orElseThrow(
                () -> new SumdbException(Kind.INCOMPLETE, "the database has no " + LATEST));
    return merge(Head.open(text(answer), key), new ProofTiles(ops));
  }

  private Optional<Head> open() {
    return ops.head().map(this::open);
  }

  private Head open(String note) {
    Head known = verified;
    if (known != null && known.note().equals(note)) {
      return known;
    }
    Head head = Head.open(note, key);
    verified = head;
    return head;
  }

  /** Proves that a head and ours are of one history, moves ours forward, and returns it. */
  private Head merge(Head head, ProofTiles tiles) {
    for (int move = 0; move < MOST_MOVES; move++) {
      Optional<Head> ours = open();
      if (ours.isPresent() && head.tree().size() <= ours.get().tree().size()) {
        requireOneHistory(head, ours.get(), tiles);
        return ours.get();
      }
      ours.ifPresent(older -> requireOneHistory(older, head, tiles));
      requireEdge(head, tiles);
      // Before the head moves: whoever sees it finds its tiles, also offline.
      tiles.keep();
      if (ops.moveHead(ours.map(Head::note), head.note())) {
        return open(head.note());
      }
    }
    throw new IllegalStateException("the head of " + key.name() + " could not be moved");
  }

  private static void requireOneHistory(Head older, Head newer, ProofTiles tiles) {
    if (older.tree().equals(newer.tree())) {
      return;
    }
    if (older.tree().size() == newer.tree().size() || !begins(older, newer, tiles)) {
      throw new SumdbException(
          Kind.TWO_HISTORIES,
          "the database signed two histories\n" + older.note() + "\n" + newer.note());
    }
  }

  /** Whether the newer tree, by its own tiles, begins with the older one. */
  private static boolean begins(Head older, Head newer, ProofTiles tiles) {
    long size = older.tree().size();
    Hash root = proven(tiles, () -> Merkle.root(size, new TileHashes(newer.tree(), tiles)));
    return root.equals(older.tree().root());
  }

  /** The database must have the tiles that every question to the tree begins with. */
  private static void requireEdge(Head head, ProofTiles tiles) {
    proven(tiles, () -> new TileHashes(head.tree(), tiles).root());
  }

  /**
   * Reads with stored tiles, and if those do not fit, without. They would be of our history where
   * the database now tells another, and hide it; or they got damaged.
   */
  private static <T> T proven(ProofTiles tiles, Supplier<T> read) {
    try {
      return read.get();
    } catch (UnprovenException mixed) {
      tiles.distrustStore();
    }
    try {
      return read.get();
    } catch (UnprovenException e) {
      throw new SumdbException(
          Kind.UNPROVEN, "the tiles are not of the signed tree: " + e.getMessage(), e);
    }
  }
}

package org.godepot.sumdb;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.sum.Hash1;
import org.godepot.sumdb.note.NoteSigner;
import org.godepot.sumdb.note.SignedNote;
import org.godepot.sumdb.tlog.Hash;
import org.godepot.sumdb.tlog.Merkle;
import org.godepot.sumdb.tlog.Node;
import org.godepot.sumdb.tlog.Tile;
import org.godepot.sumdb.tlog.TreeHead;

/**
 * A checksum database in memory with a key of its own, for tests; can be made to lie. Thread-safe.
 */
public final class SignedDatabase {
  /** Keys are the same in every run; nothing else is secret here. */
  private static final long SEED = 20240229;

  private final NoteSigner signer;
  private final List<String> records = new ArrayList<>();
  private final List<Hash> hashes = new ArrayList<>();
  private final Map<ModuleVersion, Long> numbers = new HashMap<>();
  private Fault fault = Fault.NONE;
  private long hidden;

  /** How the answers of a database may be wrong, while its records are right. */
  public enum Fault {
    NONE,
    /** Lookups tell other hashes than the log. */
    WRONG_HASH,
    /** Lookups have a line between the record and the note. */
    LINE_BEHIND_RECORD,
    /** Heads have no signature of the database's key. */
    UNKNOWN_SIGNER,
    /** Heads have a signature that does not fit. */
    WRONG_SIGNATURE,
    /** A hash in each tile of hashes is another. */
    FORGED_TILES,
    /** Tiles of hashes lack their last hash. */
    SHORT_TILES,
    /** Tiles of hashes have one hash too many. */
    LONG_TILES,
    /** Partial tiles are not there once the tile is full. */
    NO_OLD_PARTIAL_TILES,
    /** No tiles are there. */
    NO_TILES
  }

  /**
   * An empty database.
   *
   * @param name such as {@code sum.lab.test}
   */
  public SignedDatabase(String name) {
    this(NoteSigner.generate(name, new Seeded()));
  }

  private SignedDatabase(NoteSigner signer) {
    this.signer = signer;
  }

  /** Randomness that repeats itself. */
  private static final class Seeded extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final Random random = new Random(SEED);

    @Override
    public void nextBytes(byte[] bytes) {
      random.nextBytes(bytes);
    }
  }

  /** The key that verifies it. */
  public String vkey() {
    return signer.verifier().toString();
  }

  public String name() {
    return signer.verifier().name();
  }

  /** Logs the hashes of a version; which need not be right. */
  public long add(ModuleVersion id, Hash1 zip, Hash1 mod) {
    return addText(id, new SumdbRecord(id, zip, mod).text());
  }

  /** Logs a record of any text, to be found under a version. */
  public synchronized long addText(ModuleVersion id, String text) {
    long number = records.size();
    Hash leaf = Hash.ofRecord(text.getBytes(StandardCharsets.UTF_8));
    hashes.addAll(Merkle.append(number, leaf, this::read));
    records.add(text);
    numbers.put(id, number);
    return number;
  }

  /** Logs that many records nobody asks for. */
  public synchronized void fill(long count) {
    ModuleVersion nobody = ModuleVersion.of("example.com/filler", "v1.0.0");
    for (long i = 0; i < count; i++) {
      addText(nobody, "filler " + records.size() + "\n");
    }
  }

  private List<Hash> read(List<Node> nodes) {
    return nodes.stream().map(node -> hashes.get(Math.toIntExact(node.index()))).toList();
  }

  /** How many records it shows. */
  public synchronized long size() {
    return records.size() - hidden;
  }

  /** From now on its answers are wrong in that way. */
  public synchronized void fail(Fault how) {
    this.fault = how;
  }

  /** From now on it behaves as it did when it had that many records. */
  public synchronized void goBack(long size) {
    this.hidden = records.size() - size;
  }

  /** From now on it shows all its records again. */
  public synchronized void comeBack() {
    this.hidden = 0;
  }

  /** Another database with the same key that begins with the same records, and then differs. */
  public synchronized SignedDatabase fork(long size) {
    SignedDatabase fork = new SignedDatabase(signer);
    for (long i = 0; i < size; i++) {
      long number = i;
      ModuleVersion id =
          numbers.entrySet().stream()
              .filter(entry -> entry.getValue() == number)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(ModuleVersion.of("example.com/filler", "v1.0.0"));
      fork.addText(id, records.get((int) i));
    }
    fork.addText(ModuleVersion.of("example.com/fork", "v1.0.0"), "here the histories part\n");
    return fork;
  }

  /** The signed head, as {@code /latest} has it. */
  public synchronized String latest() {
    TreeHead head = new TreeHead(size(), Merkle.root(size(), this::read));
    NoteSigner other = NoteSigner.generate("other.test", new Seeded());
    NoteSigner used = fault == Fault.UNKNOWN_SIGNER ? other : signer;
    String note = SignedNote.sign(head.text(), List.of(used)).message();
    if (fault == Fault.WRONG_SIGNATURE) {
      String foreign = SignedNote.sign("other text\n", List.of(signer)).message();
      return note.substring(0, note.indexOf("\n\n")) + foreign.substring(foreign.indexOf("\n\n"));
    }
    return note;
  }

  /**
   * The body of 200 to a path below the database's URL; empty for 404.
   *
   * @param path such as {@code /lookup/example.com/m@v1.0.0}, decoded
   * @throws MalformedException for 400 to a lookup
   */
  public synchronized Optional<byte[]> answer(String path) {
    if (path.equals("/supported")) {
      return Optional.of(new byte[0]);
    }
    if (path.equals("/latest")) {
      return Optional.of(utf8(latest()));
    }
    if (path.startsWith("/lookup/")) {
      return lookup(LookupRequest.parse(path.substring("/lookup/".length())).id());
    }
    return Tile.parse(path.substring(1)).flatMap(this::tile);
  }

  private Optional<byte[]> lookup(ModuleVersion id) {
    return Optional.ofNullable(numbers.get(id))
        .filter(number -> number < size())
        .map(number -> utf8(number + "\n" + shown(number) + "\n" + behind() + latest()));
  }

  private String shown(long number) {
    String text = records.get((int) number);
    return fault == Fault.WRONG_HASH ? text.replaceAll("h1:.{6}", "h1:WRONG+") : text;
  }

  private String behind() {
    return fault == Fault.LINE_BEHIND_RECORD
        ? "example.com/m v1.0.0 h1:" + "C".repeat(43) + "=\n"
        : "";
  }

  private Optional<byte[]> tile(Tile tile) {
    int width = tile.widthIn(size());
    boolean gone =
        fault == Fault.NO_TILES
            || (fault == Fault.NO_OLD_PARTIAL_TILES
                && !tile.isFull()
                && tile.full().width() == width);
    if (gone || tile.height() != Tile.HEIGHT || tile.width() > width) {
      return Optional.empty();
    }
    return Optional.of(tile.isData() ? data(tile) : faulty(content(tile)));
  }

  private byte[] data(Tile tile) {
    StringBuilder data = new StringBuilder();
    long first = tile.number() * tile.full().width();
    for (int i = 0; i < tile.width(); i++) {
      data.append(records.get((int) first + i)).append('\n');
    }
    return utf8(data.toString());
  }

  private byte[] content(Tile tile) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    long first = tile.number() * tile.full().width();
    for (int i = 0; i < tile.width(); i++) {
      Node node = new Node(tile.level() * tile.height(), first + i);
      content.writeBytes(read(List.of(node)).get(0).bytes());
    }
    return content.toByteArray();
  }

  private byte[] faulty(byte[] content) {
    return switch (fault) {
      case FORGED_TILES -> {
        content[content.length - 1] ^= 1;
        yield content;
      }
      case SHORT_TILES -> Arrays.copyOf(content, content.length - Hash.LENGTH);
      case LONG_TILES -> Arrays.copyOf(content, content.length + Hash.LENGTH);
      case NONE,
          WRONG_HASH,
          LINE_BEHIND_RECORD,
          UNKNOWN_SIGNER,
          WRONG_SIGNATURE,
          NO_OLD_PARTIAL_TILES,
          NO_TILES ->
          content;
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

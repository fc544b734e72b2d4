package org.godepot.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.sumdb.Lookup;
import org.godepot.sumdb.LookupRequest;
import org.godepot.sumdb.SignedDatabase;
import org.godepot.sumdb.SumdbClient;
import org.godepot.sumdb.SumdbException;
import org.godepot.sumdb.SumdbOps;
import org.godepot.sumdb.SumdbRecord;
import org.godepot.sumdb.note.NoteException;
import org.godepot.sumdb.note.NoteSigner;
import org.godepot.sumdb.note.NoteVerifier;
import org.godepot.sumdb.note.SignedNote;
import org.godepot.sumdb.tlog.Hash;
import org.godepot.sumdb.tlog.HashReader;
import org.godepot.sumdb.tlog.Merkle;
import org.godepot.sumdb.tlog.Node;
import org.godepot.sumdb.tlog.RecordProof;
import org.godepot.sumdb.tlog.Tile;
import org.godepot.sumdb.tlog.TileHashes;
import org.godepot.sumdb.tlog.TreeHead;
import org.godepot.sumdb.tlog.TreeProof;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Holds the sumdb packages against golang.org/x/mod, with random trees. A failure prints its seed;
 * {@code -Dgodepot.seed=} repeats the run.
 */
class SumdbDifferentialIT {
  private static final int TREES = 300;

  private static Oracle oracle;

  private long seed;
  private Random random = new Random();

  @BeforeAll
  static void start() throws Exception {
    oracle = Oracle.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (oracle != null) {
      oracle.close();
    }
  }

  @BeforeEach
  void seed() {
    seed =
        Optional.ofNullable(System.getProperty("godepot.seed"))
            .filter(text -> !text.isEmpty())
            .map(Long::parseLong)
            .orElseGet(System::nanoTime);
    random = new Random(seed);
    System.out.printf("sumdb differential: seed %d%n", seed);
  }

  private void assertAlike(String ours, String kind, String... question) throws IOException {
    assertThat(ours)
        .as("seed %d, %s of %s", seed, kind, String.join(" | ", question))
        .isEqualTo(oracle.ask(kind, question));
  }

  /** The log of the records word0, word1, ... each with a newline. */
  private static final class WordLog implements HashReader {
    final String word;
    private final List<Hash> hashes = new ArrayList<>();
    private long size;

    WordLog(String word, long size) {
      this.word = word;
      while (this.size < size) {
        hashes.addAll(Merkle.append(this.size, leaf(this.size), this));
        this.size++;
      }
    }

    Hash leaf(long record) {
      return Hash.ofRecord((word + record + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    TreeHead head(long at) {
      return new TreeHead(at, Merkle.root(at, this));
    }

    @Override
    public List<Hash> read(List<Node> nodes) {
      return nodes.stream().map(node -> hashes.get(Math.toIntExact(node.index()))).toList();
    }
  }

  /** Small ones, those around full tiles, and some large ones. */
  private long randomSize() {
    int kind = random.nextInt(10);
    if (kind < 5) {
      return 1 + random.nextInt(40);
    }
    return kind < 8 ? 250 + random.nextInt(15) : 1 + random.nextInt(2000);
  }

  @Test
  void treesAndProofsAreAlike() throws IOException {
    for (int i = 0; i < TREES; i++) {
      WordLog log = new WordLog("w" + random.nextInt(1_000_000) + "-", randomSize());
      String tree = log.word + " " + log.size;
      TreeHead head = log.head(log.size);
      assertAlike(head.text(), "tree-head", tree);
      assertAlike(log.size + " " + head.root(), "parse-tree", head.text());
      for (int j = 0; j < 5; j++) {
        recordProof(log, head, tree + " " + random.nextInt((int) log.size));
        treeProof(log, head, tree + " " + (1 + random.nextInt((int) log.size)));
      }
      tiles(log, head);
    }
  }

  private void recordProof(WordLog log, TreeHead head, String question) throws IOException {
    long record = Long.parseLong(question.split(" ")[2]);
    List<Hash> hashes = RecordProof.of(record, log.size, log).hashes();
    assertAlike(text(hashes), "record-proof", question);
    List<Hash> changed = changed(hashes);
    boolean proves = new RecordProof(changed).proves(record, log.leaf(record), head);
    assertAlike(proves ? "ok" : Ours.NO, "check-record", question, text(changed));
  }

  private void treeProof(WordLog log, TreeHead head, String question) throws IOException {
    long older = Long.parseLong(question.split(" ")[2]);
    List<Hash> hashes = TreeProof.of(older, log.size, log).hashes();
    assertAlike(text(hashes), "tree-proof", question);
    List<Hash> changed = changed(hashes);
    boolean proves = new TreeProof(changed).proves(log.head(older), head);
    assertAlike(proves ? "ok" : Ours.NO, "check-tree", question, text(changed));
  }

  private static String text(List<Hash> hashes) {
    return "[" + String.join(" ", hashes.stream().map(Hash::toString).toList()) + "]";
  }

  /** The same in half of the cases; else a hash more, less or in another place. */
  private List<Hash> changed(List<Hash> hashes) {
    List<Hash> changed = new ArrayList<>(hashes);
    int kind = random.nextInt(6);
    if (kind == 0) {
      changed.add(random.nextInt(changed.size() + 1), Hash.OF_NOTHING);
    }
    if (kind == 1 && !changed.isEmpty()) {
      changed.remove(random.nextInt(changed.size()));
    }
    if (kind == 2 && !changed.isEmpty()) {
      changed.add(changed.remove(0));
    }
    return changed;
  }

  private void tiles(WordLog log, TreeHead head) throws IOException {
    Tile any = new Tile(Tile.HEIGHT, 0, random.nextInt((int) log.size) / 256, 1);
    Tile tile = any.withWidth(any.widthIn(log.size));
    byte[] content =
        new TileHashes(head, tiles -> tiles.stream().map(one -> ofGo(log.word, one)).toList())
            .tile(tile);
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < tile.width(); i++) {
      nodes.add(Node.leaf(tile.number() * 256 + i));
    }
    byte[] ours = new byte[content.length];
    List<Hash> hashes = log.read(nodes);
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i).bytes(), 0, ours, i * Hash.LENGTH, Hash.LENGTH);
    }
    assertThat(content).isEqualTo(ours);
  }

  private static byte[] ofGo(String word, Tile tile) {
    try {
      return Base64.getDecoder().decode(oracle.ask("tile-data", word, tile.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void indexesAndTilePathsAreAlike() throws IOException {
    for (int i = 0; i < 1000; i++) {
      int level = random.nextInt(20);
      long number = random.nextLong() >>> (24 + random.nextInt(39));
      assertAlike(
          String.valueOf(new Node(level, number).index()), "stored-index", level + " " + number);
      int height = 1 + random.nextInt(30);
      int width = 1 + random.nextInt(1 << Math.min(height, 8));
      Tile tile = new Tile(height, random.nextInt(65) - 1, random.nextInt(5_000_000), width);
      assertTilePathAlike(tile.path());
      assertTilePathAlike(mutated(tile.path(), "0123456789x/.p-+data"));
    }
  }

  private void assertTilePathAlike(String path) throws IOException {
    String ours =
        Tile.parse(path)
            .map(
                tile ->
                    tile.height() + " " + tile.level() + " " + tile.number() + " " + tile.width())
            .orElse(Ours.NO);
    String theirs = oracle.ask("tile-path", path);
    // Go's documentation ends at level 63, its parser does not.
    if (!theirs.matches("\\d+ (6[4-9]|[7-9]\\d|\\d{3,}) .*")) {
      assertThat(ours).as("seed %d, %s", seed, path).isEqualTo(theirs);
    }
  }

  private String mutated(String text, String alphabet) {
    StringBuilder mutant = new StringBuilder(text);
    int at = random.nextInt(text.length());
    char letter = alphabet.charAt(random.nextInt(alphabet.length()));
    int kind = random.nextInt(3);
    if (kind == 0) {
      mutant.insert(at, letter);
    } else if (kind == 1) {
      mutant.deleteCharAt(at);
    } else {
      mutant.setCharAt(at, letter);
    }
    return mutant.toString();
  }

  @Test
  void notesAreAlike() throws IOException {
    for (int i = 0; i < 200; i++) {
      NoteSigner signer = NoteSigner.generate("sum" + i + ".test/é", new SecureRandom());
      String text = "line " + random.nextInt() + "\n" + (i % 2 == 0 ? "" : "\nmore\n");
      String message = SignedNote.sign(text, List.of(signer)).message();
      assertAlike(message, "sign-note", signer.secret(), text);
      assertOpenAlike(signer.verifier(), message);
      assertOpenAlike(signer.verifier(), mutated(message, "A\n =— "));
    }
  }

  private void assertOpenAlike(NoteVerifier key, String message) throws IOException {
    assertAlike(
        answer(() -> "ok " + SignedNote.open(message, List.of(key)).text()),
        "open-note",
        key.toString(),
        message);
  }

  private static String answer(Supplier<String> ours) {
    try {
      return ours.get();
    } catch (NoteException | SumdbException refused) {
      return Ours.NO;
    }
  }

  /** Records of Go may have any lines; ours are two, and then Go reads the same. */
  @Test
  void lookupsWeAcceptAreReadAlike() throws IOException {
    ModuleVersion id = ModuleVersion.of("example.com/m", "v1.0.0");
    Hash1 hash = Hash1.ofGoMod(new byte[0]);
    int accepted = 0;
    for (int i = 0; i < 1000; i++) {
      String body =
          new Lookup(random.nextInt(3) * 10L, new SumdbRecord(id, hash, hash), "a\n\n— x y\n")
              .body();
      String mutant = mutated(body, "01\n hA=");
      String ours =
          answer(
              () -> {
                Lookup lookup = Lookup.parse(mutant);
                return lookup.id() + "|" + lookup.record().text() + "|" + lookup.note();
              });
      if (!ours.equals(Ours.NO)) {
        accepted++;
        assertAlike(ours, "lookup", mutant);
      }
    }
    assertThat(accepted).isGreaterThan(50);
  }

  /** What a client remembers, and its database. */
  private static final class Memory implements SumdbOps {
    private final Map<String, byte[]> stored = new ConcurrentHashMap<>();
    private final SignedDatabase database;
    private Optional<String> head = Optional.empty();

    Memory(SignedDatabase database) {
      this.database = database;
    }

    @Override
    public Optional<byte[]> readRemote(String path) {
      return database.answer(path);
    }

    @Override
    public Optional<byte[]> readStored(String path) {
      return Optional.ofNullable(stored.get(path));
    }

    @Override
    public void store(String path, byte[] verified) {
      stored.merge(path, verified, (old, fresh) -> old.length > fresh.length ? old : fresh);
    }

    @Override
    public synchronized Optional<String> head() {
      return head;
    }

    @Override
    public synchronized boolean moveHead(Optional<String> from, String to) {
      boolean moves = head.equals(from);
      head = moves ? Optional.of(to) : head;
      return moves;
    }
  }

  private static Optional<byte[]> relay(SumdbClient client, String path) {
    if (path.startsWith("/lookup/")) {
      ModuleVersion id = LookupRequest.parse(path.substring("/lookup/".length())).id();
      return client.lookup(id).map(found -> found.body().getBytes(StandardCharsets.UTF_8));
    }
    return Tile.parse(path.substring(1)).flatMap(client::tile);
  }

  @Test
  void goBelievesADatabaseThroughOurClient() throws IOException {
    SignedDatabase database = new SignedDatabase("sum.lab.test/private");
    SumdbClient client = new SumdbClient(NoteVerifier.parse(database.vkey()), new Memory(database));
    HttpServer direct = serve(database::answer);
    HttpServer relayed = serve(path -> relay(client, path));
    try {
      long added = 0;
      for (int growth : new int[] {0, 1, 2, 250, 3, 300, 1000, 68_000, 1}) {
        database.fill(growth);
        ModuleVersion id = ModuleVersion.of("example.com/Upper", "v1." + added + ".0");
        Hash1 zip = Hash1.ofGoMod(("zip" + added).getBytes(StandardCharsets.US_ASCII));
        database.add(id, zip, zip);
        String question = "example.com/Upper " + id.version().text();
        String line = question + " " + zip;
        assertAlike(line, "client", database.vkey() + " " + url(direct), question);
        assertAlike(line, "client", database.vkey() + " " + url(relayed), question);
        added++;
      }
    } finally {
      direct.stop(0);
      relayed.stop(0);
    }
  }

  private static HttpServer serve(Function<String, Optional<byte[]>> database) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          Optional<byte[]> body = database.apply(exchange.getRequestURI().getPath());
          byte[] bytes = body.orElseGet(() -> new byte[0]);
          exchange.sendResponseHeaders(
              body.isPresent() ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
          }
        });
    server.start();
    return server;
  }

  private static String url(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}

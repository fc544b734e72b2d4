package org.godepot.sumdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.sumdb.SignedDatabase.Fault;
import org.godepot.sumdb.SumdbException.Kind;
import org.godepot.sumdb.note.NoteVerifier;
import org.godepot.sumdb.tlog.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client does not believe (trust.md F10, F11, U9); nothing of it is stored. */
class SumdbClientRefusalTest {
  private static final ModuleVersion ID = ModuleVersion.of("example.com/m", "v1.0.0");
  private static final ModuleVersion OTHER = ModuleVersion.of("example.com/other", "v1.0.0");
  private static final Hash1 ZIP = new Hash1("h1:" + "A".repeat(43) + "=");
  private static final Hash1 MOD = new Hash1("h1:" + "B".repeat(43) + "=");
  private static final String LINES = new SumdbRecord(ID, ZIP, MOD).text();

  private final SignedDatabase database = new SignedDatabase("sum.lab.test/private");
  private final MemoryOps ops = new MemoryOps(database);
  private final SumdbClient client = new SumdbClient(NoteVerifier.parse(database.vkey()), ops);

  /** Refused, in that way, without a trace. */
  private String assertRefused(Kind kind, ThrowingCallable call) {
    return assertRefused(kind, ops, call);
  }

  private static String assertRefused(Kind kind, MemoryOps memory, ThrowingCallable call) {
    Map<String, String> before = memory.contents();
    Optional<String> head = memory.head();
    String[] message = new String[1];
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SumdbException.class,
            e -> {
              assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
              message[0] = e.getMessage();
            });
    assertThat(memory.contents()).isEqualTo(before);
    assertThat(memory.head()).isEqualTo(head);
    return message[0];
  }

  private void lookup() {
    client.lookup(ID);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 300})
  void aRecordThatIsNotInTheTreeIsRefused(int before) {
    database.fill(before);
    database.add(ID, ZIP, MOD);
    client.latest();
    database.fail(Fault.WRONG_HASH);
    assertRefused(Kind.UNPROVEN, this::lookup);
  }

  @Test
  void aWrongRecordUnderANoteThatWasProvenIsRefused() {
    database.fill(5);
    database.add(ID, ZIP, MOD);
    database.add(OTHER, ZIP, MOD);
    assertThat(client.lookup(OTHER)).isPresent();
    database.fail(Fault.WRONG_HASH);
    assertRefused(Kind.UNPROVEN, this::lookup);
  }

  @ParameterizedTest
  @CsvSource({
    "LINE_BEHIND_RECORD,UNSIGNED",
    "UNKNOWN_SIGNER,UNSIGNED",
    "WRONG_SIGNATURE,UNSIGNED",
    "SHORT_TILES,MALFORMED",
    "LONG_TILES,MALFORMED",
    "NO_TILES,INCOMPLETE"
  })
  void faultyAnswersAreRefused(Fault fault, Kind kind) {
    database.fill(300);
    client.latest();
    database.add(ID, ZIP, MOD);
    database.fill(70);
    database.fail(fault);
    assertRefused(kind, this::lookup);
    database.fail(Fault.NONE);
    assertThat(client.lookup(ID)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {257, 300, 512, 600, 1023, 65_536, 70_000})
  void forgedTilesAreRefusedAtEverySize(int size) {
    database.fill(5);
    database.add(ID, ZIP, MOD);
    database.fill(size - 6L);
    client.latest();
    database.fail(Fault.FORGED_TILES);
    assertRefused(Kind.UNPROVEN, this::lookup);
    assertRefused(Kind.UNPROVEN, () -> client.tile(new Tile(8, 0, 0, 256)));
    database.fail(Fault.NONE);
    assertThat(client.lookup(ID)).isPresent();
  }

  /** Vector B: one hash beside the path is another, and where there is a parent it agrees. */
  @ParameterizedTest
  @ValueSource(ints = {257, 300, 512, 600, 1023, 65_536, 70_000})
  void oneForgedTileIsRefusedAtEverySize(int size) {
    database.fill(5);
    database.add(ID, ZIP, MOD);
    database.fill(size - 6L);
    MemoryOps forging =
        new MemoryOps(database) {
          @Override
          public synchronized Optional<byte[]> readRemote(String path) {
            Optional<byte[]> answer = super.readRemote(path);
            if (path.equals("/tile/8/0/000")) {
              answer.orElseThrow()[7 * 32] ^= 1;
            }
            return answer;
          }
        };
    SumdbClient forged = new SumdbClient(NoteVerifier.parse(database.vkey()), forging);
    forged.latest();
    assertRefused(Kind.UNPROVEN, forging, () -> forged.lookup(ID));
    assertThat(forging.stored).doesNotContainKey("/tile/8/0/000");
  }

  @Test
  void theFirstHeadIsRefusedIfItsTilesDoNotHaveItsRoot() {
    database.fill(300);
    database.fail(Fault.FORGED_TILES);
    assertRefused(Kind.UNPROVEN, client::latest);
  }

  @Test
  void loggedRecordsOfOtherLinesAreRefused() {
    for (String text :
        new String[] {
          LINES + LINES,
          LINES + "example.com/other v1.0.0 " + ZIP + "\n",
          "example.com/other v1.0.0 " + ZIP + "\n" + LINES,
          LINES.substring(0, LINES.indexOf('\n') + 1),
          LINES.substring(LINES.indexOf('\n') + 1),
          LINES.replace("h1:", "h2:"),
          "unrelated\n"
        }) {
      database.addText(ID, text);
      assertRefused(Kind.MALFORMED, this::lookup);
    }
  }

  @Test
  void theRecordOfAnotherModuleIsRefused() {
    database.addText(ID, new SumdbRecord(OTHER, ZIP, MOD).text());
    assertThat(assertRefused(Kind.MALFORMED, this::lookup)).contains(OTHER.toString());
  }

  @Test
  void aNoteOlderThanItsRecordIsRefused() {
    database.fill(3);
    String old = database.latest();
    database.add(ID, ZIP, MOD);
    ops.freeze(old);
    assertRefused(Kind.UNPROVEN, this::lookup);
  }

  @Test
  void anotherDatabaseIsRefused() {
    database.add(ID, ZIP, MOD);
    SignedDatabase other = new SignedDatabase("other.test");
    SumdbClient confused = new SumdbClient(NoteVerifier.parse(other.vkey()), ops);
    assertRefused(Kind.UNSIGNED, () -> confused.lookup(ID));
    assertRefused(Kind.UNSIGNED, confused::latest);
  }

  /** Sizes before the histories part, and how much each of them has after. */
  @ParameterizedTest
  @CsvSource({
    "0,1,1",
    "0,1,400",
    "5,1,1",
    "5,1,3",
    "5,3,1",
    "250,3,20",
    "250,300,1",
    "300,5,5",
    "300,5,300",
    "300,300,5",
    "700,70000,1",
    "700,1,70000"
  })
  void aSecondHistoryIsRefused(int common, int ours, int theirs) {
    database.fill(common);
    SignedDatabase fork = database.fork(common);
    database.fill(ours - 1L);
    database.add(OTHER, ZIP, MOD);
    assertThat(client.lookup(OTHER)).isPresent();
    for (long n = 0; n < common + ours; n += 256) {
      client.tile(new Tile(8, 0, n / 256, 1));
    }
    fork.fill(theirs - 1L);
    fork.add(ID, ZIP, MOD);
    ops.connect(fork);
    String message = assertRefused(Kind.TWO_HISTORIES, this::lookup);
    assertThat(message).contains(database.latest()).contains(fork.latest());
    assertRefused(Kind.TWO_HISTORIES, client::latest);
    ops.connect(database);
    assertThat(client.latest()).isEqualTo(database.latest());
  }

  @Test
  void aSmallerTreeOfASecondHistoryIsNeverBelievedEvenIfItsTilesAreGone() {
    database.fill(1000);
    SignedDatabase fork = database.fork(300);
    database.fill(70_000);
    client.latest();
    fork.add(ID, ZIP, MOD);
    ops.connect(fork);
    // Without tiles of its own old tree nothing tells which history is which.
    assertRefused(Kind.INCOMPLETE, this::lookup);
  }

  @Test
  void aTreeRolledBackAndGrownAnewIsASecondHistory() {
    database.fill(300);
    client.latest();
    SignedDatabase restored = database.fork(290);
    restored.fill(100);
    ops.connect(restored);
    assertRefused(Kind.TWO_HISTORIES, client::latest);
  }

  @Test
  void endlessAndUnreadableAnswersAreRefused() {
    for (byte[] answer :
        new byte[][] {
          new byte[0],
          new byte[SumdbClient.MAX_ANSWER + 1],
          {(byte) 0xff, '\n'},
          "<html>welcome</html>\n".getBytes(StandardCharsets.US_ASCII)
        }) {
      MemoryOps strange =
          new MemoryOps(database) {
            @Override
            public synchronized Optional<byte[]> readRemote(String path) {
              return Optional.of(answer);
            }
          };
      SumdbClient asking = new SumdbClient(NoteVerifier.parse(database.vkey()), strange);
      assertRefused(Kind.MALFORMED, strange, () -> asking.lookup(ID));
      assertRefused(Kind.MALFORMED, strange, asking::latest);
    }
  }

  @Test
  void aDatabaseWithoutAHeadIsRefused() {
    MemoryOps empty =
        new MemoryOps(database) {
          @Override
          public synchronized Optional<byte[]> readRemote(String path) {
            return Optional.empty();
          }
        };
    SumdbClient asking = new SumdbClient(NoteVerifier.parse(database.vkey()), empty);
    assertThat(asking.lookup(ID)).isEmpty();
    assertRefused(Kind.INCOMPLETE, empty, asking::latest);
  }

  @Test
  void aHeadThatCannotBeMovedIsAFailure() {
    MemoryOps stuck =
        new MemoryOps(database) {
          @Override
          public synchronized boolean moveHead(Optional<String> from, String to) {
            return false;
          }
        };
    SumdbClient asking = new SumdbClient(NoteVerifier.parse(database.vkey()), stuck);
    assertThatThrownBy(asking::latest).isInstanceOf(IllegalStateException.class);
  }
}

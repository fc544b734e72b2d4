package org.godepot.sumdb.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vectors of protocol.md 8.5 and trust.md 5.1, and proofs. */
class MerkleTest {
  private static final List<String> ROOTS =
      List.of(
          "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
          "LcwhP8wUoIBaGQBo/wgfdMNyhnlxOlw35bblTDW2Yb8=",
          "JefyACM7CX+CJ28B88y5bKdIjxvL03BHyuND40V5UFs=",
          "ms2A2y8cKFFUYFk8qrCXWew8tp3XgpdYTXkfXDtgIEw=",
          "A9quSN3OrTGuOpNiBGx6OrXlH5qo1Jc6HmUBv6oUl7o=",
          "32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=");

  private static final List<String> LEAVES =
      List.of(
          "LcwhP8wUoIBaGQBo/wgfdMNyhnlxOlw35bblTDW2Yb8=",
          "52qjW0EstIpqw3EVITiHZRQ5g8aq96o7E8pWjUtG93s=",
          "FApm5SFtn0ays3A/x19+F3xpLAeuallVdHJ07ow2aiQ=",
          "krHkoor0EOZpBJRa4S+Ee01COcYtE2a632Od06AqgQQ=",
          "pUq93SosjfjGtpO8ZsjX1EXUnpfuOfdFcqcoh+k1Le8=");

  /** Vector A of trust.md 5.1. */
  private static final List<String> A_LEAVES =
      List.of(
          "G8pV3CU9P8cMAo27BjjqWWa4Kq0Vnm7Ag6j+0bfKsgk=",
          "jzAqanP9t1Qp4rfpEcyIoRmv6shuoBuvZHH6mAKcFJc=",
          "SzmDWboUkxSVhHJ4WIMteICF8yYt1KI3KJjZjYgoPHA=",
          "/3Mb8YOmgbX8Gi217FlzsOJAdPqQtwTAsSamArxtyLk=",
          "aNIGSsRjarlkzNanXINgwIkqX/byjBA+FoP+CxoRDo0=");

  private static final List<String> A_ROOTS =
      List.of(
          "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
          "G8pV3CU9P8cMAo27BjjqWWa4Kq0Vnm7Ag6j+0bfKsgk=",
          "58A1i8BVIdA0aSqhJ/S/70tlHHMN7FzHnq85bIM1M/g=",
          "Uh6dLdSdTod6uSOynF7QziXbqu3uX3g0kRJM3fIrwMk=",
          "iUoFOI6KwXUZHpRbOErXDBDxq6TnfRyVltLvTbHGRe4=",
          "eijpJ3EFbiUbgoFCiMNB//TufsFa73AL106DOQWh2lg=");

  private static Hash hash(String base64) {
    return Hash.parse(base64).orElseThrow();
  }

  private static TestLog vectorA() {
    TestLog log = new TestLog();
    A_LEAVES.forEach(leaf -> log.add(hash(leaf)));
    return log;
  }

  private static String record(int n) {
    String start = "example.com/m v1." + n + ".0";
    return start + " h1:" + "A".repeat(43) + "=\n" + start + "/go.mod h1:" + "B".repeat(43) + "=\n";
  }

  @Test
  void hashesRecordsAndTreesAsGoDoes() {
    TestLog log = new TestLog();
    for (int i = 0; i < LEAVES.size(); i++) {
      assertThat(log.head()).hasToString(new TreeHead(i, hash(ROOTS.get(i))).toString());
      Hash leaf = Hash.ofRecord(record(i).getBytes(StandardCharsets.US_ASCII));
      assertThat(leaf).hasToString(LEAVES.get(i));
      log.add(leaf);
    }
    assertThat(log.head().root()).hasToString(ROOTS.get(5));
  }

  @Test
  void growsVectorA() {
    TestLog log = vectorA();
    for (int i = 0; i < A_ROOTS.size(); i++) {
      assertThat(log.head(i).root()).hasToString(A_ROOTS.get(i));
    }
  }

  @Test
  void provesVectorA() {
    TestLog log = vectorA();
    RecordProof inclusion = RecordProof.of(2, 5, log);
    assertThat(inclusion.hashes())
        .containsExactly(hash(A_LEAVES.get(3)), hash(A_ROOTS.get(2)), hash(A_LEAVES.get(4)));
    assertThat(inclusion.proves(2, hash(A_LEAVES.get(2)), log.head())).isTrue();
    TreeProof consistency = TreeProof.of(3, 5, log);
    assertThat(consistency.hashes())
        .containsExactly(
            hash(A_LEAVES.get(2)),
            hash(A_LEAVES.get(3)),
            hash(A_ROOTS.get(2)),
            hash(A_LEAVES.get(4)));
    assertThat(consistency.proves(log.head(3), log.head(5))).isTrue();
  }

  @Test
  void indexesOfStoredHashesAreThoseOfGo() {
    List<Long> indexes =
        List.of(
            new Node(0, 0).index(),
            new Node(0, 1).index(),
            new Node(1, 0).index(),
            new Node(0, 2).index(),
            new Node(0, 3).index(),
            new Node(1, 1).index(),
            new Node(2, 0).index(),
            new Node(0, 4).index());
    assertThat(indexes).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(new Node(8, 0).index()).isEqualTo(510);
  }

  @Test
  void aMillionRecordsHaveTheHashesTheyShould() {
    assertThat(Node.leaf(1_000_000).index()).isEqualTo(1_999_993);
    assertThat(TestLog.of(1000).storedHashes()).isEqualTo(Node.leaf(1000).index());
  }

  @Test
  void appendingAsksForTheFrontierOnly() {
    TestLog log = TestLog.of(300);
    for (long record = 0; record < 300; record++) {
      long at = record;
      HashReader frontier =
          nodes -> {
            assertThat(Merkle.frontier(at)).containsAll(nodes);
            return log.read(nodes);
          };
      assertThat(Merkle.append(record, TestLog.record(record), frontier)).isNotEmpty();
    }
  }

  @Test
  void everyRecordOfEveryTreeIsProven() {
    TestLog log = TestLog.of(70);
    for (long size = 1; size <= 70; size++) {
      TreeHead head = log.head(size);
      for (long record = 0; record < size; record++) {
        RecordProof proof = RecordProof.of(record, size, log);
        assertThat(proof.proves(record, TestLog.record(record), head)).isTrue();
        assertThat(proof.proves(record, TestLog.record(record + 1), head)).isFalse();
        assertThat(proof.proves(record + 1, TestLog.record(record), head)).isFalse();
        assertThat(proof.proves(-1, TestLog.record(record), head)).isFalse();
      }
    }
  }

  @Test
  void everyTreeBeginsWithEverySmallerOne() {
    TestLog log = TestLog.of(70);
    TestLog other = new TestLog();
    other.add(TestLog.record(99));
    for (long i = 1; i < 70; i++) {
      other.add(TestLog.record(i));
    }
    for (long size = 1; size <= 70; size++) {
      for (long older = 1; older <= size; older++) {
        TreeProof proof = TreeProof.of(older, size, log);
        assertThat(proof.proves(log.head(older), log.head(size))).isTrue();
        assertThat(proof.proves(other.head(older), log.head(size))).isFalse();
        assertThat(proof.proves(log.head(older), other.head(size))).isFalse();
        assertThat(proof.proves(log.head(size), log.head(older))).isEqualTo(older == size);
      }
    }
  }

  @Test
  void proofsWithChangedMissingOrFurtherHashesProveNothing() {
    TestLog log = TestLog.of(23);
    List<Hash> hashes = RecordProof.of(11, 23, log).hashes();
    for (int i = 0; i < hashes.size(); i++) {
      List<Hash> changed = new ArrayList<>(hashes);
      changed.set(i, Hash.OF_NOTHING);
      assertThat(new RecordProof(changed).proves(11, TestLog.record(11), log.head())).isFalse();
    }
    List<Hash> more = new ArrayList<>(hashes);
    more.add(Hash.OF_NOTHING);
    assertThat(new RecordProof(more).proves(11, TestLog.record(11), log.head())).isFalse();
    List<Hash> less = hashes.subList(0, hashes.size() - 1);
    assertThat(new RecordProof(less).proves(11, TestLog.record(11), log.head())).isFalse();
    assertThat(new TreeProof(less).proves(log.head(11), log.head())).isFalse();
  }

  @Test
  void noProofsAreMadeOfWhatIsNotThere() {
    TestLog log = TestLog.of(3);
    assertThatThrownBy(() -> RecordProof.of(3, 3, log))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TreeProof.of(0, 3, log)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TreeProof.of(4, 3, log)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new TreeProof(List.of()).proves(TreeHead.empty(), log.head())).isFalse();
  }

  @Test
  void headsAreReadAndPrinted() {
    String text = "go.sum database tree\n5\n" + ROOTS.get(5) + "\n";
    TreeHead head = TreeHead.parse(text).orElseThrow();
    assertThat(head.size()).isEqualTo(5);
    assertThat(head.text()).isEqualTo(text);
    assertThat(TreeHead.parse(text + "further\n\nlines\n")).contains(head);
    assertThat(TreeHead.parse(TreeHead.empty().text())).contains(TreeHead.empty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "go.sum database tree\n5\n",
        "go.sum database tree\n5\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=",
        "go.sum database tree v2\n5\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n",
        "go.sum database tree\n05\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n",
        "go.sum database tree\n-5\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n",
        "go.sum database tree\n+5\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n",
        "go.sum database tree\n5 \n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n",
        "go.sum database tree\n9223372036854775808\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n",
        "go.sum database tree\n9223372036854775807\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n",
        "go.sum database tree\n0\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc=\n",
        "go.sum database tree\n5\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJolc\n",
        "go.sum database tree\n5\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJold=\n",
        "go.sum database tree\n5\n32BbNs10hNetG5j0oRax0E7LTJlR3QY4AXZYr1pJ\n"
      })
  void refusesWhatIsNoHead(String text) {
    assertThat(TreeHead.parse(text)).isEqualTo(Optional.empty());
  }

  @Test
  void treesLargerThanIndexesCanTellAreRefused() {
    assertThatThrownBy(() -> new TreeHead(-1, Hash.OF_NOTHING))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TreeHead(TreeHead.MAX_SIZE + 1, hash(ROOTS.get(1))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Node(60, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Node(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Node.leaf(TreeHead.MAX_SIZE - 1).index()).isPositive();
    assertThat(Merkle.frontier(TreeHead.MAX_SIZE - 1)).hasSize(60);
  }
}

package org.godepot.registry.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.godepot.golang.zip.RawZip;
import org.godepot.it.ModuleZips;
import org.godepot.registry.contents.Shelf;
import org.godepot.registry.files.FileView;
import org.godepot.registry.files.StoredArchive;
import org.junit.jupiter.api.Test;

/** What differs between two versions. */
class ComparerTest {
  private final Shelf shelf = new Shelf();
  private final Comparer comparer = new Comparer();

  private StoredArchive zip(String... namesAndTexts) {
    return shelf.files(ModuleZips.of("a.test/m", "v1.0.0", namesAndTexts)).archive();
  }

  private StoredArchive zip(Map<String, byte[]> files) {
    return shelf.files(ModuleZips.of("a.test/m", "v1.0.0", files)).archive();
  }

  private FileDiff diff(String before, String after) {
    return comparer.diff(zip("f", before), zip("f", after), "f").orElseThrow();
  }

  private static List<String> lines(FileDiff diff) {
    List<String> lines = new ArrayList<>();
    for (Hunk hunk : diff.hunks()) {
      lines.add("@@ " + hunk.place());
      for (Hunk.DiffLine line : hunk.lines()) {
        String sign =
            switch (line.kind()) {
              case SAME -> " ";
              case ADDED -> "+";
              case REMOVED -> "-";
            };
        lines.add(sign + line.text());
      }
    }
    return lines;
  }

  @Test
  void filesAreListedWithGoModFirst() {
    StoredArchive before =
        zip("a", "1", "b/x", "1", "c", "same", "go.mod", "module a.test/m\n", "z", "12");
    StoredArchive after =
        zip("a", "2", "b-c", "1", "c", "same", "go.mod", "module a.test/m\ngo 1.2\n", "z", "123");
    Comparison comparison = comparer.compare(before, after);
    assertThat(comparison.changes().stream().map(change -> change.kind() + " " + change.path()))
        .containsExactly("CHANGED go.mod", "CHANGED a", "REMOVED b/x", "ADDED b-c", "CHANGED z");
    assertThat(comparison).isEqualTo(new Comparison(comparison.changes(), 1, 1, 3, 1, List.of()));
    assertThat(comparison.changes().get(4).before()).isEqualTo(2);
    assertThat(comparison.changes().get(4).after()).isEqualTo(3);
    assertThat(comparer.compare(before, after)).isSameAs(comparison);
    assertThat(comparer.diffs(before, after).stream().map(diff -> diff.change().path()))
        .containsExactly("go.mod", "a", "b/x", "b-c", "z");
    assertThat(comparer.diff(before, after, "c")).isEmpty();
    assertThat(comparer.diff(before, after, "none")).isEmpty();
  }

  @Test
  void aVersionDoesNotDifferFromItself() {
    Comparison comparison = comparer.compare(zip("a", "1"), zip("a", "1"));
    assertThat(comparison).isEqualTo(new Comparison(List.of(), 0, 0, 0, 1, List.of()));
    assertThat(comparer.diffs(zip("a", "1"), zip("a", "1"))).isEmpty();
  }

  /** CRC-32 is no hash: whoever wants two texts with the same one finds them in a moment. */
  @Test
  void aChangeWithTheSameSizeAndChecksumIsFound() {
    Map<Long, String> seen = new HashMap<>();
    String one = "";
    String other = "";
    Random random = new Random(7);
    while (one.isEmpty()) {
      String text = "%016x".formatted(random.nextLong());
      CRC32 crc = new CRC32();
      crc.update(text.getBytes(StandardCharsets.US_ASCII));
      String before = seen.putIfAbsent(crc.getValue(), text);
      if (before != null) {
        one = before;
        other = text;
      }
    }
    Comparison comparison = comparer.compare(zip("f", one, "g", ""), zip("f", other, "h", ""));
    assertThat(comparison.changed()).isEqualTo(1);
    assertThat(lines(diff(one, other))).containsExactly("@@ -1,1 +1,1", "-" + one, "+" + other);
  }

  @Test
  void linesAreShownInHunksWithContext() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 30; i++) {
      text.append(i).append('\n');
    }
    String before = text.toString();
    String after = before.replace("\n10\n", "\nten\n").replace("\n30\n", "\n30\n31\n");
    FileDiff diff = diff(before, after);
    assertThat(lines(diff))
        .containsExactly(
            "@@ -7,7 +7,7",
            " 7",
            " 8",
            " 9",
            "-10",
            "+ten",
            " 11",
            " 12",
            " 13",
            "@@ -28,3 +28,4",
            " 28",
            " 29",
            " 30",
            "+31");
    assertThat(diff.added()).isEqualTo(2);
    assertThat(diff.removed()).isEqualTo(1);
    assertThat(diff.notes()).isEmpty();
    assertThat(lines(diff("", "a\n"))).containsExactly("@@ -0,0 +1,1", "+a");
    assertThat(lines(diff("a\n", ""))).containsExactly("@@ -1,1 +0,0", "-a");
  }

  @Test
  void addedAndRemovedFilesAreShownWhole() {
    List<FileDiff> diffs = comparer.diffs(zip("a", "1\n2\n"), zip("b", "3\n"));
    assertThat(lines(diffs.get(0))).containsExactly("@@ -1,2 +0,0", "-1", "-2");
    assertThat(lines(diffs.get(1))).containsExactly("@@ -0,0 +1,1", "+3");
    assertThat(diffs.get(1).notes()).isEmpty();
  }

  @Test
  void whatIsBarelySeenIsSaid() {
    assertThat(diff("a\r\nb\r\n", "a\nb\n").notes()).containsExactly("The line ends changed.");
    FileDiff ended = diff("a\nb", "a\nb\n");
    assertThat(ended.hunks()).isEmpty();
    assertThat(ended.notes()).containsExactly("The last line is ended now.");
    FileDiff hidden = diff("a\n", "a\u202e\n");
    assertThat(lines(hidden)).contains("+a[U+202E]");
    assertThat(hidden.notes()).hasSize(1);
  }

  @Test
  void whatIsNoTextOrTooMuchIsNotComparedByLines() {
    assertThat(diff("a\0b", "a").notes()).containsExactly("This file is binary.");
    assertThat(diff("a", "x".repeat(FileView.MAX_TEXT + 1)).notes().get(0)).contains("bytes");
    assertThat(diff("a", "\n".repeat(FileView.MAX_LINES + 1)).notes().get(0)).contains("lines");
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      one.append("a").append(i).append('\n');
      other.append("b").append(i).append('\n');
    }
    FileDiff different = diff(one.toString(), other.toString());
    assertThat(different.hunks()).isEmpty();
    assertThat(different.notes().get(0)).contains("another file");
  }

  @Test
  void aLongDifferenceIsCut() {
    FileDiff diff = diff("", "x\n".repeat(Comparer.MAX_FILE_LINES + 10));
    assertThat(diff.lineCount()).isEqualTo(Comparer.MAX_FILE_LINES);
    assertThat(diff.added()).isEqualTo(Comparer.MAX_FILE_LINES + 10);
    assertThat(diff.notes()).hasSize(1);
  }

  @Test
  void aPageHasALimitOfFilesAndLines() {
    Map<String, byte[]> many = new LinkedHashMap<>();
    byte[] text = "x\n".repeat(400).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < 2100; i++) {
      many.put("f" + i, text);
    }
    StoredArchive before = zip("go.mod", "");
    StoredArchive after = zip(many);
    Comparison comparison = comparer.compare(before, after);
    assertThat(comparison.changes()).hasSize(Comparer.MAX_LISTED);
    assertThat(comparison.added()).isEqualTo(2100);
    assertThat(comparison.leftOut()).containsExactly("Only 2000 of 2101 files are listed.");
    List<FileDiff> diffs = comparer.diffs(before, after);
    int lines = diffs.stream().mapToInt(FileDiff::lineCount).sum();
    assertThat(lines).isBetween(Comparer.MAX_LINES - 100, Comparer.MAX_LINES);
    assertThat(comparer.diffs(before, after)).isSameAs(diffs);
  }

  @Test
  void oddNamesAreLeftOutAndSaid() {
    RawZip odd = new RawZip();
    odd.add("a.test/m@v1.0.0/../x", "1");
    odd.add("a.test/m@v1.0.0/<b>\u202e", "1");
    Comparison comparison = comparer.compare(zip("f", ""), shelf.files(odd.build()).archive());
    assertThat(comparison.changes().get(0).shown()).isEqualTo("<b>[U+202E]");
    assertThat(comparison.leftOut()).hasSize(1);
  }

  /** Whatever the texts, the hunks applied to the first give the second. */
  @Test
  void hunksLeadFromOneTextToTheOther() {
    long seed = 20261128;
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      List<String> before = randomLines(random, 1 + random.nextInt(40));
      List<String> after = new ArrayList<>(before);
      for (int i = random.nextInt(12); i > 0; i--) {
        int at = random.nextInt(after.size() + 1);
        if (random.nextBoolean() || at == after.size()) {
          after.addAll(at, randomLines(random, 1 + random.nextInt(3)));
        } else {
          after.remove(at);
        }
      }
      List<LineDiff.Edit> edits = LineDiff.between(before, after).orElseThrow();
      List<Hunk> hunks = Hunks.of(before, after, edits, Integer.MAX_VALUE);
      assertThat(applied(before, hunks)).as("seed %d round %d", seed, round).isEqualTo(after);
    }
  }

  private static List<String> randomLines(Random random, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add("l" + random.nextInt(6));
    }
    return lines;
  }

  private static List<String> applied(List<String> before, List<Hunk> hunks) {
    List<String> after = new ArrayList<>();
    int position = 0;
    for (Hunk hunk : hunks) {
      int start = hunk.beforeCount() == 0 ? hunk.before() : hunk.before() - 1;
      after.addAll(before.subList(position, start));
      position = start;
      for (Hunk.DiffLine line : hunk.lines()) {
        if (line.kind() != Hunk.Kind.ADDED) {
          assertThat(line.before()).isEqualTo(position + 1);
          assertThat(before.get(position)).isEqualTo(line.text());
          position++;
        }
        if (line.kind() != Hunk.Kind.REMOVED) {
          after.add(line.text());
          assertThat(line.after()).isEqualTo(after.size());
        }
      }
      assertThat(position).isEqualTo(start + hunk.beforeCount());
    }
    after.addAll(before.subList(position, before.size()));
    return after;
  }
}

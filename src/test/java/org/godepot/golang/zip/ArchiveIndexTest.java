package org.godepot.golang.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.godepot.golang.zip.archive.ArchiveIndex;
import org.godepot.golang.zip.archive.StructureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading single files of archives that were checked before. */
class ArchiveIndexTest {
  private static final ArchiveIndex.Scope ALL =
      new ArchiveIndex.Scope("", name -> true, Integer.MAX_VALUE, Integer.MAX_VALUE);

  @TempDir Path directory;

  private Path write(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("m.zip"), bytes);
  }

  private static ArchiveIndex index(Path file, ArchiveIndex.Scope scope)
      throws IOException, StructureException {
    try (FileChannel channel = FileChannel.open(file)) {
      return ArchiveIndex.read(channel, scope);
    }
  }

  private static byte[] read(Path file, ArchiveIndex index, int entry)
      throws IOException, StructureException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FileChannel channel = FileChannel.open(file);
        ArchiveIndex.Reader reader = index.reader(channel);
        InputStream content = reader.open(entry)) {
      content.transferTo(out);
    }
    return out.toByteArray();
  }

  static List<ZipCorpus.Case> sound() {
    return ZipCorpus.cases().stream().filter(example -> example.error().isEmpty()).toList();
  }

  @ParameterizedTest
  @MethodSource("sound")
  void readsEachFileOfASoundArchive(ZipCorpus.Case example) throws Exception {
    Path file = write(example.bytes());
    ArchiveIndex index = index(file, ALL);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(index.count()).isEqualTo(zip.size());
      for (int i = 0; i < index.count(); i++) {
        ZipEntry entry = zip.getEntry(index.name(i));
        assertThat(read(file, index, i)).isEqualTo(zip.getInputStream(entry).readAllBytes());
        assertThat(index.size(i)).isEqualTo((int) entry.getSize());
        assertThat(index.crc(i)).isEqualTo((int) entry.getCrc());
      }
    }
  }

  private static RawZip.Item item(RawZip zip, int method) {
    return zip.add(ZipCorpus.ROOT + "a.txt", "text ".repeat(40_000)).method(method);
  }

  /** How many bytes come out before reading fails, and how it fails. */
  private void failsBeforeTheEnd(RawZip zip, String words) throws Exception {
    Path file = write(zip.build());
    ArchiveIndex index = index(file, ALL);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (FileChannel channel = FileChannel.open(file);
        ArchiveIndex.Reader reader = index.reader(channel);
        InputStream content = reader.open(0)) {
      assertThatThrownBy(() -> content.transferTo(out))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(words);
    }
    assertThat(out.size()).isLessThan(index.size(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {RawZip.STORED, RawZip.DEFLATED})
  void contentThatIsNotWhatTheDirectorySaysNeverComesWhole(int method) throws Exception {
    RawZip wrong = new RawZip();
    item(wrong, method).crcChange(1);
    failsBeforeTheEnd(wrong, "checksum");
    RawZip longer = new RawZip();
    item(longer, method).sizeChange(7);
    failsBeforeTheEnd(longer, method == RawZip.STORED ? "sizes differ" : "it has 200000 bytes");
    if (method == RawZip.DEFLATED) {
      RawZip shorter = new RawZip();
      item(shorter, method).sizeChange(-7);
      failsBeforeTheEnd(shorter, "larger");
      RawZip tail = new RawZip();
      item(tail, method).packedTail(new byte[] {1});
      failsBeforeTheEnd(tail, "behind");
    }
  }

  @Test
  void aHeaderThatContradictsTheDirectoryIsRefused() throws Exception {
    RawZip zip = new RawZip();
    zip.add(ZipCorpus.ROOT + "b.go", "package b\n").localName(ZipCorpus.ROOT + "c.go");
    Path file = write(zip.build());
    ArchiveIndex index = index(file, ALL);
    assertThatThrownBy(() -> read(file, index, 0)).isInstanceOf(StructureException.class);
  }

  @Test
  void anUnknownMethodIsRefused() throws Exception {
    RawZip zip = new RawZip();
    zip.add(ZipCorpus.ROOT + "b.go", "package b\n").method(12);
    Path file = write(zip.build());
    ArchiveIndex index = index(file, ALL);
    assertThatThrownBy(() -> read(file, index, 0)).isInstanceOf(StructureException.class);
  }

  @Test
  void tellsWhatIsLeftOut() throws Exception {
    RawZip zip = new RawZip();
    zip.add("m@v1.0.0/good.go", "a");
    zip.add("elsewhere/x.go", "b");
    zip.add(new byte[] {'m', '@', 'v', '1', '.', '0', '.', '0', '/', (byte) 0xff}, new byte[1]);
    zip.add("m@v1.0.0/bad.go", "c");
    zip.add("m@v1.0.0/late.go", "d");
    Path file = write(zip.build());
    ArchiveIndex some =
        index(
            file, new ArchiveIndex.Scope("m@v1.0.0/", name -> !name.equals("bad.go"), 1, 1 << 20));
    assertThat(some.count()).isEqualTo(1);
    assertThat(some.name(0)).isEqualTo("good.go");
    assertThat(some.left()).isEqualTo(new ArchiveIndex.Left(4, 0));
    ArchiveIndex more =
        index(
            file, new ArchiveIndex.Scope("m@v1.0.0/", name -> !name.equals("bad.go"), 9, 1 << 20));
    assertThat(more.left()).isEqualTo(new ArchiveIndex.Left(0, 3));
    assertThat(more.count()).isEqualTo(2);
    assertThat(read(file, more, 1)).isEqualTo("d".getBytes(StandardCharsets.UTF_8));
    ArchiveIndex none = index(file, new ArchiveIndex.Scope("", name -> true, 9, 10));
    assertThat(none.left()).isEqualTo(new ArchiveIndex.Left(5, 0));
  }

  @Test
  void findsFilesAndWhatLiesBelowADirectory() throws Exception {
    Random random = new Random(11);
    Set<String> names = new HashSet<>();
    while (names.size() < 2000) {
      StringBuilder name = new StringBuilder();
      int depth = 1 + random.nextInt(4);
      for (int i = 0; i < depth; i++) {
        name.append(i == 0 ? "" : "/").append("a-.é".charAt(random.nextInt(4)));
        name.append(random.nextInt(30));
      }
      names.add(name.toString());
    }
    RawZip zip = new RawZip();
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    shuffled.forEach(name -> zip.add(name, name));
    Path file = write(zip.build());
    ArchiveIndex index = index(file, ALL);
    for (String name : shuffled) {
      int found = index.find(name).orElseThrow();
      assertThat(index.name(found)).isEqualTo(name);
      String parent = name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
      Set<String> below = new HashSet<>();
      ArchiveIndex.Range range = index.below(parent);
      for (int i = range.from(); i < range.to(); i++) {
        below.add(index.name(i));
      }
      Set<String> expected = new HashSet<>(names);
      expected.removeIf(other -> !parent.isEmpty() && !other.startsWith(parent + "/"));
      assertThat(below).isEqualTo(expected);
    }
    assertThat(index.find("a")).isEmpty();
    assertThat(index.below("none").count()).isZero();
    assertThat(read(file, index, 77)).isEqualTo(index.name(77).getBytes(StandardCharsets.UTF_8));
  }
}

package org.godepot.differential;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.godepot.golang.zip.RawZip;
import org.godepot.golang.zip.ZipCorpus;

/** Makes archives that are nearly right: true ones with odd fields, lying ones, damaged ones. */
final class ZipMutator {
  private static final List<String> NAMES =
      List.of(
          "a.go",
          "b.go",
          "LICENSE",
          "sub/c.go",
          "sub/d/e.txt",
          "vendor/x/y.go",
          "vendor/modules.txt",
          "é.txt",
          "A.go",
          "Sub/f.go",
          "con.txt",
          "x/go.mod",
          "GO.MOD",
          "sub",
          "k.txt",
          "\u212a.txt",
          "a b.txt",
          "..",
          "../z",
          "t.",
          ".hidden",
          "-dash",
          "a~1",
          "\u4e2d.go",
          "e\u0301");
  private static final List<String> ROOTS =
      List.of(
          ZipCorpus.ROOT,
          "example.com/m/v2@v2.0.0/",
          "gopkg.in/y.v1@v1.0.0/",
          "a.b/C@v0.1.0-RC1/",
          "a.b/c@v2.0.0+incompatible/",
          "a.b/c@v2.0.0/",
          "a.b/c@v1/",
          "a.b/c@v0.0.0-20200101000000-abcdef123456/");

  private final Random random;
  private final List<ZipCorpus.Case> corpus = ZipCorpus.cases();

  ZipMutator(Random random) {
    this.random = random;
  }

  /** A new archive. */
  byte[] next() {
    return switch (random.nextInt(8)) {
      case 0 -> damage(corpus.get(random.nextInt(corpus.size())).bytes());
      case 1, 2 -> damage(archive().build());
      default -> archive().build();
    };
  }

  private boolean rarely() {
    return random.nextInt(25) == 0;
  }

  private RawZip archive() {
    RawZip zip = new RawZip();
    String root = random.nextInt(3) > 0 ? ROOTS.get(0) : ROOTS.get(random.nextInt(ROOTS.size()));
    if (random.nextInt(8) > 0) {
      shape(zip.add(root + "go.mod", "module x\n\ngo 1." + random.nextInt(30) + "\n"));
    }
    int files = random.nextInt(5);
    for (int i = 0; i < files; i++) {
      int usual = random.nextInt(6) > 0 ? 6 : NAMES.size();
      String prefix = rarely() ? "a.b/other@v1.0.0/" : root;
      shape(zip.add(prefix + NAMES.get(random.nextInt(usual)), content()));
    }
    frame(zip);
    return zip;
  }

  private String content() {
    byte[] bytes = new byte[random.nextInt(200)];
    random.nextBytes(bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return random.nextBoolean()
        ? text
        : "x".repeat(random.nextInt(random.nextInt(10) == 0 ? 300_000 : 5000));
  }

  /** Fields of an entry: mostly such as tools write, rarely lies. */
  private void shape(RawZip.Item item) {
    item.method(random.nextBoolean() ? RawZip.DEFLATED : RawZip.STORED);
    switch (random.nextInt(6)) {
      case 0 -> item.descriptor();
      case 1 -> item.descriptor(random.nextBoolean(), random.nextBoolean());
      case 2 -> item.zip64();
      case 3 -> item.mode(0100644);
      default -> item.flags(random.nextBoolean() ? 0 : 0x800);
    }
    if (!rarely()) {
      return;
    }
    switch (random.nextInt(12)) {
      case 0 -> item.crcChange(1);
      case 1 -> item.sizeChange(random.nextInt(5) - 2);
      case 2 -> item.packedChange(random.nextInt(5) - 2);
      case 3 -> item.localSizeChange(1);
      case 4 -> item.localName("other");
      case 5 -> item.mode(random.nextInt(0x10000));
      case 6 -> item.flags(random.nextInt(0x10000));
      case 7 -> item.method(random.nextInt(100));
      case 8 -> item.extra(bytes(12));
      case 9 -> item.localExtra(bytes(12));
      case 10 -> item.packedTail(bytes(4));
      default -> item.descriptorLies();
    }
  }

  private void frame(RawZip zip) {
    if (random.nextInt(10) == 0) {
      zip.zip64End();
    }
    if (random.nextInt(10) == 0) {
      zip.comment(bytes(40));
    }
    if (!rarely()) {
      return;
    }
    switch (random.nextInt(6)) {
      case 0 -> zip.before(bytes(10));
      case 1 -> zip.between(bytes(10));
      case 2 -> zip.after(bytes(10));
      case 3 -> zip.countChange(random.nextInt(5) - 2);
      case 4 -> zip.zip64CountChange(random.nextInt(5) - 2);
      default -> zip.after(archive().build());
    }
  }

  private byte[] bytes(int most) {
    byte[] bytes = new byte[random.nextInt(most)];
    random.nextBytes(bytes);
    return bytes;
  }

  /** A copy with one to three bytes changed, cut off or put in. */
  private byte[] damage(byte[] archive) {
    if (archive.length == 0) {
      return archive;
    }
    byte[] damaged = archive.clone();
    int changes = 1 + random.nextInt(3);
    for (int i = 0; i < changes; i++) {
      // The end holds the directory, where a byte means most.
      int range = random.nextBoolean() ? Math.min(120, damaged.length) : damaged.length;
      int at = damaged.length - 1 - random.nextInt(range);
      damaged[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (damaged[at] ^ 1);
    }
    return damaged;
  }
}

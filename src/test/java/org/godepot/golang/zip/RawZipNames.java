package org.godepot.golang.zip;

import java.nio.charset.StandardCharsets;

/** Archives of the corpus that take more than one change. */
final class RawZipNames {
  private static final String ROOT = ZipCorpus.ROOT;

  private RawZipNames() {}

  static void kelvin(RawZip zip) {
    zip.add(ROOT + "k.txt", "x");
    zip.add(ROOT + "\u212a.txt", "x");
  }

  static void directories(RawZip zip) {
    zip.add(ROOT + "d/a.txt", "x");
    zip.add(ROOT + "D/b.txt", "x");
  }

  static void fileAndDirectory(RawZip zip) {
    zip.add(ROOT + "x", "x");
    zip.add(ROOT + "x/y.go", "package x\n");
  }

  static void otherPrefix(RawZip zip) {
    zip.add("example.com/other@v1.0.0/b.go", "package b\n");
  }

  static void goModCase(RawZip zip) {
    zip.items().remove(0);
    zip.add(ROOT + "GO.MOD", ZipCorpus.MOD);
  }

  static void notUtf8(RawZip zip) {
    byte[] name = (ROOT + "??.go").getBytes(StandardCharsets.US_ASCII);
    name[ROOT.length()] = (byte) 0xff;
    name[ROOT.length() + 1] = (byte) 0xfe;
    zip.add(name, new byte[1]);
  }

  static void ghost(RawZip zip) {
    zip.add(ROOT + "a.go", "package a\n").ghost();
  }

  static void largeLicense(RawZip zip) {
    zip.add(ROOT + "LICENSE", "x").method(RawZip.DEFLATED).sizeChange(16 << 20);
  }

  static byte[] single(String name) {
    RawZip zip = new RawZip();
    zip.add(name, "module example.com/m\n");
    return zip.build();
  }
}

package org.godepot.golang.zip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.godepot.golang.report.ProblemCode;

/** Named archives, each with the error that must be among those it gets, or none. */
public final class ZipCorpus {
  public static final String ROOT = "example.com/m@v1.0.0/";
  public static final String MOD = "module example.com/m\n\ngo 1.20\n";
  private static final byte[] JUNK = "8 bytes!".getBytes(StandardCharsets.US_ASCII);

  private final List<Case> cases = new ArrayList<>();

  /** An archive; no error means that it must be accepted. */
  public record Case(String name, byte[] bytes, Optional<ProblemCode> error) {
    @Override
    public String toString() {
      return name;
    }
  }

  private ZipCorpus() {}

  /** All cases. */
  public static List<Case> cases() {
    ZipCorpus corpus = new ZipCorpus();
    corpus.accepted();
    corpus.names();
    corpus.structure();
    corpus.glued();
    corpus.counts();
    corpus.zip64();
    corpus.data();
    return corpus.cases;
  }

  /** The fixture module: go.mod and a.go. */
  public static RawZip plain() {
    RawZip zip = new RawZip();
    zip.add(ROOT + "go.mod", MOD);
    zip.add(ROOT + "a.go", "package a\n");
    return zip;
  }

  private void ok(String name, Consumer<RawZip> change) {
    RawZip zip = plain();
    change.accept(zip);
    cases.add(new Case(name, zip.build(), Optional.empty()));
  }

  private void bad(String name, ProblemCode error, Consumer<RawZip> change) {
    RawZip zip = plain();
    change.accept(zip);
    bad(name, error, zip.build());
  }

  private void bad(String name, ProblemCode error, byte[] bytes) {
    cases.add(new Case(name, bytes, Optional.of(error)));
  }

  private static RawZip.Item last(RawZip zip) {
    return zip.items().get(zip.items().size() - 1);
  }

  private void accepted() {
    ok("plain", zip -> {});
    ok("deflated", zip -> last(zip).method(RawZip.DEFLATED));
    ok("data descriptor", zip -> last(zip).method(RawZip.DEFLATED).descriptor());
    ok("descriptor without signature", zip -> last(zip).descriptor(false, false));
    ok("wide descriptor", zip -> last(zip).descriptor(true, true));
    ok("wide descriptor without signature", zip -> last(zip).descriptor(false, true));
    ok("zip64 sizes", zip -> last(zip).zip64());
    ok("zip64 sizes and descriptor", zip -> last(zip).zip64().descriptor(true, true));
    ok("zip64 end", RawZip::zip64End);
    ok("archive comment", zip -> zip.comment("made by hand".getBytes(StandardCharsets.UTF_8)));
    ok(
        "jar's extra field",
        zip -> zip.items().get(0).extra(extra(0xcafe)).localExtra(extra(0xcafe)));
    ok("Unix mode", zip -> last(zip).mode(0100644));
    ok("DOS file", zip -> last(zip).host(0).mode(0x20));
    ok("no UTF-8 flag", zip -> last(zip).flags(0));
    ok("letters of all scripts", zip -> zip.add(ROOT + "é/ж/文.txt", "x"));
    ok("deep", zip -> zip.add(ROOT + "d/".repeat(200) + "f.txt", "x"));
    ok("same name in two directories", zip -> zip.add(ROOT + "d/a.go", "package d\n"));
    ok("vendored", zip -> zip.add(ROOT + "vendor/x/x.go", "package x\n"));
    RawZip only = new RawZip();
    only.add(ROOT + "go.mod", MOD);
    cases.add(new Case("only go.mod", only.build(), Optional.empty()));
    RawZip none = new RawZip();
    none.add(ROOT + "a.go", "package a\n");
    cases.add(new Case("no go.mod", none.build(), Optional.empty()));
    ok("a long run of zeros", zip -> zip.add(ROOT + "z", "\0".repeat(1 << 20)).method(8));
  }

  private static byte[] extra(int id, byte... value) {
    return ByteBuffer.allocate(4 + value.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) id)
        .putShort((short) value.length)
        .put(value)
        .array();
  }

  private void names() {
    bad("directory entry", ProblemCode.DIRECTORY_ENTRY, zip -> zip.add(ROOT + "sub/", ""));
    bad("the bare prefix", ProblemCode.DIRECTORY_ENTRY, zip -> zip.add(ROOT, ""));
    bad("symlink", ProblemCode.IRREGULAR_FILE, zip -> zip.add(ROOT + "l", "a.go").mode(0120777));
    bad("device", ProblemCode.IRREGULAR_FILE, zip -> zip.add(ROOT + "l", "").mode(0060666));
    bad("DOS directory", ProblemCode.IRREGULAR_FILE, zip -> last(zip).host(0).mode(0x10));
    bad("twice", ProblemCode.DUPLICATE_ENTRY, zip -> zip.add(ROOT + "a.go", "package b\n"));
    bad("case", ProblemCode.CASE_COLLISION, zip -> zip.add(ROOT + "A.go", "package a\n"));
    bad("Kelvin sign", ProblemCode.CASE_COLLISION, RawZipNames::kelvin);
    bad("case of directories", ProblemCode.CASE_COLLISION, RawZipNames::directories);
    bad("file and directory", ProblemCode.FILE_DIR_CLASH, RawZipNames::fileAndDirectory);
    bad("dots", ProblemCode.PATH_ESCAPE, zip -> zip.add("../../evil.go", "x"));
    bad("dots below", ProblemCode.PATH_ESCAPE, zip -> zip.add(ROOT + "../evil.go", "x"));
    bad("absolute", ProblemCode.PATH_ESCAPE, zip -> zip.add("/etc/passwd", "x"));
    bad("empty element", ProblemCode.PATH_ESCAPE, zip -> zip.add(ROOT + "d//f", "x"));
    bad("backslashes", ProblemCode.PATH_ESCAPE, zip -> zip.add(ROOT + "..\\evil.go", "x"));
    bad("NUL", ProblemCode.BAD_NAME, zip -> zip.add(ROOT + "a\0.go", "x"));
    bad("newline", ProblemCode.BAD_NAME, zip -> zip.add(ROOT + "a\nb", "x"));
    bad("right-to-left", ProblemCode.BAD_NAME, zip -> zip.add(ROOT + "a\u202e.go", "x"));
    bad("combining mark", ProblemCode.BAD_NAME, zip -> zip.add(ROOT + "e\u0301", "x"));
    bad("drive letter", ProblemCode.BAD_NAME, zip -> zip.add(ROOT + "c:x", "x"));
    bad("Windows device", ProblemCode.RESERVED_NAME, zip -> zip.add(ROOT + "con.go", "x"));
    bad("trailing dot", ProblemCode.TRAILING_DOT, zip -> zip.add(ROOT + "a./b.go", "x"));
    bad("long element", ProblemCode.BAD_NAME, zip -> zip.add(ROOT + "x".repeat(256), "x"));
    bad("other prefix", ProblemCode.WRONG_PREFIX, RawZipNames::otherPrefix);
    bad("GO.MOD", ProblemCode.GOMOD_CASE, RawZipNames::goModCase);
    bad("nested go.mod", ProblemCode.NESTED_MODULE, zip -> zip.add(ROOT + "sub/go.mod", MOD));
    bad("not UTF-8", ProblemCode.BAD_NAME, RawZipNames::notUtf8);
    bad("no @", ProblemCode.WRONG_PREFIX, RawZipNames.single("example.com/m/go.mod"));
    bad("no v", ProblemCode.VERSION_PREFIX, RawZipNames.single("example.com/m@1.0.0/go.mod"));
    bad("short", ProblemCode.VERSION_CANONICAL, RawZipNames.single("example.com/m@v1/go.mod"));
    bad("build", ProblemCode.VERSION_BUILD, RawZipNames.single("example.com/m@v1.0.0+x/go.mod"));
    bad("major", ProblemCode.MAJOR_SUFFIX, RawZipNames.single("example.com/m@v2.0.0/go.mod"));
    bad("escaped", ProblemCode.MODULE_PATH, RawZipNames.single("example.com/!m@v1.0.0/go.mod"));
  }

  private void structure() {
    bad("empty body", ProblemCode.NOT_A_ZIP, new byte[0]);
    bad("no zip", ProblemCode.NOT_A_ZIP, JUNK);
    bad("no entries", ProblemCode.NOT_A_ZIP, new RawZip().build());
    byte[] whole = plain().build();
    bad("cut short", ProblemCode.TRUNCATED, Arrays.copyOf(whole, whole.length - 30));
    bad("encrypted", ProblemCode.ENCRYPTED, zip -> last(zip).flags(0x801));
    bad("method 12", ProblemCode.ZIP_STRUCTURE, zip -> last(zip).method(12));
    bad("other local name", ProblemCode.ZIP_STRUCTURE, zip -> last(zip).localName(ROOT + "c.go"));
    bad("hidden entry", ProblemCode.ZIP_STRUCTURE, zip -> zip.add(ROOT + "h.go", "x").hidden());
    bad("one header, two records", ProblemCode.ZIP_STRUCTURE, RawZipNames::ghost);
    bad("second name", ProblemCode.ZIP_STRUCTURE, zip -> last(zip).extra(unicodePath()));
    bad("second local name", ProblemCode.ZIP_STRUCTURE, z -> last(z).localExtra(unicodePath()));
    bad("broken extra field", ProblemCode.ZIP_STRUCTURE, z -> last(z).extra(new byte[] {1, 2, 9}));
    bad("oversized extra", ProblemCode.ZIP_STRUCTURE, z -> last(z).extra(new byte[] {1, 2, 9, 9}));
    bad("junk before", ProblemCode.ZIP_STRUCTURE, zip -> zip.before(JUNK));
    bad("junk between", ProblemCode.ZIP_STRUCTURE, zip -> zip.between(JUNK));
    bad("junk after", ProblemCode.ZIP_STRUCTURE, zip -> zip.after(JUNK));
  }

  private static byte[] unicodePath() {
    byte[] name = (ROOT + "evil.go").getBytes(StandardCharsets.UTF_8);
    byte[] value = new byte[5 + name.length];
    value[0] = 1;
    System.arraycopy(name, 0, value, 5, name.length);
    return extra(0x7075, value);
  }

  private void glued() {
    RawZip other = new RawZip();
    other.add(ROOT + "go.mod", MOD);
    other.add(ROOT + "b.go", "package b\n");
    bad("zip in the comment", ProblemCode.ZIP_STRUCTURE, zip -> zip.comment(other.build()));
    bad("two zips", ProblemCode.ZIP_STRUCTURE, zip -> zip.after(other.build()));
  }

  private void counts() {
    for (int change : new int[] {-1, 3, 65_533, 4_463}) {
      bad("count " + (2 + change), ProblemCode.ZIP_STRUCTURE, zip -> zip.countChange(change));
    }
  }

  private void zip64() {
    bad("zip64 count -1", ProblemCode.ZIP_STRUCTURE, zip -> zip.zip64CountChange(-1));
    bad("zip64 count +1", ProblemCode.ZIP_STRUCTURE, zip -> zip.zip64CountChange(1));
    bad("zip64 count huge", ProblemCode.TOO_MANY_FILES, zip -> zip.zip64CountChange(1L << 40));
    bad("zip64 count < 0", ProblemCode.ZIP_STRUCTURE, z -> z.zip64CountChange(Long.MIN_VALUE));
    bad("locator off", ProblemCode.ZIP_STRUCTURE, zip -> zip.zip64LocatorChange(1));
    bad("locator beyond", ProblemCode.ZIP_STRUCTURE, zip -> zip.zip64LocatorChange(1L << 40));
    bad("locator < 0", ProblemCode.ZIP_STRUCTURE, z -> z.zip64LocatorChange(Long.MIN_VALUE));
    bad("zip64 size huge", ProblemCode.ZIP_STRUCTURE, z -> last(z).zip64().sizeChange(1L << 40));
    bad("zip64 size < 0", ProblemCode.ZIP_STRUCTURE, z -> last(z).zip64().sizeChange(-1L << 40));
    bad("zip64 packed", ProblemCode.ZIP_STRUCTURE, z -> last(z).zip64().packedChange(1L << 40));
    bad("needless", ProblemCode.ZIP_STRUCTURE, z -> last(z).extra(extra(1, new byte[8])));
    bad("local zip64", ProblemCode.ZIP_STRUCTURE, z -> last(z).localExtra(extra(1, new byte[16])));
  }

  private void data() {
    bad("CRC", ProblemCode.ZIP_CHECKSUM, zip -> last(zip).crcChange(1));
    bad("CRC, deflated", ProblemCode.ZIP_CHECKSUM, zip -> last(zip).method(8).crcChange(1));
    bad("size small", ProblemCode.ZIP_CHECKSUM, zip -> last(zip).method(8).sizeChange(-7));
    bad("size large", ProblemCode.ZIP_CHECKSUM, zip -> last(zip).method(8).sizeChange(3_000_000));
    bad("stored size", ProblemCode.ZIP_CHECKSUM, zip -> last(zip).sizeChange(-1));
    bad("local size", ProblemCode.ZIP_STRUCTURE, zip -> last(zip).localSizeChange(1));
    bad("descriptor lies", ProblemCode.ZIP_STRUCTURE, zip -> last(zip).descriptorLies());
    bad("tail", ProblemCode.ZIP_CHECKSUM, zip -> last(zip).method(8).packedTail(JUNK));
    bad("total", ProblemCode.TOTAL_SIZE, zip -> last(zip).method(8).sizeChange(524_288_000));
    bad("go.mod size", ProblemCode.GOMOD_SIZE, zip -> first(zip).method(8).sizeChange(16 << 20));
    bad("LICENSE size", ProblemCode.LICENSE_SIZE, RawZipNames::largeLicense);
  }

  private static RawZip.Item first(RawZip zip) {
    return zip.items().get(0);
  }
}

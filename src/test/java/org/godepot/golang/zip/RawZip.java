package org.godepot.golang.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes archives byte by byte, also such as no tool writes: every field can be made to lie. */
public final class RawZip {
  public static final int STORED = 0;
  public static final int DEFLATED = 8;

  private final List<Item> items = new ArrayList<>();
  private byte[] before = {};
  private byte[] between = {};
  private byte[] after = {};
  private byte[] comment = {};
  private int countChange;
  private boolean zip64End;
  private long zip64CountChange;
  private long zip64LocatorChange;

  /** An entry; what is not set follows from the name and the content. */
  public static final class Item {
    private final byte[] name;
    private final byte[] content;
    private int method = STORED;
    private int flags = 0x800;
    private int mode;
    private int host = 3;
    private byte[] localName;
    private byte[] extra = {};
    private byte[] localExtra = {};
    private int crcChange;
    private long sizeChange;
    private long packedChange;
    private long localSizeChange;
    private boolean descriptor;
    private boolean descriptorSigned = true;
    private boolean descriptorWide;
    private boolean descriptorLies;
    private boolean zip64;
    private boolean inDirectory = true;
    private boolean inBody = true;
    private byte[] packedTail = {};

    private Item(byte[] name, byte[] content) {
      this.name = name;
      this.content = content;
      this.localName = name;
    }

    public Item method(int value) {
      method = value;
      return this;
    }

    public Item flags(int value) {
      flags = value;
      return this;
    }

    /** Unix mode, or DOS attributes when the host is 0. */
    public Item mode(int value) {
      mode = value;
      return this;
    }

    public Item host(int value) {
      host = value;
      return this;
    }

    public Item localName(String value) {
      localName = value.getBytes(StandardCharsets.UTF_8);
      return this;
    }

    public Item extra(byte[] value) {
      extra = value;
      return this;
    }

    public Item localExtra(byte[] value) {
      localExtra = value;
      return this;
    }

    public Item crcChange(int value) {
      crcChange = value;
      return this;
    }

    /** Added to the size that directory and header tell. */
    public Item sizeChange(long value) {
      sizeChange = value;
      return this;
    }

    public Item packedChange(long value) {
      packedChange = value;
      return this;
    }

    public Item localSizeChange(long value) {
      localSizeChange = value;
      return this;
    }

    public Item descriptor() {
      descriptor = true;
      return this;
    }

    public Item descriptor(boolean signed, boolean wide) {
      descriptor = true;
      descriptorSigned = signed;
      descriptorWide = wide;
      return this;
    }

    public Item descriptorLies() {
      descriptor = true;
      descriptorLies = true;
      return this;
    }

    public Item zip64() {
      zip64 = true;
      return this;
    }

    /** Leaves it out of the directory. */
    public Item hidden() {
      inDirectory = false;
      return this;
    }

    /** Has a directory record that points to the entry before. */
    public Item ghost() {
      inBody = false;
      return this;
    }

    /** Bytes behind the compressed data that count as compressed. */
    public Item packedTail(byte[] value) {
      packedTail = value;
      return this;
    }
  }

  /** Adds an entry. */
  public Item add(String name, String content) {
    return add(name.getBytes(StandardCharsets.UTF_8), content.getBytes(StandardCharsets.UTF_8));
  }

  public Item add(byte[] name, byte[] content) {
    Item item = new Item(name, content);
    items.add(item);
    return item;
  }

  public List<Item> items() {
    return items;
  }

  public RawZip before(byte[] junk) {
    before = junk;
    return this;
  }

  /** Bytes between the last entry and the directory. */
  public RawZip between(byte[] junk) {
    between = junk;
    return this;
  }

  public RawZip after(byte[] junk) {
    after = junk;
    return this;
  }

  public RawZip comment(byte[] value) {
    comment = value;
    return this;
  }

  public RawZip countChange(int value) {
    countChange = value;
    return this;
  }

  public RawZip zip64End() {
    zip64End = true;
    return this;
  }

  public RawZip zip64CountChange(long value) {
    zip64End = true;
    zip64CountChange = value;
    return this;
  }

  public RawZip zip64LocatorChange(long value) {
    zip64End = true;
    zip64LocatorChange = value;
    return this;
  }

  /** The archive. */
  public byte[] build() {
    Output body = new Output();
    body.bytes(before);
    Output directory = new Output();
    int offset = 0;
    int records = 0;
    for (Item item : items) {
      byte[] packed = pack(item);
      if (item.inBody) {
        offset = body.size() - before.length;
        local(body, item, packed);
      }
      if (item.inDirectory) {
        central(directory, item, packed, offset);
        records++;
      }
    }
    body.bytes(between);
    int start = body.size() - before.length;
    body.bytes(directory.toByteArray());
    end(body, records, directory.size(), start);
    body.bytes(after);
    return body.toByteArray();
  }

  private static byte[] pack(Item item) {
    Output packed = new Output();
    if (item.method == DEFLATED) {
      Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
      deflater.setInput(item.content);
      deflater.finish();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      deflater.end();
    } else {
      packed.bytes(item.content);
    }
    packed.bytes(item.packedTail);
    return packed.toByteArray();
  }

  private static int crc(Item item) {
    CRC32 crc = new CRC32();
    crc.update(item.content);
    return (int) crc.getValue() + item.crcChange;
  }

  private static int flags(Item item) {
    return item.flags | (item.descriptor ? 8 : 0);
  }

  private static void local(Output out, Item item, byte[] packed) {
    long size = item.content.length + item.sizeChange + item.localSizeChange;
    long packedSize = packed.length + item.packedChange;
    Output extra = new Output();
    if (item.zip64) {
      extra.u16(1).u16(16).u64(item.descriptor ? 0 : size).u64(item.descriptor ? 0 : packedSize);
    }
    extra.bytes(item.localExtra);
    out.u32(0x04034b50).u16(item.zip64 ? 45 : 20).u16(flags(item)).u16(item.method).u32(0);
    out.u32(item.descriptor ? 0 : crc(item));
    long told = item.zip64 ? 0xffffffffL : 0;
    out.u32(item.descriptor || item.zip64 ? told : packedSize);
    out.u32(item.descriptor || item.zip64 ? told : size);
    out.u16(item.localName.length).u16(extra.size()).bytes(item.localName);
    out.bytes(extra.toByteArray()).bytes(packed);
    if (item.descriptor) {
      descriptor(out, item, size + (item.descriptorLies ? 1 : 0), packedSize);
    }
  }

  private static void descriptor(Output out, Item item, long size, long packedSize) {
    if (item.descriptorSigned) {
      out.u32(0x08074b50);
    }
    out.u32(crc(item));
    if (item.descriptorWide) {
      out.u64(packedSize).u64(size);
    } else {
      out.u32(packedSize).u32(size);
    }
  }

  private static void central(Output out, Item item, byte[] packed, int offset) {
    long size = item.content.length + item.sizeChange;
    long packedSize = packed.length + item.packedChange;
    Output extra = new Output();
    if (item.zip64) {
      extra.u16(1).u16(24).u64(size).u64(packedSize).u64(offset);
    }
    extra.bytes(item.extra);
    out.u32(0x02014b50).u16(item.host << 8 | 20).u16(20).u16(flags(item)).u16(item.method).u32(0);
    out.u32(crc(item));
    out.u32(item.zip64 ? 0xffffffffL : packedSize).u32(item.zip64 ? 0xffffffffL : size);
    out.u16(item.name.length).u16(extra.size()).u16(0).u16(0).u16(0);
    out.u32(item.host == 0 ? item.mode : (long) item.mode << 16);
    out.u32(item.zip64 ? 0xffffffffL : offset).bytes(item.name).bytes(extra.toByteArray());
  }

  private void end(Output out, int records, int length, int start) {
    long at = out.size() - (long) before.length;
    if (zip64End) {
      long count = records + zip64CountChange;
      out.u32(0x06064b50).u64(44).u16(45).u16(45).u32(0).u32(0).u64(count).u64(count);
      out.u64(length).u64(start);
      out.u32(0x07064b50).u32(0).u64(at + zip64LocatorChange).u32(1);
    }
    int count = zip64End ? 0xffff : (records + countChange) & 0xffff;
    out.u32(0x06054b50).u16(0).u16(0).u16(count).u16(count);
    out.u32(zip64End ? 0xffffffffL : length).u32(zip64End ? 0xffffffffL : start);
    out.u16(comment.length).bytes(comment);
  }

  /** Little-endian numbers. */
  private static final class Output extends ByteArrayOutputStream {
    Output u16(int value) {
      write(value);
      write(value >>> 8);
      return this;
    }

    Output u32(long value) {
      return u16((int) value).u16((int) (value >>> 16));
    }

    Output u64(long value) {
      byte[] bytes = new byte[8];
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(value);
      return bytes(bytes);
    }

    Output bytes(byte[] value) {
      writeBytes(value);
      return this;
    }
  }
}

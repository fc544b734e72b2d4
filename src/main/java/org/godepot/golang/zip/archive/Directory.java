package org.godepot.golang.zip.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the directory records of an archive (APPNOTE 4.3.12). Used once. */
final class Directory {
  private static final int SIGNATURE = 0x02014b50;
  private static final int LENGTH = 46;
  private static final long FULL_32 = 0xffffffffL;

  private final ArchiveBytes bytes;
  private final EndRecord end;

  /** Of the record read last. */
  private int entryLength;

  Directory(ArchiveBytes bytes, EndRecord end) {
    this.bytes = bytes;
    this.end = end;
  }

  /** All records, which must fill the directory exactly. */
  List<Entry> read() throws IOException, StructureException {
    requireRoom();
    List<Entry> entries = new ArrayList<>(Math.toIntExact(end.entries()));
    read(entries::add);
    return entries;
  }

  /**
   * Hands out the records, which must fill the directory exactly, one after the other.
   *
   * @param taker told each record; false ends it, and the rest is not looked at
   */
  void read(Predicate<Entry> taker) throws IOException, StructureException {
    requireRoom();
    long position = end.start();
    for (long i = 0; i < end.entries(); i++) {
      Entry entry = at(position);
      position += entryLength;
      if (!taker.test(entry)) {
        return;
      }
    }
    if (position != end.end()) {
      throw new StructureException("the directory holds more than the end record counts");
    }
  }

  private void requireRoom() throws StructureException {
    // A record has 46 bytes or more, so a lying count is found out before anything is read.
    if (end.entries() > (end.end() - end.start()) / LENGTH) {
      throw new StructureException("the end record counts more entries than the directory holds");
    }
  }

  /** Reads the record at a position and notes its length. */
  private Entry at(long position) throws IOException, StructureException {
    ByteBuffer fixed = bytes.at(position, LENGTH);
    int nameLength = Short.toUnsignedInt(fixed.getShort(28));
    int extraLength = Short.toUnsignedInt(fixed.getShort(30));
    int length = LENGTH + nameLength + extraLength + Short.toUnsignedInt(fixed.getShort(32));
    if (fixed.getInt(0) != SIGNATURE || position + length > end.end()) {
      throw new StructureException("the directory is broken at byte " + position);
    }
    ByteBuffer record = bytes.at(position, length);
    byte[] name = new byte[nameLength];
    record.get(LENGTH, name);
    entryLength = length;
    return entry(record, name, record.slice(LENGTH + nameLength, extraLength));
  }

  private Entry entry(ByteBuffer record, byte[] nameBytes, ByteBuffer extra)
      throws StructureException {
    String name = Names.shown(nameBytes);
    ExtraFields fields = ExtraFields.parse(extra, name);
    if (!fields.namesAgree(nameBytes)) {
      throw new StructureException(name + " has another name in an extra field");
    }
    if (record.getShort(34) != 0) {
      throw new StructureException(name + " claims to lie on another disk");
    }
    long[] sizes = {
      Integer.toUnsignedLong(record.getInt(24)),
      Integer.toUnsignedLong(record.getInt(20)),
      Integer.toUnsignedLong(record.getInt(42))
    };
    resolve64(sizes, fields, name);
    return new Entry(
        nameBytes,
        (int) sizes[2],
        new Entry.Sizes((int) sizes[1], (int) sizes[0], record.getInt(16)),
        record.getShort(8),
        record.getShort(10),
        mode(record));
  }

  /** Replaces full 32-bit values by those of the zip64 field; the result fits an int. */
  private void resolve64(long[] sizes, ExtraFields fields, String name) throws StructureException {
    List<Integer> full = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] == FULL_32) {
        full.add(i);
      }
    }
    long[] values = fields.zip64(full.size());
    if (full.isEmpty() ? fields.hasZip64() : values.length == 0) {
      throw new StructureException("the zip64 field of " + name + " does not fit its record");
    }
    for (int i = 0; i < full.size(); i++) {
      sizes[full.get(i)] = values[i];
    }
    for (long size : sizes) {
      if (size < 0 || size > Integer.MAX_VALUE) {
        throw new StructureException(name + " claims a size or place of " + size + " bytes");
      }
    }
  }

  /** Unix mode bits, or those of DOS in their terms; 0 if the record has none. */
  private static short mode(ByteBuffer record) {
    int attributes = record.getInt(38);
    int host = Short.toUnsignedInt(record.getShort(4)) >> 8;
    boolean dosDirectory = (attributes & 0x10) != 0 && host != 3 && host != 19;
    return dosDirectory ? (short) 0x4000 : (short) (attributes >>> 16);
  }
}

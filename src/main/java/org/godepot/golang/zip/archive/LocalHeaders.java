package org.godepot.golang.zip.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Compares what stands before and behind the data of each entry with its directory record, and
 * makes sure that nothing else is in the archive (protocol Z-18).
 */
final class LocalHeaders {
  private static final int SIGNATURE = 0x04034b50;
  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;
  private static final int LENGTH = 30;
  private static final int FULL_32 = 0xffffffff;

  private final ArchiveBytes bytes;

  /** Where the directory begins, before which everything must lie. */
  private final long limit;

  /**
   * @param limit where the directory begins
   */
  LocalHeaders(ArchiveBytes bytes, long limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /**
   * Compares all entries.
   *
   * @param byOffset the entries as they follow each other in the archive
   * @return where the data of each begins
   */
  int[] check(List<Entry> byOffset) throws IOException, StructureException {
    int[] data = new int[byOffset.size()];
    long expected = 0;
    for (int i = 0; i < data.length; i++) {
      Entry entry = byOffset.get(i);
      if (entry.offset() != expected) {
        throw contradiction(entry, "does not begin where the one before it ends");
      }
      data[i] = Math.toIntExact(header(entry));
      long next = i + 1 < data.length ? byOffset.get(i + 1).offset() : limit;
      long dataEnd = (long) data[i] + entry.packedSize();
      expected = dataEnd + descriptorLength(entry, dataEnd, next);
    }
    if (expected != limit) {
      throw new StructureException("there are bytes that belong to no entry");
    }
    return data;
  }

  private static StructureException contradiction(Entry entry, String what) {
    return new StructureException(
        StructureException.structure("the entry " + what).in(Names.shown(entry.nameBytes())));
  }

  /** Compares the header before the data and returns where the data begins. */
  long header(Entry entry) throws IOException, StructureException {
    if (entry.offset() + (long) LENGTH > limit) {
      throw contradiction(entry, "lies in the directory");
    }
    ByteBuffer fixed = bytes.at(entry.offset(), LENGTH);
    int nameLength = Short.toUnsignedInt(fixed.getShort(26));
    int extraLength = Short.toUnsignedInt(fixed.getShort(28));
    int length = LENGTH + nameLength + extraLength;
    if (fixed.getInt(0) != SIGNATURE || entry.offset() + (long) length > limit) {
      throw contradiction(entry, "has no header of its own");
    }
    ByteBuffer header = bytes.at(entry.offset(), length);
    byte[] name = new byte[nameLength];
    header.get(LENGTH, name);
    boolean same =
        Arrays.equals(name, entry.nameBytes())
            && header.getShort(6) == entry.flags()
            && header.getShort(8) == entry.method();
    if (!same) {
      throw contradiction(
          entry, "has another name, method or flags in its header: " + Names.shown(name));
    }
    sizes(entry, header, header.slice(LENGTH + nameLength, extraLength));
    return entry.offset() + (long) length;
  }

  private static void sizes(Entry entry, ByteBuffer header, ByteBuffer extra)
      throws StructureException {
    ExtraFields fields = ExtraFields.parse(extra, Names.shown(entry.nameBytes()));
    if (!fields.namesAgree(entry.nameBytes())) {
      throw contradiction(entry, "has another name in an extra field of its header");
    }
    int crc = header.getInt(14);
    int packed = header.getInt(18);
    int size = header.getInt(22);
    boolean later = entry.hasDescriptor() && crc == 0;
    boolean zip64 = fields.hasZip64();
    boolean agree =
        (crc == entry.crc() || later)
            && (packed == entry.packedSize()
                || (later && packed == 0)
                || (zip64 && packed == FULL_32))
            && (size == entry.size() || (later && size == 0) || (zip64 && size == FULL_32));
    if (!agree || (zip64 && !zip64Agrees(entry, fields, later))) {
      throw contradiction(entry, "has another size or checksum in its header");
    }
  }

  /** A header's zip64 field has both sizes, true or, with a descriptor, zero. */
  private static boolean zip64Agrees(Entry entry, ExtraFields fields, boolean later) {
    long[] values = fields.zip64(2);
    return values.length == 2
        && (values[0] == entry.size() || (later && values[0] == 0))
        && (values[1] == entry.packedSize() || (later && values[1] == 0));
  }

  /**
   * The length of the descriptor behind the data: with or without a signature, with sizes of 32 or
   * 64 bits; which one, the room before the next entry tells.
   */
  private long descriptorLength(Entry entry, long dataEnd, long next)
      throws IOException, StructureException {
    long room = next - dataEnd;
    if (room < 0) {
      throw contradiction(entry, "overlaps what follows");
    }
    if (!entry.hasDescriptor()) {
      return 0;
    }
    boolean signed = room == 16 || room == 24;
    boolean wide = room == 20 || room == 24;
    if (!signed && !wide && room != 12) {
      throw contradiction(entry, "has no data descriptor of a known length");
    }
    ByteBuffer descriptor = bytes.at(dataEnd, (int) room);
    boolean agrees = !signed || descriptor.getInt() == DESCRIPTOR_SIGNATURE;
    agrees &= descriptor.getInt() == entry.crc();
    agrees &= (wide ? descriptor.getLong() : descriptor.getInt()) == entry.packedSize();
    agrees &= (wide ? descriptor.getLong() : descriptor.getInt()) == entry.size();
    if (!agrees) {
      throw contradiction(entry, "has another size or checksum in its data descriptor");
    }
    return room;
  }
}

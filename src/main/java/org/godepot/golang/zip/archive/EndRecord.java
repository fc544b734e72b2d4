package org.godepot.golang.zip.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/**
 * Where the directory of an archive lies (APPNOTE 4.3.14 to 4.3.16).
 *
 * @param entries number of records
 * @param start first byte of the directory
 * @param end byte after it
 */
record EndRecord(long entries, long start, long end) {
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int SIGNATURE = 0x06054b50;
  private static final int LOCATOR_SIGNATURE = 0x07064b50;
  private static final int SIGNATURE_64 = 0x06064b50;
  private static final int LENGTH = 22;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LENGTH_64 = 56;

  /** What a 64-bit end record says of its own length: all but its first 12 bytes. */
  private static final long REST_64 = LENGTH_64 - 12;

  private static final int MAX_COMMENT = 0xffff;
  private static final int FULL_16 = 0xffff;
  private static final long FULL_32 = 0xffffffffL;

  /** Finds the record at the very end of the archive. */
  static EndRecord find(ArchiveBytes bytes) throws IOException, StructureException {
    long position = position(bytes);
    ByteBuffer record = bytes.at(position, LENGTH);
    int disks = record.getShort(4) | record.getShort(6);
    int entries = Short.toUnsignedInt(record.getShort(10));
    int entriesHere = Short.toUnsignedInt(record.getShort(8));
    long length = Integer.toUnsignedLong(record.getInt(12));
    long start = Integer.toUnsignedLong(record.getInt(16));
    if (disks != 0 || entries != entriesHere) {
      throw new StructureException("the archive claims to be one of several disks");
    }
    if (entries == FULL_16 || length == FULL_32 || start == FULL_32) {
      return find64(bytes, position - LOCATOR_LENGTH, new EndRecord(entries, start, length));
    }
    // Go looks for a zip64 end in a case more than needed; nothing may pass for one.
    boolean hidden64 =
        position >= LOCATOR_LENGTH
            && bytes.at(position - LOCATOR_LENGTH, 4).getInt(0) == LOCATOR_SIGNATURE;
    if (hidden64 || start + length != position) {
      throw new StructureException(
          "the directory does not end where the end record begins: there are bytes before the"
              + " archive, or the end record lies");
    }
    return new EndRecord(entries, start, position);
  }

  /** The last end record; a comment may follow it, but nothing that looks like another one. */
  private static long position(ArchiveBytes bytes) throws IOException, StructureException {
    if (bytes.size() == 0) {
      throw notZip("the body is empty");
    }
    long lowest = Math.max(0, bytes.size() - LENGTH - MAX_COMMENT);
    int tail = (int) (bytes.size() - lowest);
    ByteBuffer buffer = bytes.at(lowest, tail);
    for (int i = tail - LENGTH; i >= 0; i--) {
      if (buffer.getInt(i) == SIGNATURE) {
        int comment = Short.toUnsignedInt(buffer.getShort(i + 20));
        if (i + LENGTH + comment != tail) {
          throw new StructureException("there are bytes after the end of the archive");
        }
        return lowest + i;
      }
    }
    if (tail >= 4 && bytes.at(0, 4).getInt(0) == LOCAL_SIGNATURE) {
      throw new StructureException(
          Problem.of(
              ProblemCode.TRUNCATED,
              "Z-18",
              "the zip has no end: it was cut short",
              "send all of it"));
    }
    throw notZip("the body is no zip archive");
  }

  private static StructureException notZip(String message) {
    return new StructureException(
        Problem.of(ProblemCode.NOT_A_ZIP, "Z-18", message, "send a module zip"));
  }

  private static EndRecord find64(ArchiveBytes bytes, long position, EndRecord small)
      throws IOException, StructureException {
    if (position < LENGTH_64 || bytes.at(position, 4).getInt(0) != LOCATOR_SIGNATURE) {
      return without64(small, position + LOCATOR_LENGTH);
    }
    ByteBuffer locator = bytes.at(position, LOCATOR_LENGTH);
    long at = position - LENGTH_64;
    boolean oneDisk = locator.getInt(4) == 0 && locator.getInt(16) == 1;
    if (!oneDisk || locator.getLong(8) != at || bytes.at(at, 4).getInt(0) != SIGNATURE_64) {
      throw new StructureException("the zip64 locator does not point to a zip64 end record");
    }
    ByteBuffer record = bytes.at(at, LENGTH_64);
    long entries = record.getLong(32);
    long length = record.getLong(40);
    long start = record.getLong(48);
    boolean alone =
        record.getInt(16) == 0 && record.getInt(20) == 0 && record.getLong(24) == entries;
    boolean fits = entries >= 0 && length >= 0 && start >= 0 && start <= at && length == at - start;
    if (record.getLong(4) != REST_64 || !alone || !fits) {
      throw new StructureException("the zip64 end record lies");
    }
    boolean agrees =
        agrees(small.entries(), FULL_16, entries)
            && agrees(small.start(), FULL_32, start)
            && agrees(small.end(), FULL_32, length);
    if (!agrees) {
      throw new StructureException("the end record and the zip64 end record disagree");
    }
    return new EndRecord(entries, start, at);
  }

  /** 65,535 entries are no lie without zip64 if the rest is in order; Go's readers agree. */
  private static EndRecord without64(EndRecord small, long position) throws StructureException {
    if (small.start() == FULL_32 || small.start() + small.end() != position) {
      throw new StructureException("a zip64 end record is needed and missing");
    }
    return new EndRecord(small.entries(), small.start(), position);
  }

  private static boolean agrees(long small, long full, long large) {
    return small == full || small == large;
  }
}

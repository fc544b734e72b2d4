package org.godepot.golang.zip.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file of an archive as its directory record tells it. Kept as small as can be, since there may
 * be a million: sizes fit an int because the archive does.
 */
public final class Entry {
  private static final int DESCRIPTOR_FLAG = 1 << 3;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final byte[] nameBytes;
  private final int offset;
  private final int packedSize;
  private final int size;
  private final int crc;
  private final short flags;
  private final short method;
  private final short mode;

  /** SHA-256 of the content, once it was read. */
  private byte[] sha256 = {};

  Entry(byte[] nameBytes, int offset, Sizes sizes, short flags, short method, short mode) {
    this.nameBytes = nameBytes;
    this.offset = offset;
    this.packedSize = sizes.packed();
    this.size = sizes.unpacked();
    this.crc = sizes.crc();
    this.flags = flags;
    this.method = method;
    this.mode = mode;
  }

  /** What describes the data: sizes in bytes and the CRC-32. */
  record Sizes(int packed, int unpacked, int crc) {}

  /** The name as it stands in the archive; must not be changed. */
  public byte[] nameBytes() {
    return nameBytes;
  }

  int offset() {
    return offset;
  }

  int packedSize() {
    return packedSize;
  }

  /** Size of the content in bytes. */
  public int size() {
    return size;
  }

  int crc() {
    return crc;
  }

  /** General purpose bit flags (APPNOTE 4.4.4). */
  public short flags() {
    return flags;
  }

  /** Compression method (APPNOTE 4.4.5). */
  public short method() {
    return method;
  }

  /** Unix mode bits, or those of DOS in their terms; 0 if there are none. */
  public short mode() {
    return mode;
  }

  /** SHA-256 of the content, empty before it was read; must not be changed. */
  public byte[] sha256() {
    return sha256;
  }

  void noteSha256(byte[] hash) {
    sha256 = hash;
  }

  /** Whether the content is stored or deflated, all that module zips may be. */
  public boolean isReadable() {
    return method == STORED || method == DEFLATED;
  }

  boolean isStored() {
    return method == STORED;
  }

  /** The name as text; bytes that are no UTF-8 are replaced, and told of. */
  public String name() {
    return new String(nameBytes, StandardCharsets.UTF_8);
  }

  public boolean hasUtf8Name() {
    return Arrays.equals(nameBytes, name().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the name ends in a slash. */
  public boolean isDirectory() {
    return nameBytes.length > 0 && nameBytes[nameBytes.length - 1] == '/';
  }

  boolean hasDescriptor() {
    return (flags & DESCRIPTOR_FLAG) != 0;
  }
}

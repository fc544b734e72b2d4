package org.godepot.golang.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file of an archive as its directory record tells it. Kept as small as can be, since there may
 * be a million: sizes fit an int because the archive does.
 */
final class Entry {
  static final int DESCRIPTOR_FLAG = 1 << 3;

  final byte[] nameBytes;
  final int offset;
  final int packedSize;
  final int size;
  final int crc;
  final short flags;
  final short method;
  final short mode;

  /** SHA-256 of the content, once it was read. */
  byte[] sha256 = {};

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

  /** The name as text; bytes that are no UTF-8 are replaced, and told of. */
  String name() {
    return new String(nameBytes, StandardCharsets.UTF_8);
  }

  boolean hasUtf8Name() {
    return Arrays.equals(nameBytes, name().getBytes(StandardCharsets.UTF_8));
  }

  boolean isDirectory() {
    return nameBytes.length > 0 && nameBytes[nameBytes.length - 1] == '/';
  }

  boolean hasDescriptor() {
    return (flags & DESCRIPTOR_FLAG) != 0;
  }
}

package org.godepot.golang.zip.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The extra fields of a header (APPNOTE 4.5), by their ids. */
final class ExtraFields {
  private static final int ZIP64 = 0x0001;
  private static final int UNICODE_PATH = 0x7075;

  private final Map<Integer, byte[]> fields;

  private ExtraFields(Map<Integer, byte[]> fields) {
    this.fields = fields;
  }

  /** Splits the bytes; they must be used up exactly, and no id come twice. */
  static ExtraFields parse(ByteBuffer bytes, String name) throws StructureException {
    Map<Integer, byte[]> fields = new HashMap<>();
    ByteBuffer rest = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
    while (rest.remaining() >= 4) {
      int id = Short.toUnsignedInt(rest.getShort());
      int length = Short.toUnsignedInt(rest.getShort());
      if (length > rest.remaining()) {
        throw new StructureException("an extra field of " + name + " is longer than its header");
      }
      byte[] value = new byte[length];
      rest.get(value);
      if (fields.put(id, value) != null) {
        throw new StructureException(name + " has an extra field twice");
      }
    }
    if (rest.hasRemaining()) {
      throw new StructureException("the extra fields of " + name + " are malformed");
    }
    return new ExtraFields(fields);
  }

  /** Whether a second name, that some readers prefer, is absent or the same. */
  boolean namesAgree(byte[] name) {
    byte[] unicode = fields.get(UNICODE_PATH);
    return unicode == null
        || (unicode.length >= 5
            && Arrays.equals(Arrays.copyOfRange(unicode, 5, unicode.length), name));
  }

  boolean hasZip64() {
    return fields.containsKey(ZIP64);
  }

  /**
   * The 64-bit values, exactly as many as there must be.
   *
   * @return empty array if the field is absent or has another length
   */
  long[] zip64(int count) {
    byte[] value = fields.getOrDefault(ZIP64, new byte[0]);
    if (value.length != count * Long.BYTES) {
      return new long[0];
    }
    long[] values = new long[count];
    ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(values);
    return values;
  }
}

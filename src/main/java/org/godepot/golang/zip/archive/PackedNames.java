package org.godepot.golang.zip.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Sorted names in one array. Immutable. */
final class PackedNames {
  /**
   * By bytes, but a slash before everything: so directories come in the order of their names, and
   * {@code a/z} before {@code a-b}.
   */
  static final Comparator<Entry> ORDER =
      (one, other) -> {
        byte[] a = one.nameBytes();
        byte[] b = other.nameBytes();
        return compare(a, 0, a.length, b, 0, b.length);
      };

  private final byte[] bytes;

  /** Where each name ends and the next one begins. */
  private final int[] ends;

  private PackedNames(byte[] bytes, int[] ends) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /**
   * The names of entries in {@link #ORDER}.
   *
   * @param skipped bytes at the beginning of each name that are left out
   */
  static PackedNames of(List<Entry> sorted, int skipped) {
    int[] ends = new int[sorted.size()];
    int total = 0;
    for (int i = 0; i < ends.length; i++) {
      total += sorted.get(i).nameBytes().length - skipped;
      ends[i] = total;
    }
    byte[] bytes = new byte[total];
    int position = 0;
    for (int i = 0; i < ends.length; i++) {
      int length = ends[i] - position;
      System.arraycopy(sorted.get(i).nameBytes(), skipped, bytes, position, length);
      position = ends[i];
    }
    return new PackedNames(bytes, ends);
  }

  private static int compare(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    int differs = Arrays.mismatch(a, aFrom, aTo, b, bFrom, bTo);
    int common = Math.min(aTo - aFrom, bTo - bFrom);
    if (differs < 0 || differs >= common) {
      return Integer.compare(aTo - aFrom, bTo - bFrom);
    }
    return Integer.compare(rank(a[aFrom + differs]), rank(b[bFrom + differs]));
  }

  private static int rank(byte value) {
    return value == '/' ? -1 : Byte.toUnsignedInt(value);
  }

  String get(int index) {
    return new String(bytes, start(index), ends[index] - start(index), StandardCharsets.UTF_8);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** The index of a name; of one that comes twice, any. */
  OptionalInt find(String name) {
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    int index = firstNotBefore(wanted);
    boolean found =
        index < ends.length
            && Arrays.equals(bytes, start(index), ends[index], wanted, 0, wanted.length);
    return found ? OptionalInt.of(index) : OptionalInt.empty();
  }

  private int firstNotBefore(byte[] wanted) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(bytes, start(middle), ends[middle], wanted, 0, wanted.length) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The names that begin so. */
  ArchiveIndex.Range beginningWith(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    int from = firstNotBefore(wanted);
    int low = from;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (beginsWith(middle, wanted)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return new ArchiveIndex.Range(from, low);
  }

  private boolean beginsWith(int index, byte[] wanted) {
    int start = start(index);
    return ends[index] - start >= wanted.length
        && Arrays.equals(bytes, start, start + wanted.length, wanted, 0, wanted.length);
  }

  int weight() {
    return bytes.length + ends.length * Integer.BYTES;
  }
}

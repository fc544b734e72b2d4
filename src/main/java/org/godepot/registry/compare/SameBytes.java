package org.godepot.registry.compare;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;

/** Compares files of two zips byte by byte, up to a limit of all. Used by one thread. */
final class SameBytes {
  /** Bytes of files read of each zip: some two seconds' work, once for two zips. */
  static final long MAX_READ = 256L << 20;

  private static final int BUFFER = 64 * 1024;

  private final ReaderPair readers;
  private final byte[] left = new byte[BUFFER];
  private final byte[] right = new byte[BUFFER];
  private long read;
  private int unread;

  SameBytes(ReaderPair readers) {
    this.readers = readers;
  }

  /** Files that were taken for the same unread. */
  int unread() {
    return unread;
  }

  /** Whether two files of one size are the same; taken for it beyond the limit. */
  boolean test(int one, int other, int size) {
    if (read + size > MAX_READ) {
      unread++;
      return true;
    }
    read += size;
    try (InputStream a = readers.before().open(one);
        InputStream b = readers.after().open(other)) {
      int count = a.readNBytes(left, 0, BUFFER);
      while (count > 0) {
        int same = b.readNBytes(right, 0, count);
        if (!Arrays.equals(left, 0, count, right, 0, same)) {
          return false;
        }
        count = a.readNBytes(left, 0, BUFFER);
      }
      return true;
    } catch (IOException e) {
      throw new RegistryException(
          Reason.UNAVAILABLE, "a stored zip cannot be read now; an operator has to look", e);
    }
  }
}

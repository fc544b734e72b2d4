package org.godepot.golang.sum;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Collects the hashes of files, in any order, to make the hash of them all. Holds the arrays it is
 * given, which must not change. Not thread-safe.
 */
public final class FileHashes {
  /** Bytes as unsigned numbers: the order of Go's strings, which UTF-16's is not. */
  private static final Comparator<Entry> BY_NAME =
      (a, b) -> Arrays.compareUnsigned(a.name(), b.name());

  private static final byte[] TWO_BLANKS = "  ".getBytes(StandardCharsets.US_ASCII);
  private static final byte NEWLINE = '\n';

  private final List<Entry> entries = new ArrayList<>();

  /** Two references: the smallest that holds a name of up to 64 KiB and its hash. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Entry(byte[] name, byte[] sha256) {}

  /**
   * Adds a file.
   *
   * @param name in UTF-8, without a newline
   * @param sha256 of the content, 32 bytes
   */
  public void add(byte[] name, byte[] sha256) {
    entries.add(new Entry(name, sha256));
  }

  /** The hash of all files added so far. */
  public Hash1 hash1() {
    entries.sort(BY_NAME);
    MessageDigest digest = Hash1.sha256();
    for (Entry entry : entries) {
      String hex = HexFormat.of().formatHex(entry.sha256());
      digest.update(hex.getBytes(StandardCharsets.US_ASCII));
      digest.update(TWO_BLANKS);
      digest.update(entry.name());
      digest.update(NEWLINE);
    }
    return Hash1.of(digest.digest());
  }
}

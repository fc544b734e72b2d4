package org.godepot.sumdb.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A hash of a record or of the nodes below: 32 bytes. Immutable. */
public final class Hash {
  /** The size of a SHA-256. */
  public static final int LENGTH = 32;

  /** The root of a tree without records. */
  public static final Hash OF_NOTHING = new Hash(sha256().digest());

  private static final byte RECORD = 0;
  private static final byte NODE = 1;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The hash of 32 bytes. */
  public static Hash of(byte[] bytes) {
    return at(bytes, 0, bytes.length);
  }

  static Hash at(byte[] bytes, int from, int to) {
    if (to - from != LENGTH) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + (to - from));
    }
    return new Hash(Arrays.copyOfRange(bytes, from, to));
  }

  /** Reads padded base64; empty for anything else. */
  public static Optional<Hash> parse(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return bytes.length == LENGTH
          ? Optional.of(new Hash(bytes)).filter(hash -> hash.toString().equals(base64))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The hash of a leaf. */
  public static Hash ofRecord(byte[] record) {
    MessageDigest digest = sha256();
    digest.update(RECORD);
    return new Hash(digest.digest(record));
  }

  /** The hash of an inner node. */
  static Hash ofNode(Hash left, Hash right) {
    MessageDigest digest = sha256();
    digest.update(NODE);
    digest.update(left.bytes);
    return new Hash(digest.digest(right.bytes));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Padded base64. */
  @Override
  public String toString() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}

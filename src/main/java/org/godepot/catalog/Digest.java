package org.godepot.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 in 64 lower-case hex digits: the address of bytes and, quoted, their ETag. */
public record Digest(String hex) {
  private static final Pattern PATTERN = Pattern.compile("[0-9a-f]{64}");

  public Digest {
    if (!PATTERN.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256 in hex: " + hex);
    }
  }

  /** The digest from its 32 bytes. */
  public static Digest of(byte[] sha256) {
    return new Digest(HexFormat.of().formatHex(sha256));
  }

  /** The digest of some bytes. */
  public static Digest ofContent(byte[] content) {
    return of(sha256().digest(content));
  }

  /** A new SHA-256 computation. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}

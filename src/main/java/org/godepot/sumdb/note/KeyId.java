package org.godepot.sumdb.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which key signs: a name and the first four bytes of a hash over name and public key.
 *
 * @param name of the signer, such as {@code sum.golang.org}; without blanks and {@code +}
 */
public record KeyId(String name, int hash) {
  /** No-break and other spaces have a category; this control character has Go's word only. */
  private static final int NEXT_LINE = 0x85;

  /**
   * @throws NoteException if no signature line could hold the name
   */
  public KeyId {
    boolean fits = name.codePoints().allMatch(KeyId::fits);
    if (name.isEmpty() || !fits || !StandardCharsets.UTF_8.newEncoder().canEncode(name)) {
      throw NoteException.malformed("a signer's name is empty or has blanks, + or controls");
    }
  }

  private static boolean fits(int c) {
    return c > ' ' && c != '+' && c != NEXT_LINE && !Character.isSpaceChar(c);
  }

  static KeyId of(String name, byte[] publicKey) {
    MessageDigest digest = sha256();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(EncodedKey.ED25519);
    digest.update(publicKey);
    return new KeyId(name, ByteBuffer.wrap(digest.digest()).getInt());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** {@code name+hash}, as keys begin. */
  @Override
  public String toString() {
    return name + "+" + HexFormat.of().toHexDigits(hash);
  }
}

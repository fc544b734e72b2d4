package org.godepot.sumdb.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature of a note, verified or not.
 *
 * @param base64 of the key's hash and the signature proper
 */
public record NoteSignature(KeyId key, String base64) {
  /** An em dash and a blank. */
  private static final String PREFIX = "\u2014 ";

  static NoteSignature of(KeyId key, byte[] signature) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + signature.length);
    bytes.putInt(key.hash()).put(signature);
    return new NoteSignature(key, Base64.getEncoder().encodeToString(bytes.array()));
  }

  /** Reads a line, given without its newline. */
  static NoteSignature parse(String line) {
    int blank = line.indexOf(' ', PREFIX.length());
    if (!line.startsWith(PREFIX) || blank < 0) {
      throw NoteException.malformed("a line behind the text is no signature");
    }
    String base64 = line.substring(blank + 1);
    byte[] bytes = decode(base64);
    boolean canonical = Base64.getEncoder().encodeToString(bytes).equals(base64);
    if (!canonical || bytes.length <= Integer.BYTES) {
      throw NoteException.malformed("a signature is not the base64 of one");
    }
    KeyId key = new KeyId(line.substring(PREFIX.length(), blank), ByteBuffer.wrap(bytes).getInt());
    return new NoteSignature(key, base64);
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw NoteException.malformed("a signature is not the base64 of one");
    }
  }

  /** The signature proper, as its algorithm has it. */
  byte[] signature() {
    byte[] bytes = Base64.getDecoder().decode(base64);
    return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
  }

  String line() {
    return PREFIX + key.name() + " " + base64 + "\n";
  }
}

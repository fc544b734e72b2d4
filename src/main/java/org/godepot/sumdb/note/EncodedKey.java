package org.godepot.sumdb.note;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The common form of both kinds of key: {@code name+hash+base64}.
 *
 * @param key 32 bytes: a public key or a seed
 */
@SuppressWarnings("ArrayRecordComponent")
record EncodedKey(KeyId id, byte[] key) {
  /** The only algorithm of the go command, before the key's bytes. */
  static final byte ED25519 = 1;

  private static final int KEY_LENGTH = 32;
  private static final Pattern SYNTAX =
      Pattern.compile("(?<name>[^+]+)\\+(?<hash>[0-9a-fA-F]{8})\\+(?<key>[A-Za-z0-9+/]+=*)");

  /**
   * Reads it. The hash is not checked here: it is always that of the public key.
   *
   * @param what what to call it in an exception, which never shows the text: it may be secret
   */
  static EncodedKey parse(String text, String what) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw NoteException.malformed(what + " is not of the form name+hash+key");
    }
    byte[] bytes = decode(matcher.group("key"), what);
    if (bytes[0] != ED25519) {
      throw NoteException.malformed(what + " is of an unknown algorithm; Ed25519 begins with AQ");
    }
    if (bytes.length != 1 + KEY_LENGTH) {
      throw NoteException.malformed(what + " has " + (bytes.length - 1) + " bytes, not 32");
    }
    int hash = Integer.parseUnsignedInt(matcher.group("hash"), 16);
    return new EncodedKey(
        new KeyId(matcher.group("name"), hash), Arrays.copyOfRange(bytes, 1, bytes.length));
  }

  private static byte[] decode(String base64, String what) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw NoteException.malformed(what + " is no base64");
    }
  }

  /** Refuses a key that is not the one its own hash speaks of. */
  void require(KeyId actual, String what) {
    if (!actual.equals(id)) {
      throw NoteException.malformed(what + " has the hash of another key");
    }
  }

  String text() {
    byte[] bytes = new byte[1 + key.length];
    bytes[0] = ED25519;
    System.arraycopy(key, 0, bytes, 1, key.length);
    return id + "+" + Base64.getEncoder().encodeToString(bytes);
  }
}

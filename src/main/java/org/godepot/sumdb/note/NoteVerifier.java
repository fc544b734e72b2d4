package org.godepot.sumdb.note;

import java.security.InvalidKeyException;
import java.security.PublicKey;

/** A public key that verifies signatures of one signer. Immutable. */
public final class NoteVerifier {
  private static final String WHAT = "the verifier key";

  private final EncodedKey encoded;
  private final PublicKey key;

  private NoteVerifier(EncodedKey encoded, PublicKey key) {
    this.encoded = encoded;
    this.key = key;
  }

  /**
   * The key of its text, {@code name+hash+base64}.
   *
   * @throws NoteException if it is none
   */
  public static NoteVerifier parse(String text) {
    EncodedKey encoded = EncodedKey.parse(text, WHAT);
    encoded.require(KeyId.of(encoded.id().name(), encoded.key()), WHAT);
    return of(encoded);
  }

  static NoteVerifier of(String name, byte[] publicKey) {
    return of(new EncodedKey(KeyId.of(name, publicKey), publicKey));
  }

  private static NoteVerifier of(EncodedKey encoded) {
    try {
      return new NoteVerifier(encoded, Ed25519.publicKey(encoded.key()));
    } catch (InvalidKeyException e) {
      throw NoteException.malformed(WHAT + " is no Ed25519 key");
    }
  }

  public KeyId id() {
    return encoded.id();
  }

  /** The signer's name, which is the database's name. */
  public String name() {
    return id().name();
  }

  boolean verifies(byte[] text, byte[] signature) {
    return Ed25519.verifies(key, text, signature);
  }

  /** The text it is read from: what users set as GOSUMDB. */
  @Override
  public String toString() {
    return encoded.text();
  }
}

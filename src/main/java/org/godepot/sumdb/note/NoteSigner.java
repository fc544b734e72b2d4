package org.godepot.sumdb.note;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.SecureRandom;

/** A private key that signs notes under one name. Immutable. */
public final class NoteSigner {
  private static final String WHAT = "the signer key";
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final int SEED_LENGTH = 32;

  private final EncodedKey encoded;
  private final PrivateKey key;
  private final NoteVerifier verifier;

  private NoteSigner(EncodedKey encoded, NoteVerifier verifier) {
    this.encoded = encoded;
    this.key = Ed25519.privateKey(encoded.key());
    this.verifier = verifier;
  }

  /**
   * The key of its text, {@code PRIVATE+KEY+name+hash+base64}.
   *
   * @throws NoteException if it is none; without the text, which is a secret
   */
  public static NoteSigner parse(String text) {
    if (!text.startsWith(PREFIX)) {
      throw NoteException.malformed(WHAT + " does not begin with " + PREFIX);
    }
    EncodedKey encoded = EncodedKey.parse(text.substring(PREFIX.length()), WHAT);
    NoteVerifier verifier = verifier(encoded.id().name(), encoded.key());
    encoded.require(verifier.id(), WHAT);
    return new NoteSigner(encoded, verifier);
  }

  /** A new key under a name. */
  public static NoteSigner generate(String name, SecureRandom random) {
    byte[] seed = new byte[SEED_LENGTH];
    random.nextBytes(seed);
    NoteVerifier verifier = verifier(name, seed);
    return new NoteSigner(new EncodedKey(verifier.id(), seed), verifier);
  }

  private static NoteVerifier verifier(String name, byte[] seed) {
    return NoteVerifier.of(name, Ed25519.publicBytes(seed));
  }

  /** The key that verifies what this one signs. */
  public NoteVerifier verifier() {
    return verifier;
  }

  NoteSignature sign(String text) {
    byte[] signature = Ed25519.sign(key, text.getBytes(StandardCharsets.UTF_8));
    return NoteSignature.of(verifier.id(), signature);
  }

  /** The text it is read from: a secret. */
  public String secret() {
    return PREFIX + encoded.text();
  }

  /** Only what everybody may know. */
  @Override
  public String toString() {
    return verifier.id().toString();
  }
}

package org.godepot.sumdb.note;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 as the JDK has it, with keys as bare bytes. Stateless. */
final class Ed25519 {
  private static final String NAME = "Ed25519";
  private static final int SIGNATURE_LENGTH = 64;
  private static final int KEY_LENGTH = 32;

  /** What stands before the key's bytes in its X.509 form (RFC 8410). */
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Ed25519() {}

  /**
   * The key of its 32 bytes.
   *
   * @throws InvalidKeyException if they are no point of the curve
   */
  static PublicKey publicKey(byte[] bytes) throws InvalidKeyException {
    byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + bytes.length);
    System.arraycopy(bytes, 0, x509, X509_PREFIX.length, bytes.length);
    try {
      PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(x509));
      // Only a verification looks at the point.
      Signature.getInstance(NAME).initVerify(key);
      return key;
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyException(e);
    }
  }

  static PrivateKey privateKey(byte[] seed) {
    try {
      return KeyFactory.getInstance(NAME)
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has Ed25519", e);
    }
  }

  /** The public key that belongs to a seed: 32 bytes. */
  static byte[] publicBytes(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(NamedParameterSpec.ED25519, new SeedAsRandom(seed));
      byte[] x509 = generator.generateKeyPair().getPublic().getEncoded();
      return Arrays.copyOfRange(x509, x509.length - KEY_LENGTH, x509.length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java 17 has Ed25519", e);
    }
  }

  /** The JDK derives a public key only while it makes a pair, from bytes it calls random. */
  private static final class SeedAsRandom extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final byte[] seed;

    SeedAsRandom(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("an Ed25519 seed is one draw of 32 bytes");
      }
      System.arraycopy(seed, 0, bytes, 0, seed.length);
    }
  }

  static byte[] sign(PrivateKey key, byte[] text) {
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of ours signs", e);
    }
  }

  static boolean verifies(PublicKey key, byte[] text, byte[] bytes) {
    if (bytes.length != SIGNATURE_LENGTH) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(NAME);
      signature.initVerify(key);
      signature.update(text);
      return signature.verify(bytes);
    } catch (SignatureException e) {
      // Thrown for some corrupt signatures, such as numbers out of range.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was tried when it was read", e);
    }
  }
}

package org.godepot.registry.upstream;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.registry.upstream.source.SourceSettings;

/**
 * A checksum database as operators name it.
 *
 * @param key its verifier key, as {@code GOSUMDB} has it: name, hash, key, with {@code +} between
 * @param source where it is asked; of the same name
 */
record Sumdb(String key, SourceSettings source) {
  /** The one that the go command knows by name. */
  static final String PUBLIC_NAME = "sum.golang.org";

  private static final String PUBLIC_KEY =
      PUBLIC_NAME + "+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

  /** golang.org/x/mod {@code sumdb/note}: the name holds no blanks and no plus. */
  private static final Pattern KEY =
      Pattern.compile("([A-Za-z0-9._~/-]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

  /** Algorithm 1, Ed25519, and its 32 bytes. */
  private static final int ED25519 = 1;

  private static final int KEY_BYTES = 33;

  private static final int HASH_BYTES = 4;

  /**
   * The verifier key of a word: one, or the name of a database that everybody knows.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static String key(String word) {
    if (word.equals(PUBLIC_NAME)) {
      return PUBLIC_KEY;
    }
    Matcher matcher = KEY.matcher(word);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"" + word + "\" is neither " + PUBLIC_NAME + " nor a key such as name+hash+key");
    }
    byte[] key = decoded(matcher.group(3));
    if (key.length != KEY_BYTES || key[0] != ED25519) {
      throw new IllegalArgumentException("the key of " + matcher.group(1) + " is no Ed25519 key");
    }
    if (!hash(matcher.group(1), key).equals(matcher.group(2))) {
      throw new IllegalArgumentException(
          "the key of " + matcher.group(1) + " does not fit its hash: a letter is wrong");
    }
    return word;
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }

  private static String hash(String name, byte[] key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      byte[] hash = Arrays.copyOf(digest.digest(key), HASH_BYTES);
      return java.util.HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The name in a verifier key. */
  static String name(String key) {
    return key.substring(0, key.indexOf('+'));
  }
}

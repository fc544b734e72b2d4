package org.godepot.golang.sum;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** A hash of a set of named files: {@code h1:} and the padded base64 of a SHA-256. */
public record Hash1(String text) {
  private static final Pattern SYNTAX = Pattern.compile("h1:[A-Za-z0-9+/]{43}=");
  private static final String GO_MOD = "go.mod";

  public Hash1 {
    if (!SYNTAX.matcher(text).matches()) {
      throw new IllegalArgumentException("not an h1 hash: " + text);
    }
  }

  static Hash1 of(byte[] sha256) {
    return new Hash1("h1:" + Base64.getEncoder().encodeToString(sha256));
  }

  /** The hash of a go.mod file by itself, as the second line of a module in go.sum has it. */
  public static Hash1 ofGoMod(byte[] mod) {
    return ofGoModDigest(sha256().digest(mod));
  }

  /** The same, from the SHA-256 of the file. */
  public static Hash1 ofGoModDigest(byte[] digest) {
    FileHashes files = new FileHashes();
    files.add(GO_MOD.getBytes(StandardCharsets.UTF_8), digest);
    return files.hash1();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}

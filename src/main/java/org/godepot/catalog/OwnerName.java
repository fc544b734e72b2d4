package org.godepot.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of an owner: {@code [A-Za-z0-9][A-Za-z0-9._-]{0,99}}, compared byte by byte. Two owners
 * never differ in ASCII case only, see {@link #key()}.
 */
public record OwnerName(String text) {
  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  /** Words of our own addresses, kept free so that no address can be read in two ways. */
  private static final Set<String> RESERVED =
      Set.of(
          "api",
          "catalog",
          "go",
          "grants",
          "healthz",
          "index",
          "metrics",
          "owners",
          "packages",
          "prefixes",
          "readyz",
          "repository",
          "sumdb",
          "tokens",
          "upload",
          "validate",
          "vulndb",
          "whoami");

  public OwnerName {
    if (!PATTERN.matcher(text).matches()) {
      throw new IllegalArgumentException("not an owner name");
    }
  }

  /** The name, or empty when the text cannot be one. */
  public static Optional<OwnerName> parse(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(new OwnerName(text)) : Optional.empty();
  }

  /** Whether an owner may get this name: it is no word of our addresses. */
  public boolean isFree() {
    return !RESERVED.contains(key());
  }

  /** What must be unique: the name with ASCII letters in lower case. */
  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return text;
  }
}

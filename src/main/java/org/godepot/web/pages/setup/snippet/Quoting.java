package org.godepot.web.pages.setup.snippet;

import java.util.regex.Pattern;

/** How a value is written so that it means itself. */
public final class Quoting {
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9_./:@%+=-]+");

  private Quoting() {}

  /** A word for a POSIX shell; in quotes only where it needs them. */
  public static String shell(String value) {
    return PLAIN_WORD.matcher(value).matches() ? value : shellQuoted(value);
  }

  /** A word for a POSIX shell in quotes. */
  public static String shellQuoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  /** A string of Groovy that replaces nothing in it. */
  static String groovy(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  /** A word for PowerShell, or a scalar of YAML: both double a quote within quotes. */
  public static String single(String value) {
    return "'" + value.replace("'", "''") + "'";
  }
}

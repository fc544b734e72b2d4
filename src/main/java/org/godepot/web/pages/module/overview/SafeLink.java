package org.godepot.web.pages.module.overview;

import java.util.Locale;

/** Judges addresses that came with a module. */
public final class SafeLink {
  private SafeLink() {}

  /** Whether a page may link there: to the web or to a mailbox, and to nothing that runs. */
  public static boolean leads(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    return lower.startsWith("https://")
        || lower.startsWith("http://")
        || lower.startsWith("mailto:");
  }
}

package org.godepot.store.db;

import java.util.Locale;

/** Patterns of {@code like ... escape '!'}. */
final class Like {
  private Like() {}

  /** Matches what holds the text in lower case; {@code %} and {@code _} stand for themselves. */
  static String containing(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return "%" + plain + "%";
  }
}

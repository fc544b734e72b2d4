package org.godepot.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a client wants to read. */
public final class Accept {
  private Accept() {}

  /** JSON is for those who name it before plain text; everybody else is at a terminal. */
  public static boolean prefersJson(@Nullable String accept) {
    String header = Optional.ofNullable(accept).orElse("");
    int json = header.indexOf("json");
    int text = header.indexOf("text/plain");
    return json >= 0 && (text < 0 || json < text);
  }

  /** Browsers name HTML; the go command and curl do not. A weight of 0 is a refusal of it. */
  public static boolean takesHtml(@Nullable String accept) {
    return Weights.of(accept, "text/html").orElse(0) > 0;
  }
}

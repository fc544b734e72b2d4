package org.godepot.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client wants to read. */
public final class Accept {
  private static final Pattern HTML = Pattern.compile("(?i)text/html(?![^,; ])");

  /** RFC 9110 section 12.4.2: a weight has at most three digits behind the point. */
  private static final Pattern NO_HTML =
      Pattern.compile("(?i)text/html(?: *;[^,;]*)*? *; *q=0(?:\\.0{0,3})?(?![0-9.])");

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
    return accept != null && HTML.matcher(accept).find() && !NO_HTML.matcher(accept).find();
  }
}

package org.godepot.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The query of one of our addresses, made name by name; what is empty is left out. */
public final class Query {
  private final StringBuilder text = new StringBuilder();

  /** Adds a parameter that says something. */
  public Query with(String name, String value) {
    if (!value.isEmpty()) {
      text.append(text.isEmpty() ? '?' : '&').append(name).append('=');
      text.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
    return this;
  }

  /** A path with this query. */
  public String of(String path) {
    return path + text;
  }
}

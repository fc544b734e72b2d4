package org.godepot.web.pages.reference;

import java.util.Optional;

/**
 * A parameter of a path or query.
 *
 * @param type in words, such as {@code integer}
 * @param example a value that commands have
 * @param shared the name under which several routes share it
 */
public record Parameter(
    String name,
    Place place,
    boolean required,
    String type,
    String what,
    Optional<String> example,
    Optional<String> shared) {
  /** Where it stands. */
  public enum Place {
    PATH,
    QUERY
  }

  /** Where it stands, in a word. */
  public String where() {
    return switch (place) {
      case PATH -> "path";
      case QUERY -> required ? "query, required" : "query";
    };
  }
}

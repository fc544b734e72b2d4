package org.godepot.web.feeds;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;

/** The query parameters of feeds. An empty value is the same as none. */
final class FeedQuery {
  /** As the public index of the Go project. */
  static final int MAX_LINES = 2000;

  static final int MAX_MODULES = 1000;

  /** Java's own reading takes more forms than RFC 3339 has. */
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|[+-][0-9]{2}:[0-9]{2})");

  private final MultivaluedMap<String, String> parameters;

  FeedQuery(MultivaluedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(parameters.getFirst(name)).filter(value -> !value.isEmpty());
  }

  /** The first time that counts: {@code since}, or the begin of all. */
  Instant since() {
    return text("since").map(FeedQuery::time).orElse(Instant.EPOCH);
  }

  private static Instant time(String text) {
    try {
      if (RFC_3339.matcher(text).matches()) {
        return OffsetDateTime.parse(text).toInstant();
      }
    } catch (DateTimeException outOfRange) {
      // Told below, like another form.
    }
    throw invalid("since", text, "a time such as 2026-01-02T03:04:05.123456Z (in a URL, + is %2B)");
  }

  /** The path behind which a page begins, as {@code next} of the page before told it. */
  Optional<ModulePath> token() {
    Optional<String> token = text("token");
    if (token.isPresent() && !ModulePath.problems(token.get()).isEmpty()) {
      throw invalid("token", token.get(), "what the page before has as next");
    }
    return token.map(ModulePath::of);
  }

  /**
   * A number of items.
   *
   * @param most greatest value, and the one where nothing is asked
   */
  int count(String name, int most) {
    Optional<String> text = text(name);
    boolean valid =
        text.map(
                given ->
                    given.matches("[0-9]{1,9}")
                        && Integer.parseInt(given) >= 1
                        && Integer.parseInt(given) <= most)
            .orElse(true);
    if (!valid) {
      throw invalid(name, text.orElse(""), "a number from 1 to " + most);
    }
    return text.map(Integer::parseInt).orElse(most);
  }

  private static RegistryException invalid(String name, String value, String wanted) {
    return new RegistryException(
        Reason.INVALID, name + " is " + wanted + ", not " + Shown.of(value));
  }
}

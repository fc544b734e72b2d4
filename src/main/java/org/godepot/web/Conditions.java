package org.godepot.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a request for bytes (RFC 9110 section 13). Malformed ones are met by nothing,
 * malformed dates are passed over; JAX-RS's own reading of them fails instead.
 *
 * @param etag of the bytes, strong, with its quotes
 * @param lastModified of the bytes, where that is known
 */
record Conditions(String etag, Optional<Instant> lastModified) {
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"[^\"]*\"");

  /** What the conditions make of a request that would be answered by 200. */
  enum Verdict {
    SEND,
    NOT_MODIFIED,
    FAILED
  }

  Verdict judge(ContainerRequestContext request) {
    return judge(request::getHeaderString);
  }

  /**
   * Judges in the order of section 13.2.2.
   *
   * @param header gives the value of a header, null without one
   */
  Verdict judge(Function<String, @Nullable String> header) {
    Optional<String> match = Optional.ofNullable(header.apply("If-Match"));
    boolean failed =
        match.isPresent()
            ? !names(match.get(), etag::equals)
            : date(header.apply("If-Unmodified-Since")).filter(this::isOlder).isPresent();
    if (failed) {
      return Verdict.FAILED;
    }
    Optional<String> noneMatch = Optional.ofNullable(header.apply("If-None-Match"));
    boolean known =
        noneMatch.isPresent()
            ? names(noneMatch.get(), this::isWeakly)
            : lastModified.isPresent()
                && date(header.apply("If-Modified-Since"))
                    .filter(time -> !isOlder(time))
                    .isPresent();
    return known ? Verdict.NOT_MODIFIED : Verdict.SEND;
  }

  private static boolean names(String tags, Predicate<String> wanted) {
    return tags.strip().equals("*")
        || TAG.matcher(tags).results().map(tag -> tag.group()).anyMatch(wanted);
  }

  private boolean isWeakly(String tag) {
    return tag.equals(etag) || tag.equals("W/" + etag);
  }

  /** Whether a time is before the last change. */
  private boolean isOlder(Instant time) {
    return lastModified
        .filter(changed -> changed.truncatedTo(ChronoUnit.SECONDS).isAfter(time))
        .isPresent();
  }

  private static Optional<Instant> date(@Nullable String header) {
    try {
      return Optional.ofNullable(header)
          .map(
              text ->
                  ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}

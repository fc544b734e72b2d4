package org.godepot.web.publish;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Expected;
import org.godepot.catalog.Origin;
import org.godepot.catalog.Shown;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.registry.publish.Upload;

/** The query parameters of an upload; what is wrong with them becomes part of the report. */
final class UploadQuery {
  private static final Instant FIRST_TIME = Instant.parse("1970-01-01T00:00:00Z");

  /** Four digits for the year: RFC 3339 has no more. */
  private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59Z");

  private final MultivaluedMap<String, String> parameters;
  private final List<Problem> problems = new ArrayList<>();

  private UploadQuery(MultivaluedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /** An upload with the options of a query. */
  static Upload upload(Upload.Source source, MultivaluedMap<String, String> parameters) {
    UploadQuery query = new UploadQuery(parameters);
    Expected expected =
        new Expected(query.text("module"), query.text("version"), query.text("expectSum"));
    Upload.Options options =
        new Upload.Options(
            query.choice("dryRun", "true"),
            query.choice("ifIdentical", "ok"),
            query.time(),
            query.origin());
    return new Upload(source, expected, options, query.problems);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(parameters.getFirst(name)).filter(value -> !value.isEmpty());
  }

  /** A switch: on with its one value, off without; anything else is a slip that must be told. */
  private boolean choice(String name, String on) {
    Optional<String> value = text(name);
    if (value.isEmpty() || value.get().equals("false")) {
      return false;
    }
    if (!value.get().equals(on)) {
      wrong(name, value.get(), "write " + name + "=" + on + " or leave it out");
    }
    return true;
  }

  private Optional<Instant> time() {
    Optional<String> text = text("time");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant time = OffsetDateTime.parse(text.get()).toInstant().truncatedTo(ChronoUnit.SECONDS);
      if (!time.isBefore(FIRST_TIME) && !time.isAfter(LAST_TIME)) {
        return Optional.of(time);
      }
    } catch (DateTimeException notRfc3339) {
      // Told below, like a time out of range.
    }
    wrong("time", text.get(), "write it as in 2026-01-02T03:04:05Z (in a URL, + is %2B)");
    return Optional.empty();
  }

  private Origin origin() {
    return new Origin(part("vcs"), part("url"), part("ref"), part("hash"));
  }

  private String part(String name) {
    String value = text(name).orElse("");
    boolean printable = value.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (value.length() <= Origin.MAX_PART && printable) {
      return value;
    }
    wrong(name, value, "at most " + Origin.MAX_PART + " printable ASCII characters, no blanks");
    return "";
  }

  private void wrong(String name, String value, String fix) {
    problems.add(
        Problem.of(ProblemCode.PARAMETER, "", "parameter " + name + " is " + Shown.of(value), fix));
  }
}

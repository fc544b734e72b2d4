package org.godepot.web.audit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditFilter;
import org.godepot.web.pages.Query;

/**
 * What an address asks of the audit trail: {@code
 * ?actor=ann&action=publish&owner=acme&from=2026-01-01&to=2026-01-31&result=refused}. Days are
 * whole ones of UTC, {@code to} included; {@code before} is a place to read on from, as {@link
 * #print} writes it.
 *
 * @param typed every parameter as it stands in the address
 * @param before where to read on
 * @param mistakes a sentence for each parameter that cannot be meant; then the filter counts for
 *     nothing
 */
record AuditQuery(
    Map<String, String> typed,
    AuditFilter filter,
    Optional<AuditEntry.Position> before,
    List<String> mistakes) {
  private static final List<String> FILTERS =
      List.of("actor", "action", "owner", "from", "to", "result");
  private static final String BEFORE = "before";

  /** Milliseconds and the number of an event. */
  private static final Pattern POSITION = Pattern.compile("([0-9]{1,15})-([0-9]{1,18})");

  AuditQuery {
    typed = Map.copyOf(typed);
    mistakes = List.copyOf(mistakes);
  }

  /** Reads the query of an address. */
  static AuditQuery of(MultivaluedMap<String, String> query) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : FILTERS) {
      typed.put(name, Optional.ofNullable(query.getFirst(name)).orElse("").strip());
    }
    typed.put(BEFORE, Optional.ofNullable(query.getFirst(BEFORE)).orElse(""));
    return new Reader(typed).read();
  }

  /** Collects what is wrong. */
  private static final class Reader {
    private final Map<String, String> typed;
    private final List<String> mistakes = new ArrayList<>();

    Reader(Map<String, String> typed) {
      this.typed = typed;
    }

    private Optional<String> text(String name) {
      return Optional.ofNullable(typed.get(name)).filter(text -> !text.isEmpty());
    }

    AuditQuery read() {
      AuditFilter filter =
          new AuditFilter(
              text("actor"), text("action").flatMap(this::action), text("owner"), span(), result());
      Optional<AuditEntry.Position> before = text(BEFORE).flatMap(this::position);
      return new AuditQuery(typed, filter, before, mistakes);
    }

    private Optional<Action> action(String word) {
      Optional<Action> action = Action.of(word);
      if (action.isEmpty()) {
        mistakes.add("there is no action " + Shown.of(word));
      }
      return action;
    }

    private AuditFilter.Span span() {
      Optional<LocalDate> from = text("from").flatMap(text -> day("from", text));
      Optional<LocalDate> to = text("to").flatMap(text -> day("to", text));
      if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
        mistakes.add("the last day lies before the first one");
      }
      return new AuditFilter.Span(from.map(Reader::start), to.map(day -> start(day.plusDays(1))));
    }

    private static Instant start(LocalDate day) {
      return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Years of four digits: beyond them databases differ in what they can keep. */
    private Optional<LocalDate> day(String name, String text) {
      try {
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
          return Optional.of(LocalDate.parse(text));
        }
      } catch (DateTimeException noSuchDay) {
        // Told below, as what has another form.
      }
      mistakes.add(name + " is a day such as 2026-01-31, not " + Shown.of(text));
      return Optional.empty();
    }

    private AuditFilter.Result result() {
      String word = text("result").orElse("any");
      return switch (word) {
        case "any" -> AuditFilter.Result.ANY;
        case "ok" -> AuditFilter.Result.OK;
        case "refused" -> AuditFilter.Result.REFUSED;
        default -> {
          mistakes.add("result is any, ok or refused, not " + Shown.of(word));
          yield AuditFilter.Result.ANY;
        }
      };
    }

    private Optional<AuditEntry.Position> position(String text) {
      Matcher matcher = POSITION.matcher(text);
      if (!matcher.matches()) {
        mistakes.add("before is a place that this list named, not " + Shown.of(text));
        return Optional.empty();
      }
      Instant at = Instant.ofEpochMilli(Long.parseLong(matcher.group(1)));
      return Optional.of(new AuditEntry.Position(at, Long.parseLong(matcher.group(2))));
    }
  }

  /**
   * The same, if it can be meant.
   *
   * @throws RegistryException INVALID with all mistakes
   */
  AuditQuery require() {
    if (!mistakes.isEmpty()) {
      throw new RegistryException(Reason.INVALID, String.join("; ", mistakes));
    }
    return this;
  }

  /** What was typed for a parameter. */
  String typed(String name) {
    return Optional.ofNullable(typed.get(name)).orElse("");
  }

  /** Path and query of the same filter, from its newest event on. */
  String address(String path) {
    return filters().of(path);
  }

  /** Path and query of what follows. */
  String address(String path, AuditEntry.Position next) {
    return filters().with(BEFORE, print(next)).of(path);
  }

  private Query filters() {
    Query query = new Query();
    FILTERS.forEach(name -> query.with(name, typed(name)));
    return query;
  }

  private static String print(AuditEntry.Position position) {
    return position.at().toEpochMilli() + "-" + position.number();
  }
}

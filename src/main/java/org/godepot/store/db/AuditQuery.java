package org.godepot.store.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.access.Grantee;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditEvent;
import org.godepot.ops.AuditFilter;
import org.hibernate.query.SelectionQuery;

/**
 * A question to the audit trail, which an index answers from its newest event on, however long the
 * trail is.
 *
 * <p>The first column that is held against one value stands in the order, too. That changes nothing
 * about it, but H2 finds an index for an order only by all of its columns.
 */
final class AuditQuery {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();

  AuditQuery(AuditFilter filter, Optional<AuditEntry.Position> before) {
    filter.actor().map(Grantee::userKey).ifPresent(key -> equal("actorKey", key));
    filter.owner().ifPresent(name -> equal("owner", name));
    filter.action().map(Action::word).ifPresent(word -> equal("action", word));
    order.add("e.happenedAt desc");
    order.add("e.id desc");
    filter.span().from().ifPresent(from -> condition("e.happenedAt >= :from", "from", from));
    filter.span().end().ifPresent(end -> condition("e.happenedAt < :end", "end", end));
    before.ifPresent(this::before);
    switch (filter.result()) {
      case ANY -> {
        // No condition.
      }
      case OK -> condition("e.result = :ok", "ok", AuditEvent.OK);
      case REFUSED -> condition("e.result <> :ok", "ok", AuditEvent.OK);
    }
  }

  private void equal(String column, String value) {
    condition("e." + column + " = :" + column, column, value);
    if (order.isEmpty()) {
      order.add("e." + column);
    }
  }

  private void condition(String text, String name, Object value) {
    conditions.add(text);
    values.put(name, value);
  }

  /** The first condition says less than the second, but is one that an index can begin at. */
  private void before(AuditEntry.Position position) {
    Instant at = position.at();
    condition("e.happenedAt <= :at", "at", at);
    condition("(e.happenedAt < :at or e.id < :number)", "number", position.number());
  }

  String text() {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return "from AuditEventRow e" + where + " order by " + String.join(", ", order);
  }

  <T> SelectionQuery<T> bind(SelectionQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }
}

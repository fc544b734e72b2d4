package org.godepot.registry.trail;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.ops.AuditEntry;
import org.godepot.ops.AuditFilter;
import org.godepot.store.db.Database;

/** Shows the audit trail to site administrators, the newest event first. Thread-safe. */
public final class Trail {
  /** What they do alone, as refusals name it. */
  public static final String WHAT = "read the audit trail";

  /** Events of an export that are in memory at one time: about half a megabyte. */
  private static final int BATCH = 500;

  private final Database database;

  public Trail(Database database) {
    this.database = database;
  }

  /**
   * Some events.
   *
   * @param next where to read on; empty at the end of the trail
   */
  public record Part(List<AuditEntry> entries, Optional<AuditEntry.Position> next) {
    public Part {
      entries = List.copyOf(entries);
    }
  }

  /**
   * The newest events.
   *
   * @param before where to read on
   * @param most so many at most
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public Part newest(
      Actor actor, AuditFilter filter, Optional<AuditEntry.Position> before, int most) {
    Policy.requireSiteAdmin(actor, WHAT);
    return part(filter, before, most);
  }

  private Part part(AuditFilter filter, Optional<AuditEntry.Position> before, int most) {
    List<AuditEntry> found =
        database.read(tx -> tx.audit().newest(filter, before, Math.addExact(most, 1)));
    if (found.size() <= most) {
      return new Part(found, Optional.empty());
    }
    List<AuditEntry> shown = found.subList(0, most);
    return new Part(shown, Optional.of(shown.get(most - 1).position()));
  }

  /** Takes events one by one. */
  @FunctionalInterface
  public interface Sink {
    void accept(AuditEntry entry) throws IOException;
  }

  /** All events that were asked for, to be read while they are sent. */
  @FunctionalInterface
  public interface Export {
    /** Hands out each; no transaction is open meanwhile. */
    void writeTo(Sink sink) throws IOException;
  }

  /**
   * All events of a filter as of now, however many. The first ones are read at once, so that a
   * database that does not answer is told before anything is sent.
   *
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public Export all(Actor actor, AuditFilter filter) {
    Policy.requireSiteAdmin(actor, WHAT);
    Part first = part(filter, Optional.empty(), BATCH);
    return sink -> send(filter, first, sink);
  }

  private void send(AuditFilter filter, Part first, Sink sink) throws IOException {
    Part part = first;
    for (AuditEntry entry : part.entries()) {
      sink.accept(entry);
    }
    while (part.next().isPresent()) {
      part = part(filter, part.next(), BATCH);
      for (AuditEntry entry : part.entries()) {
        sink.accept(entry);
      }
    }
  }
}

package org.godepot.ops;

import java.time.Instant;

/**
 * An event with its number in the trail.
 *
 * @param number of two events of one moment, the later one has the greater
 */
public record AuditEntry(long number, AuditEvent event) {
  /** Where it stands. */
  public Position position() {
    return new Position(event.at(), number);
  }

  /** A place in the trail, from which one reads on. */
  public record Position(Instant at, long number) {}
}

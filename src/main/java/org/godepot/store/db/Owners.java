package org.godepot.store.db;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.hibernate.StatelessSession;

/** The owners, within one transaction. */
public final class Owners {
  private final StatelessSession session;

  Owners(StatelessSession session) {
    this.session = session;
  }

  /** The owner with exactly that name. */
  public Optional<Owner> find(OwnerName name) {
    return byKey(name).filter(owner -> owner.name().equals(name));
  }

  /**
   * Makes an owner.
   *
   * @return the new owner, or empty if one exists whose name differs at most in ASCII case
   */
  public Optional<Owner> create(OwnerName name, Instant now) {
    if (byKey(name).isPresent()) {
      return Optional.empty();
    }
    OwnerRow row = new OwnerRow();
    row.name = name.text();
    row.nameKey = name.key();
    row.created = now;
    session.insert(row);
    return Optional.of(owner(row));
  }

  private Optional<Owner> byKey(OwnerName name) {
    List<OwnerRow> rows =
        session
            .createSelectionQuery("from OwnerRow where nameKey = :key", OwnerRow.class)
            .setParameter("key", name.key())
            .getResultList();
    return rows.stream().findFirst().map(Owners::owner);
  }

  private static Owner owner(OwnerRow row) {
    return new Owner(Objects.requireNonNull(row.id), new OwnerName(row.name));
  }
}

package org.godepot.store.db;

import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.OwnerAccess;
import org.godepot.access.OwnerProfile;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The owners, within one transaction. */
public final class Owners {
  private static final String NAMED =
      " from OwnerRow o where o.nameKey like :pattern escape '!' and " + Sight.CONDITION;

  private final StatelessSession session;
  private final Changes changes;
  private final Grants grants;

  Owners(StatelessSession session, Changes changes, Grants grants) {
    this.session = session;
    this.changes = changes;
    this.grants = grants;
  }

  /** The owner with exactly that name. */
  public Optional<OwnerAccess> find(OwnerName name) {
    return byKey(name).filter(row -> row.name.equals(name.text())).map(this::access);
  }

  /** The owner of a number. */
  public Optional<Owner> find(long id) {
    return session
        .createSelectionQuery("from OwnerRow where id = :id", OwnerRow.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(OwnerRow::owner);
  }

  private OwnerAccess access(OwnerRow row) {
    List<Grant> all = grants.of(row.owner());
    return row.access(all);
  }

  /**
   * Makes an owner.
   *
   * @return the new owner, or empty if one exists whose name differs at most in ASCII case
   */
  public Optional<Owner> create(OwnerName name, OwnerProfile profile) {
    if (byKey(name).isPresent()) {
      return Optional.empty();
    }
    OwnerRow row = OwnerRow.of(name, profile);
    session.insert(row);
    changes.record(new Change.OfOwner(name));
    return Optional.of(row.owner());
  }

  /** Changes everything about an owner but its name and creation. */
  public void update(Owner owner, OwnerProfile profile) {
    OwnerRow row = row(owner);
    row.take(profile);
    session.update(row);
    changes.record(new Change.OfOwner(owner.name()));
  }

  /** Removes an owner that has no modules any more, with its grants. */
  public void remove(Owner owner) {
    grants.removeAll(owner);
    session.delete(row(owner));
    changes.record(new Change.OfOwner(owner.name()));
  }

  /** Locks an owner until the transaction ends, if it is still there. */
  public boolean lock(Owner owner) {
    return !session
        .createSelectionQuery("from OwnerRow where id = :id", OwnerRow.class)
        .setParameter("id", owner.id())
        .setHibernateLockMode(org.hibernate.LockMode.PESSIMISTIC_WRITE)
        .getResultList()
        .isEmpty();
  }

  /** Owners that an actor may read as far as a token's limits allow, by name. */
  public Page<OwnerAccess> readable(Actor actor, String part, Page.Request page) {
    return page(Sight.readable(actor), part, page);
  }

  /** Owners to which an actor has a right by name, grant or role, by name. */
  public Page<OwnerAccess> own(Actor actor, Page.Request page) {
    return page(Sight.own(actor), "", page);
  }

  private Page<OwnerAccess> page(Sight sight, String part, Page.Request page) {
    String pattern = Like.containing(part);
    SelectionQuery<OwnerRow> rows =
        session.createSelectionQuery("select o" + NAMED + " order by o.nameKey", OwnerRow.class);
    List<OwnerAccess> found =
        sight
            .bind(rows.setParameter("pattern", pattern))
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList()
            .stream()
            .map(this::access)
            .toList();
    SelectionQuery<Long> count =
        session.createSelectionQuery("select count(o)" + NAMED, Long.class);
    long total = sight.bind(count.setParameter("pattern", pattern)).getSingleResult();
    return new Page<>(found, total);
  }

  private OwnerRow row(Owner owner) {
    return session
        .createSelectionQuery("from OwnerRow where id = :id", OwnerRow.class)
        .setParameter("id", owner.id())
        .getSingleResult();
  }

  private Optional<OwnerRow> byKey(OwnerName name) {
    return session
        .createSelectionQuery("from OwnerRow where nameKey = :key", OwnerRow.class)
        .setParameter("key", name.key())
        .getResultList()
        .stream()
        .findFirst();
  }
}

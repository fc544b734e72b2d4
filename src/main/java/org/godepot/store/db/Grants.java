package org.godepot.store.db;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.catalog.Owner;
import org.hibernate.StatelessSession;

/** The grants of owners, within one transaction. */
public final class Grants {
  private final StatelessSession session;
  private final Changes changes;

  Grants(StatelessSession session, Changes changes) {
    this.session = session;
    this.changes = changes;
  }

  /** All grants of an owner: users before roles, by name. */
  public List<Grant> of(Owner owner) {
    return session
        .createSelectionQuery(
            "from GrantRow where ownerId = :owner order by granteeKind desc, granteeKey",
            GrantRow.class)
        .setParameter("owner", owner.id())
        .getResultList()
        .stream()
        .map(GrantRow::toGrant)
        .toList();
  }

  /** The roles that occur in any grant. */
  public Set<String> roles() {
    return Set.copyOf(
        session
            .createSelectionQuery(
                "select distinct granteeName from GrantRow where granteeKind = :role", String.class)
            .setParameter("role", Grantee.Kind.ROLE.word())
            .getResultList());
  }

  /**
   * Gives a right, in place of the one that the grantee had.
   *
   * @return whether the grantee had none
   */
  public boolean set(Owner owner, Grant grant) {
    Optional<GrantRow> row = find(owner, grant.grantee());
    row.ifPresent(
        found -> {
          found.accessLevel = grant.level().word();
          session.update(found);
        });
    if (row.isEmpty()) {
      session.insert(GrantRow.of(owner.id(), grant));
    }
    record(owner, grant.grantee());
    return row.isEmpty();
  }

  /**
   * Takes a right.
   *
   * @return whether there was one
   */
  public boolean remove(Owner owner, Grantee grantee) {
    Optional<GrantRow> row = find(owner, grantee);
    row.ifPresent(session::delete);
    record(owner, grantee);
    return row.isPresent();
  }

  void removeAll(Owner owner) {
    session
        .createMutationQuery("delete from GrantRow where ownerId = :owner")
        .setParameter("owner", owner.id())
        .executeUpdate();
    changes.record(new Change.OfRoles());
  }

  private Optional<GrantRow> find(Owner owner, Grantee grantee) {
    return session
        .createSelectionQuery(
            "from GrantRow where ownerId = :owner and granteeKind = :kind and granteeKey = :key",
            GrantRow.class)
        .setParameter("owner", owner.id())
        .setParameter("kind", grantee.kind().word())
        .setParameter("key", grantee.key())
        .getResultList()
        .stream()
        .findFirst();
  }

  private void record(Owner owner, Grantee grantee) {
    changes.record(new Change.OfOwner(owner.name()));
    if (grantee.kind() == Grantee.Kind.ROLE) {
      changes.record(new Change.OfRoles());
    }
  }
}

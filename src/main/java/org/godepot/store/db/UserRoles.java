package org.godepot.store.db;

import java.util.Set;
import org.hibernate.StatelessSession;

/** The realm roles that users had when they last signed in, within one transaction. */
public final class UserRoles {
  private final StatelessSession session;
  private final Changes changes;

  UserRoles(StatelessSession session, Changes changes) {
    this.session = session;
    this.changes = changes;
  }

  public Set<String> of(String userKey) {
    return Set.copyOf(
        session
            .createSelectionQuery(
                "select roleName from UserRoleRow where userKey = :user", String.class)
            .setParameter("user", userKey)
            .getResultList());
  }

  /** Remembers exactly these roles of a user. */
  public void set(String userKey, Set<String> roles) {
    session
        .createMutationQuery("delete from UserRoleRow where userKey = :user")
        .setParameter("user", userKey)
        .executeUpdate();
    for (String role : roles) {
      UserRoleRow row = new UserRoleRow();
      row.userKey = userKey;
      row.roleName = role;
      session.insert(row);
    }
    changes.record(new Change.OfUser(userKey));
  }
}

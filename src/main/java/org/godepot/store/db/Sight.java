package org.godepot.store.db;

import java.util.List;
import org.godepot.access.Actor;
import org.hibernate.query.SelectionQuery;

/**
 * Which owners an actor may read, as a condition of queries; a token's limits are not looked at.
 *
 * @param all whether every owner
 * @param open visibilities that are enough
 */
record Sight(Actor actor, boolean all, List<String> open) {
  /** About an owner {@code o}: by visibility, own name, grant or role. */
  static final String CONDITION =
      "(:all = true"
          + " or o.visibility in (:open) or (o.kind = 'user' and o.nameKey = :user)"
          + " or exists (select 1 from GrantRow g where g.ownerId = o.id"
          + " and ((g.granteeKind = 'user' and g.granteeKey = :user)"
          + " or (g.granteeKind = 'role' and g.granteeKey in (:roles)))))";

  /** Those that the actor may read. */
  static Sight readable(Actor actor) {
    List<String> open = actor.isAnonymous() ? List.of("public") : List.of("public", "internal");
    return new Sight(actor, actor.siteAdmin(), open);
  }

  /** Those to which the actor has a right of its own. */
  static Sight own(Actor actor) {
    return new Sight(actor, false, List.of("none"));
  }

  /** Fills in the condition. */
  <T> SelectionQuery<T> bind(SelectionQuery<T> query) {
    return query
        .setParameter("all", all)
        .setParameter("open", open)
        .setParameter("user", actor.key())
        .setParameter("roles", actor.roles().isEmpty() ? List.of("") : actor.roles());
  }
}

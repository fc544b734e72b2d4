package org.godepot.store.db;

import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePrefix;
import org.hibernate.StatelessSession;

/** The prefixes that owners hold, within one transaction. */
public final class Claims {
  private static final String CLAIMS =
      "select c, o.name from PrefixClaimRow c join OwnerRow o on o.id = c.ownerId";
  private static final String OF_OWNER = " where c.ownerId = :owner";

  private final StatelessSession session;
  private final Changes changes;

  Claims(StatelessSession session, Changes changes) {
    this.session = session;
    this.changes = changes;
  }

  /** All of them, in no order. */
  public List<Claim> all() {
    return session.createSelectionQuery(CLAIMS, Object[].class).getResultList().stream()
        .map(Claims::claim)
        .toList();
  }

  /** Those of one owner, by prefix. */
  public Page<Claim> of(Owner owner, Page.Request page) {
    List<Claim> claims =
        session
            .createSelectionQuery(CLAIMS + OF_OWNER + " order by c.prefix", Object[].class)
            .setParameter("owner", owner.id())
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList()
            .stream()
            .map(Claims::claim)
            .toList();
    long count =
        session
            .createSelectionQuery("select count(c) from PrefixClaimRow c" + OF_OWNER, Long.class)
            .setParameter("owner", owner.id())
            .getSingleResult();
    return new Page<>(claims, count);
  }

  /** The claim of exactly this prefix. */
  public Optional<Claim> find(ModulePrefix prefix) {
    return session
        .createSelectionQuery(CLAIMS + " where c.prefix = :prefix", Object[].class)
        .setParameter("prefix", prefix.text())
        .getResultList()
        .stream()
        .findFirst()
        .map(Claims::claim);
  }

  private static Claim claim(Object[] row) {
    return ((PrefixClaimRow) row[0]).toClaim((String) row[1]);
  }

  /** Makes a claim, in place of the one that anybody has on its prefix. */
  public void set(Claim claim) {
    Optional<PrefixClaimRow> row = row(claim.prefix());
    row.ifPresent(
        found -> {
          found.take(claim);
          session.update(found);
        });
    if (row.isEmpty()) {
      PrefixClaimRow fresh = new PrefixClaimRow();
      fresh.prefix = claim.prefix().text();
      fresh.take(claim);
      session.insert(fresh);
    }
    changes.record(new Change.OfClaims());
  }

  /** Takes a claim away. */
  public void remove(ModulePrefix prefix) {
    row(prefix).ifPresent(session::delete);
    changes.record(new Change.OfClaims());
  }

  private Optional<PrefixClaimRow> row(ModulePrefix prefix) {
    return session
        .createSelectionQuery("from PrefixClaimRow where prefix = :prefix", PrefixClaimRow.class)
        .setParameter("prefix", prefix.text())
        .getResultList()
        .stream()
        .findFirst();
  }
}

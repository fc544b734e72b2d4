package org.godepot.store.db;

import java.util.List;
import org.godepot.catalog.OwnerName;
import org.hibernate.StatelessSession;

/** How many bytes versions need, within one transaction. Each method looks at every version. */
public final class Volumes {
  /**
   * Of files whose digests begin alike. One that several need is one row: {@code union} leaves
   * equal rows out.
   */
  private static final String DISTINCT =
      "select coalesce(sum(f.size), 0) from ("
          + "select r.zipDigest as digest, r.zipSize as size from ReleaseRow r"
          + " where r.zipDigest like :begin"
          + " union select r.modDigest as digest, r.modSize as size from ReleaseRow r"
          + " where r.modDigest like :begin"
          + " union select v.zipDigest as digest, v.zipSize as size from MirroredVersionRow v"
          + " where v.zipDigest like :begin"
          + " union select v.modDigest as digest, v.modSize as size from MirroredVersionRow v"
          + " where v.modDigest like :begin) f";

  /** Parts of the work: with a million versions all at once would take longer than one may. */
  private static final List<String> BEGINS = List.of("0123456789abcdef".split(""));

  private static final String BY_OWNER =
      "select o.name, count(r.id), sum(r.zipSize + r.modSize) from ReleaseRow r"
          + " join ModuleRow m on m.id = r.moduleId join OwnerRow o on o.id = m.ownerId"
          + " group by o.name order by sum(r.zipSize + r.modSize) desc, o.name";

  private static final String OWNERS =
      "select count(distinct m.ownerId) from ReleaseRow r join ModuleRow m on m.id = r.moduleId";

  private final StatelessSession session;

  Volumes(StatelessSession session) {
    this.session = session;
  }

  /** Bytes of all files of versions, hosted or from outside; what several share counts once. */
  public long distinctBytes() {
    long sum = 0;
    for (String begin : BEGINS) {
      sum +=
          session
              .createSelectionQuery(DISTINCT, Long.class)
              .setParameter("begin", begin + "%")
              .getSingleResult();
    }
    return sum;
  }

  /**
   * What an owner holds.
   *
   * @param versions live ones
   * @param bytes of their files; what several share counts for each
   */
  public record OfOwner(OwnerName owner, long versions, long bytes) {}

  /** The owners that hold most bytes, those with the most first; none without versions. */
  public List<OfOwner> largestOwners(int most) {
    return session
        .createSelectionQuery(BY_OWNER, Object[].class)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(
            row ->
                new OfOwner(
                    new OwnerName((String) row[0]),
                    ((Number) row[1]).longValue(),
                    ((Number) row[2]).longValue()))
        .toList();
  }

  /** Number of owners that hold versions. */
  public long owners() {
    return session.createSelectionQuery(OWNERS, Long.class).getSingleResult();
  }
}

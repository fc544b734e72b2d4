package org.godepot.store.db;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.godepot.access.Actor;
import org.godepot.catalog.Digest;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** What owners hold over all their modules: lists, totals, blobs; within one transaction. */
public final class Holdings {
  private static final String HOSTED =
      "select r, m.path, coalesce(d.downloads, 0) from ReleaseRow r"
          + " join ModuleRow m on m.id = r.moduleId"
          + " left join DownloadRow d on d.releaseId = r.id";
  private static final String NAMED =
      " where m.ownerId = :owner and lower(m.path) like :pattern escape '!'";
  private static final String NEWEST = "r.publishedAt desc, r.id desc";
  private static final String NEWEST_FIRST = " order by " + NEWEST;
  private static final String OF_OWNER = " from ReleaseRow r join ModuleRow m on m.id = r.moduleId";
  private static final String COUNT = "select count(*)" + OF_OWNER;
  private static final String BY_PUBLISHER =
      OF_OWNER
          + " join OwnerRow o on o.id = m.ownerId where r.publisherKey = :publisher and "
          + Sight.CONDITION;

  private final StatelessSession session;
  private final Mirrored mirrored;

  Holdings(StatelessSession session, Mirrored mirrored) {
    this.session = session;
    this.mirrored = mirrored;
  }

  /** The release of a number, if it is live. */
  public Optional<HostedRelease> release(long id) {
    return session
        .createSelectionQuery(HOSTED + " where r.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(Holdings::hosted);
  }

  /** The live ones among the releases of some numbers, in the order of the numbers. */
  public List<HostedRelease> releases(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, HostedRelease> found = new HashMap<>();
    session
        .createSelectionQuery(HOSTED + " where r.id in (:ids)", Object[].class)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> found.put(hosted(row).id(), hosted(row)));
    return ids.stream().flatMap(id -> Optional.ofNullable(found.get(id)).stream()).toList();
  }

  /**
   * Releases of modules whose path holds a text, whatever the case; the newest first.
   *
   * <p>In two steps: H2 sorts whole rows, thirty times slower than their numbers alone.
   */
  public Page<HostedRelease> named(Owner owner, String part, Page.Request page) {
    String pattern = Like.containing(part);
    List<Long> ids =
        session
            .createSelectionQuery("select r.id" + OF_OWNER + NAMED + NEWEST_FIRST, Long.class)
            .setParameter("owner", owner.id())
            .setParameter("pattern", pattern)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList();
    long count =
        session
            .createSelectionQuery(COUNT + NAMED, Long.class)
            .setParameter("owner", owner.id())
            .setParameter("pattern", pattern)
            .getSingleResult();
    return new Page<>(releases(ids), count);
  }

  /** A release and whose it is. */
  public record Published(OwnerName owner, HostedRelease hosted) {}

  /**
   * What an actor published at owners that it may read, as far as a token's limits allow; the
   * newest first.
   */
  public Page<Published> publishedBy(Actor actor, Page.Request page) {
    Sight sight = Sight.readable(actor);
    // The key stands in the order for the sake of H2, see AuditQuery.
    SelectionQuery<Object[]> numbers =
        session.createSelectionQuery(
            "select r.id, o.name" + BY_PUBLISHER + " order by r.publisherKey, " + NEWEST,
            Object[].class);
    Map<Long, String> owners = new LinkedHashMap<>();
    sight
        .bind(numbers.setParameter("publisher", actor.key()))
        .setFirstResult(page.offset())
        .setMaxResults(page.limit())
        .getResultList()
        .forEach(row -> owners.put((Long) row[0], (String) row[1]));
    SelectionQuery<Long> count =
        session.createSelectionQuery("select count(*)" + BY_PUBLISHER, Long.class);
    long total = sight.bind(count.setParameter("publisher", actor.key())).getSingleResult();
    List<Published> published =
        releases(List.copyOf(owners.keySet())).stream()
            .map(hosted -> published(owners, hosted))
            .toList();
    return new Page<>(published, total);
  }

  private static Published published(Map<Long, String> owners, HostedRelease hosted) {
    String owner = Objects.requireNonNull(owners.get(hosted.id()));
    return new Published(new OwnerName(owner), hosted);
  }

  private static HostedRelease hosted(Object[] row) {
    ModulePath path = ModulePath.of((String) row[1]);
    return ((ReleaseRow) row[0]).toHosted(path, ((Number) row[2]).longValue());
  }

  /** Whether an owner holds any live release. */
  public boolean hasReleases(Owner owner) {
    return session
            .createSelectionQuery(COUNT + " where m.ownerId = :owner", Long.class)
            .setParameter("owner", owner.id())
            .getSingleResult()
        > 0;
  }

  /** Some modules that an owner holds or held. */
  public List<ModulePath> someModules(Owner owner, int most) {
    return session
        .createSelectionQuery("select path from ModuleRow where ownerId = :owner", String.class)
        .setParameter("owner", owner.id())
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(ModulePath::of)
        .toList();
  }

  /** Those of some digests that a live release or something from outside needs. */
  public Set<Digest> needed(Collection<Digest> digests) {
    List<String> asked = digests.stream().map(Digest::hex).toList();
    Set<Digest> needed = new HashSet<>(mirrored.needed(asked));
    for (String column : List.of("zipDigest", "modDigest")) {
      session
          .createSelectionQuery(
              "select distinct r.%s from ReleaseRow r where r.%s in (:asked)"
                  .formatted(column, column),
              String.class)
          .setParameter("asked", asked)
          .getResultList()
          .forEach(hex -> needed.add(new Digest(hex)));
    }
    return needed;
  }

  /** How much is held in all. */
  public Totals totals() {
    Object[] row =
        session
            .createSelectionQuery(
                "select count(*), coalesce(sum(r.zipSize), 0), coalesce(sum(r.modSize), 0)"
                    + " from ReleaseRow r",
                Object[].class)
            .getSingleResult();
    return new Totals(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue());
  }

  /**
   * How much is held; what several releases share counts for each.
   *
   * @param zips bytes of the zips
   * @param mods bytes of the go.mod files
   */
  public record Totals(long releases, long zips, long mods) {
    /** Bytes of all files. */
    public long bytes() {
      return zips + mods;
    }
  }

  /** Bytes of the zips of all releases, each file counted once however many share it. */
  public long distinctZipBytes() {
    return session
        .createSelectionQuery(
            "select coalesce(sum(f.size), 0) from"
                + " (select distinct r.zipDigest as digest, r.zipSize as size from ReleaseRow r) f",
            Long.class)
        .getSingleResult();
  }

  /** Adds downloads to the counts of releases. */
  public void addDownloads(Map<Long, Long> downloads) {
    for (Map.Entry<Long, Long> entry : downloads.entrySet()) {
      int updated =
          session
              .createMutationQuery(
                  "update DownloadRow set downloads = downloads + :count where releaseId = :id")
              .setParameter("count", entry.getValue())
              .setParameter("id", entry.getKey())
              .executeUpdate();
      if (updated == 0) {
        DownloadRow row = new DownloadRow();
        row.releaseId = entry.getKey();
        row.downloads = entry.getValue();
        session.insert(row);
      }
    }
  }
}

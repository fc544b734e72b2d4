package org.godepot.store.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.godepot.catalog.Digest;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredList;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** What came from outside: versions and lists of modules, within one transaction. */
public final class Mirrored {
  /** Columns that name a file's bytes. */
  private static final List<String> FILES = List.of("zipDigest", "modDigest");

  /** Versions told of at once: a hundred of each module that a large go.mod names. */
  private static final int MAX_WHOLE = 50_000;

  /** Versions of one statement: its text grows with each. */
  private static final int MARKED = 200;

  private static final String STORED = "(v.zipDigest is not null or v.modDigest is not null)";
  private static final String NAMED = " where lower(v.path) like :pattern escape '!'";

  private final StatelessSession session;
  private final Changes changes;
  private final Feed feed;

  Mirrored(StatelessSession session, Changes changes, Feed feed) {
    this.session = session;
    this.changes = changes;
    this.feed = feed;
  }

  /** What is kept of a version. */
  public Optional<KeptVersion> find(ModuleVersion id) {
    return row(id).map(MirroredVersionRow::toKept);
  }

  private Optional<MirroredVersionRow> row(ModuleVersion id) {
    return session
        .createSelectionQuery(
            "from MirroredVersionRow where path = :path and version = :version",
            MirroredVersionRow.class)
        .setParameter("path", id.path().text())
        .setParameter("version", id.version().text())
        .getResultList()
        .stream()
        .findFirst();
  }

  /** What is kept of all versions of a module, in no order. */
  public List<MirroredVersion> of(ModulePath path) {
    return kept(path).stream().map(KeptVersion::version).toList();
  }

  /** The same with when it came. */
  public List<KeptVersion> kept(ModulePath path) {
    return session
        .createSelectionQuery(
            "from MirroredVersionRow where path = :path", MirroredVersionRow.class)
        .setParameter("path", path.text())
        .getResultList()
        .stream()
        .map(MirroredVersionRow::toKept)
        .toList();
  }

  /**
   * Paths of modules of which a zip is kept, in their order.
   *
   * @param after the one before, or empty
   */
  public List<ModulePath> paths(String after, int most) {
    return session
        .createSelectionQuery(
            "select distinct v.path from MirroredVersionRow v"
                + " where v.path > :after and v.zipDigest is not null order by v.path",
            String.class)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(ModulePath::of)
        .toList();
  }

  /** The versions of some modules of which all three files are kept, in no order. */
  public Map<ModulePath, List<Version>> whole(Collection<ModulePath> paths) {
    return session
        .createSelectionQuery(
            "select v.path, v.version from MirroredVersionRow v where v.path in (:paths)"
                + " and v.info is not null and v.modDigest is not null and v.zipDigest is not null",
            Object[].class)
        .setParameter("paths", paths.stream().map(ModulePath::text).toList())
        .setMaxResults(MAX_WHOLE)
        .getResultList()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> ModulePath.of((String) row[0]),
                Collectors.mapping(row -> Version.of((String) row[1]), Collectors.toList())));
  }

  /**
   * Keeps what is new about a version; what is there already stays.
   *
   * @return all that is kept now, or what is there if a hash of it contradicts: then nothing
   *     changed
   */
  public KeptVersion keep(MirroredVersion more, Instant now) {
    Optional<MirroredVersionRow> found = row(more.id());
    boolean zipped = found.filter(row -> row.zipH1 != null).isPresent();
    if (!zipped && more.zip().sum().isPresent()) {
      feed.add(more.id());
    }
    if (found.isEmpty()) {
      MirroredVersionRow row = MirroredVersionRow.of(more, now);
      session.insert(row);
      return row.toKept();
    }
    MirroredVersionRow row = found.get();
    if (!row.toVersion().contradicts(more)) {
      boolean emptied = row.zipH1 != null && row.zipDigest == null;
      row.take(more, now);
      session.update(row);
      // The feed tells of it only once.
      if (emptied && row.zipDigest != null) {
        changes.record(new Change.OfMirrored(more.id().path()));
      }
    }
    return row.toKept();
  }

  /**
   * Forgets the files of a version; their hashes stay.
   *
   * @return what was kept before, if any file was
   */
  public Optional<MirroredVersion> empty(ModuleVersion id) {
    return row(id).flatMap(this::empty);
  }

  private Optional<MirroredVersion> empty(MirroredVersionRow row) {
    MirroredVersion before = row.toVersion();
    if (before.mod().file().isEmpty() && before.zip().file().isEmpty()) {
      return Optional.empty();
    }
    row.empty();
    session.update(row);
    changes.record(new Change.OfMirrored(before.id().path()));
    return Optional.of(before);
  }

  /**
   * Forgets the files of those versions that were not asked for the longest time.
   *
   * @param most so many at most
   * @return what was kept of them before
   */
  public List<MirroredVersion> emptyLeastUsed(int most) {
    List<MirroredVersion> emptied = new ArrayList<>();
    session
        .createSelectionQuery(
            "from MirroredVersionRow v where " + STORED + " order by v.usedAt, v.id",
            MirroredVersionRow.class)
        .setMaxResults(most)
        .getResultList()
        .forEach(row -> empty(row).ifPresent(emptied::add));
    return emptied;
  }

  /** Notes when versions were asked for last. */
  public void used(Map<Long, Instant> uses) {
    Map<Instant, List<Long>> numbers =
        uses.keySet().stream().sorted().collect(Collectors.groupingBy(uses::get));
    numbers.forEach(
        (at, all) -> {
          for (int from = 0; from < all.size(); from += MARKED) {
            markUsed(all.subList(from, Math.min(all.size(), from + MARKED)), at);
          }
        });
  }

  private void markUsed(List<Long> numbers, Instant at) {
    session
        .createMutationQuery(
            "update MirroredVersionRow set usedAt = :at where id in :numbers and usedAt < :at")
        .setParameter("at", at)
        .setParameterList("numbers", numbers)
        .executeUpdate();
  }

  /** Versions of modules whose path holds a text, whatever the case; by path and number. */
  public Page<KeptVersion> named(String part, Page.Request page) {
    SelectionQuery<MirroredVersionRow> rows =
        session.createSelectionQuery(
            "from MirroredVersionRow v" + NAMED + " order by v.path, v.id",
            MirroredVersionRow.class);
    SelectionQuery<Long> count =
        session.createSelectionQuery(
            "select count(*) from MirroredVersionRow v" + NAMED, Long.class);
    String pattern = Like.containing(part);
    List<KeptVersion> found =
        rows
            .setParameter("pattern", pattern)
            .setFirstResult(page.offset())
            .setMaxResults(page.limit())
            .getResultList()
            .stream()
            .map(MirroredVersionRow::toKept)
            .toList();
    return new Page<>(found, count.setParameter("pattern", pattern).getSingleResult());
  }

  /** Number of versions of which files are kept. */
  public long versions() {
    return session
        .createSelectionQuery(
            "select count(*) from MirroredVersionRow v where " + STORED, Long.class)
        .getSingleResult();
  }

  /** Bytes of all files that are kept; what several versions share counts for each. */
  public long bytes() {
    return session
        .createSelectionQuery(
            "select coalesce(sum(coalesce(v.zipSize, 0) + coalesce(v.modSize, 0)), 0)"
                + " from MirroredVersionRow v where "
                + STORED,
            Long.class)
        .getSingleResult();
  }

  /** What an upstream said about a module. */
  public Optional<MirroredList> list(ModulePath path) {
    return listRow(path).map(MirroredListRow::toList);
  }

  private Optional<MirroredListRow> listRow(ModulePath path) {
    return session
        .createSelectionQuery("from MirroredListRow where path = :path", MirroredListRow.class)
        .setParameter("path", path.text())
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Keeps what an upstream said about a module, in place of what it said before. */
  public void keepList(MirroredList list) {
    Optional<MirroredListRow> row = listRow(list.path());
    row.ifPresent(
        found -> {
          found.take(list);
          session.update(found);
        });
    if (row.isEmpty()) {
      session.insert(MirroredListRow.of(list));
    }
    changes.record(new Change.OfMirrored(list.path()));
  }

  /** Those of some digests that are needed here. */
  Set<Digest> needed(List<String> digests) {
    Set<Digest> needed = new HashSet<>();
    for (String column : FILES) {
      collect(
          needed,
          "select distinct v.%1$s from MirroredVersionRow v where v.%1$s in (:asked)"
              .formatted(column),
          digests);
    }
    collect(
        needed,
        "select l.listDigest from MirroredListRow l where l.listDigest in (:asked)",
        digests);
    return needed;
  }

  private void collect(Set<Digest> needed, String query, List<String> digests) {
    session
        .createSelectionQuery(query, String.class)
        .setParameter("asked", digests)
        .getResultList()
        .forEach(hex -> needed.add(new Digest(hex)));
  }
}

package org.godepot.store.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The modules of owners and their releases, within one transaction. */
public final class Releases {
  private static final String OF_MODULE =
      " r join ModuleRow m on m.id = r.moduleId where m.ownerId = :owner and m.path = :path";

  private final StatelessSession session;
  private final Changes changes;
  private final Feed feed;

  Releases(StatelessSession session, Changes changes, Feed feed) {
    this.session = session;
    this.changes = changes;
    this.feed = feed;
  }

  /** A version and the number of its release. */
  public record Numbered(Version version, long id) {}

  /** A version that was deleted, and when. */
  public record Deleted(Version version, Instant at) {}

  /** The live versions of a module, in no order; none if the owner does not have the module. */
  public List<Numbered> versions(Owner owner, ModulePath path) {
    return ofModule(
            "select r.version, r.id from ReleaseRow" + OF_MODULE, Object[].class, owner, path)
        .getResultList()
        .stream()
        .map(row -> new Numbered(new Version((String) row[0]), (Long) row[1]))
        .toList();
  }

  /** The deleted versions of a module that were not published again, in no order. */
  public List<Deleted> deleted(Owner owner, ModulePath path) {
    return ofModule(
            "select r from DeletedReleaseRow" + OF_MODULE, DeletedReleaseRow.class, owner, path)
        .getResultList()
        .stream()
        .map(row -> new Deleted(new Version(row.version), row.deletedAt))
        .toList();
  }

  /** All live releases of a module, in no order. */
  public List<Release> of(Owner owner, ModulePath path) {
    return ofModule("select r from ReleaseRow" + OF_MODULE, ReleaseRow.class, owner, path)
        .getResultList()
        .stream()
        .map(row -> row.toRelease(path))
        .toList();
  }

  private <T> SelectionQuery<T> ofModule(
      String query, Class<T> type, Owner owner, ModulePath path) {
    return session
        .createSelectionQuery(query, type)
        .setParameter("owner", owner.id())
        .setParameter("path", path.text());
  }

  /** The live versions whose origin has a commit hash that begins so, in no order. */
  public List<Version> ofCommit(Owner owner, ModulePath path, String hexDigits) {
    return ofModule(
            "select r.version from ReleaseRow" + OF_MODULE + " and r.originHash like :hash",
            String.class,
            owner,
            path)
        .setParameter("hash", hexDigits + "%")
        .getResultList()
        .stream()
        .map(Version::new)
        .toList();
  }

  /** One live release. */
  public Optional<Release> find(Owner owner, ModuleVersion id) {
    return row(owner, id).map(row -> row.toRelease(id.path()));
  }

  private Optional<ReleaseRow> row(Owner owner, ModuleVersion id) {
    return ofModule(
            "select r from ReleaseRow" + OF_MODULE + " and r.version = :version",
            ReleaseRow.class,
            owner,
            id.path())
        .setParameter("version", id.version().text())
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The hashes that a version had before it was deleted. */
  public Optional<Sums> deletedSums(Owner owner, ModuleVersion id) {
    return deletedRow(owner, id).map(DeletedReleaseRow::sums);
  }

  private Optional<DeletedReleaseRow> deletedRow(Owner owner, ModuleVersion id) {
    return ofModule(
            "select r from DeletedReleaseRow" + OF_MODULE + " and r.version = :version",
            DeletedReleaseRow.class,
            owner,
            id.path())
        .setParameter("version", id.version().text())
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Makes sure that the module has a row to lock; a transaction of its own, before the release's.
   */
  public void ensureModule(Owner owner, ModulePath path) {
    if (moduleId(owner, path, LockMode.READ).isEmpty()) {
      ModuleRow row = new ModuleRow();
      row.ownerId = owner.id();
      row.path = path.text();
      session.insert(row);
    }
  }

  /**
   * Locks the module until the transaction ends, so that its versions are written one after the
   * other.
   *
   * @return whether the module has a row
   */
  public boolean lockModule(Owner owner, ModulePath path) {
    return moduleId(owner, path, LockMode.PESSIMISTIC_WRITE).isPresent();
  }

  /** Adds a release to a module made by {@link #ensureModule}; the version must be new. */
  public void add(Owner owner, Release release) {
    ModulePath path = release.id().path();
    long module =
        moduleId(owner, path, LockMode.READ)
            .orElseThrow(
                () ->
                    new RegistryException(
                        Reason.UNAVAILABLE, "owner " + owner.name() + " is being deleted"));
    deletedRow(owner, release.id()).ifPresent(session::delete);
    session.insert(ReleaseRow.of(module, release));
    feed.add(owner, release.id());
    changes.record(new Change.OfModule(owner.id(), path));
  }

  /** Deletes one release of a locked module; empty if there is none. */
  public Optional<Release> delete(Owner owner, ModuleVersion id, String by, Instant at) {
    Optional<ReleaseRow> row = row(owner, id);
    row.ifPresent(found -> delete(owner, id.path(), List.of(found), by, at));
    return row.map(found -> found.toRelease(id.path()));
  }

  /** Deletes all releases of a locked module. */
  public List<Release> deleteAll(Owner owner, ModulePath path, String by, Instant at) {
    List<ReleaseRow> rows =
        ofModule("select r from ReleaseRow" + OF_MODULE, ReleaseRow.class, owner, path)
            .getResultList();
    delete(owner, path, rows, by, at);
    List<Release> deleted = new ArrayList<>();
    rows.forEach(row -> deleted.add(row.toRelease(path)));
    return deleted;
  }

  /** Removes a locked module with all it holds and held, without a trace. */
  public void forgetModule(Owner owner, ModulePath path) {
    long module = moduleId(owner, path, LockMode.READ).orElseThrow();
    feed.remove(owner, path);
    for (String rows : List.of("DeletedReleaseRow", "ReleaseRow")) {
      session
          .createMutationQuery("delete from " + rows + " where moduleId = :module")
          .setParameter("module", module)
          .executeUpdate();
    }
    session
        .createMutationQuery("delete from ModuleRow where id = :module")
        .setParameter("module", module)
        .executeUpdate();
    changes.record(new Change.OfModule(owner.id(), path));
  }

  private void delete(Owner owner, ModulePath path, List<ReleaseRow> rows, String by, Instant at) {
    for (ReleaseRow row : rows) {
      session.delete(row);
      session.insert(DeletedReleaseRow.of(row, by, at));
      feed.remove(owner, new ModuleVersion(path, new Version(row.version)));
    }
    if (!rows.isEmpty()) {
      changes.record(new Change.OfModule(owner.id(), path));
    }
  }

  private Optional<Long> moduleId(Owner owner, ModulePath path, LockMode lock) {
    return session
        .createSelectionQuery(
            "from ModuleRow where ownerId = :owner and path = :path", ModuleRow.class)
        .setParameter("owner", owner.id())
        .setParameter("path", path.text())
        .setHibernateLockMode(lock)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> Objects.requireNonNull(row.id));
  }
}

package org.godepot.store.db;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** The modules of owners and their releases, within one transaction. */
public final class Releases {
  private final StatelessSession session;
  private final Consumer<Change> changes;

  Releases(StatelessSession session, Consumer<Change> changes) {
    this.session = session;
    this.changes = changes;
  }

  /** All live releases of a module, in no order; none if the owner does not have the module. */
  public List<Release> of(Owner owner, ModulePath path) {
    return session
        .createSelectionQuery(
            "select r from ReleaseRow r join ModuleRow m on m.id = r.moduleId"
                + " where m.ownerId = :owner and m.path = :path",
            ReleaseRow.class)
        .setParameter("owner", owner.id())
        .setParameter("path", path.text())
        .getResultList()
        .stream()
        .map(row -> row.toRelease(path))
        .toList();
  }

  /** One live release. */
  public Optional<Release> find(Owner owner, ModuleVersion id) {
    return session
        .createSelectionQuery(
            "select r from ReleaseRow r join ModuleRow m on m.id = r.moduleId"
                + " where m.ownerId = :owner and m.path = :path and r.version = :version",
            ReleaseRow.class)
        .setParameter("owner", owner.id())
        .setParameter("path", id.path().text())
        .setParameter("version", id.version().text())
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> row.toRelease(id.path()));
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
   */
  public void lockModule(Owner owner, ModulePath path) {
    moduleId(owner, path, LockMode.PESSIMISTIC_WRITE);
  }

  /** Adds a release to a module made by {@link #ensureModule}; the version must be new. */
  public void add(Owner owner, Release release) {
    ModulePath path = release.id().path();
    long module =
        moduleId(owner, path, LockMode.READ)
            .orElseThrow(() -> new IllegalStateException("no row for module " + path));
    session.insert(ReleaseRow.of(module, release));
    changes.accept(new Change(owner.name(), path));
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

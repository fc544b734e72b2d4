package org.godepot.store.db;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

/** The modules of all owners by their paths, within one transaction. */
public final class Modules {
  private static final String LIVE =
      " and exists (select 1 from ReleaseRow r where r.moduleId = m.id)";
  private static final String WITH_OWNER =
      "select m, o from ModuleRow m left join OwnerRow o on o.id = m.ownerId where ";

  private final StatelessSession session;

  Modules(StatelessSession session) {
    this.session = session;
  }

  /**
   * A module that an owner has or had.
   *
   * @param id the lower, the longer it has been there
   */
  public record Held(long id, Owner owner, ModulePath path) {}

  /**
   * The owner that published a module first: of those that have live versions at the path, the one
   * whose module has been there longest.
   */
  public Optional<Owner> firstPublisher(ModulePath path) {
    return session
        .createSelectionQuery(
            "select o from ModuleRow m join OwnerRow o on o.id = m.ownerId where m.path = :path"
                + LIVE
                + " order by m.id",
            OwnerRow.class)
        .setParameter("path", path.text())
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(OwnerRow::owner);
  }

  /** The longest of some paths at which any owner has live versions. */
  public Optional<ModulePath> longestHosted(Collection<ModulePath> paths) {
    if (paths.isEmpty()) {
      return Optional.empty();
    }
    return session
        .createSelectionQuery(
            "select m.path from ModuleRow m where m.path in (:paths)"
                + LIVE
                + " order by length(m.path) desc",
            String.class)
        .setParameter("paths", paths.stream().map(ModulePath::text).toList())
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .map(ModulePath::of);
  }

  /** Those of some paths at which any owner has live versions. */
  public Set<ModulePath> hosted(Collection<ModulePath> paths) {
    if (paths.isEmpty()) {
      return Set.of();
    }
    return session
        .createSelectionQuery(
            "select m.path from ModuleRow m where m.path in (:paths)" + LIVE, String.class)
        .setParameter("paths", paths.stream().map(ModulePath::text).toList())
        .getResultStream()
        .map(ModulePath::of)
        .collect(Collectors.toSet());
  }

  /**
   * Modules in the order of their paths, then of their age, with or without live versions.
   *
   * @param path the path of the last one before
   * @param id its number
   */
  public List<Held> after(String path, long id, int most) {
    return held(
        session
            .createSelectionQuery(
                WITH_OWNER
                    + "m.path >= :path and (m.path > :path or m.id > :id) order by m.path, m.id",
                Object[].class)
            .setParameter("path", path)
            .setParameter("id", id)
            .setMaxResults(most));
  }

  /** Those of one owner, who has one at each path. */
  public List<Held> after(Owner owner, String path, int most) {
    return held(
        session
            .createSelectionQuery(
                WITH_OWNER + "m.ownerId = :owner and m.path > :path order by m.path",
                Object[].class)
            .setParameter("owner", owner.id())
            .setParameter("path", path)
            .setMaxResults(most));
  }

  private static List<Held> held(SelectionQuery<Object[]> query) {
    List<Held> modules = new ArrayList<>();
    for (Object[] row : query.getResultList()) {
      ModuleRow module = (ModuleRow) row[0];
      long id = Objects.requireNonNull(module.id);
      modules.add(new Held(id, ((OwnerRow) row[1]).owner(), ModulePath.of(module.path)));
    }
    return modules;
  }

  /** The live versions of modules, by their numbers; those without any are absent. */
  public Map<Long, List<Version>> versions(Collection<Held> modules) {
    Map<Long, List<Version>> versions = new HashMap<>();
    if (modules.isEmpty()) {
      return versions;
    }
    session
        .createSelectionQuery(
            "select r.moduleId, r.version from ReleaseRow r where r.moduleId in (:modules)",
            Object[].class)
        .setParameter("modules", modules.stream().map(Held::id).toList())
        .getResultList()
        .forEach(
            row ->
                versions
                    .computeIfAbsent((Long) row[0], absent -> new ArrayList<>())
                    .add(new Version((String) row[1])));
    return versions;
  }
}

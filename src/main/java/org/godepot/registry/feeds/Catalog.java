package org.godepot.registry.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;
import org.godepot.store.db.Modules.Held;

/** Lists modules with their latest versions, by path. Thread-safe. */
public final class Catalog {
  /** Modules read at one time, with the names of all their versions. */
  private static final int BATCH = 200;

  private final Policy policy;
  private final Facts facts;
  private final Database database;
  private final OutsideRule outside;

  /**
   * @param outside what is shown of modules from outside
   */
  public Catalog(Policy policy, Facts facts, Database database, OutsideRule outside) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
    this.outside = outside;
  }

  /**
   * A part of the list.
   *
   * @param modules with their latest versions
   * @param more whether there are any behind the last one
   */
  public record Part(List<ModuleVersion> modules, boolean more) {
    public Part {
      modules = List.copyOf(modules);
    }
  }

  /** Modules with live versions, and the names of those. */
  private record Batch(List<Held> modules, Map<Long, List<Version>> versions) {
    Optional<Version> latest(Held module) {
      return LatestVersion.of(versions.getOrDefault(module.id(), List.of()));
    }
  }

  /**
   * What an actor sees in the site view.
   *
   * @param after the last path of the part before
   * @param limit so many at most
   */
  public Part site(Actor actor, Optional<ModulePath> after, int limit) {
    Sight sight = new Sight(actor, policy, facts, outside);
    List<ModuleVersion> found = new ArrayList<>();
    String path = after.map(ModulePath::text).orElse("");
    long id = Long.MAX_VALUE;
    String live = path;
    Batch batch;
    do {
      batch = batch(path, id);
      for (Held module : batch.modules()) {
        path = module.path().text();
        id = module.id();
        Optional<Version> latest = batch.latest(module);
        if (latest.isPresent()) {
          boolean first = !live.equals(path);
          live = path;
          if (sight.shows(module.path(), Optional.of(module.owner()), first)) {
            found.add(new ModuleVersion(module.path(), latest.get()));
          }
        }
      }
    } while (batch.modules().size() == BATCH && found.size() <= limit);
    return part(found, limit);
  }

  private Batch batch(String path, long id) {
    return database.read(
        tx -> {
          List<Held> modules = tx.modules().after(path, id, BATCH);
          return new Batch(modules, tx.modules().versions(modules));
        });
  }

  /**
   * What an owner has, for those who may read it.
   *
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND as {@link
   *     Policy} says
   */
  public Part owner(Actor actor, OwnerName name, Optional<ModulePath> after, int limit) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.READ, actor, name, owner);
    List<ModuleVersion> found = new ArrayList<>();
    owner.map(OwnerAccess::owner).ifPresent(held -> collect(held, after, limit, found));
    return part(found, limit);
  }

  private void collect(
      Owner owner, Optional<ModulePath> after, int limit, List<ModuleVersion> found) {
    String path = after.map(ModulePath::text).orElse("");
    Batch batch;
    do {
      batch = batch(owner, path);
      for (Held module : batch.modules()) {
        path = module.path().text();
        batch
            .latest(module)
            .ifPresent(latest -> found.add(new ModuleVersion(module.path(), latest)));
      }
    } while (batch.modules().size() == BATCH && found.size() <= limit);
  }

  private Batch batch(Owner owner, String path) {
    return database.read(
        tx -> {
          List<Held> modules = tx.modules().after(owner, path, BATCH);
          return new Batch(modules, tx.modules().versions(modules));
        });
  }

  private static Part part(List<ModuleVersion> found, int limit) {
    return new Part(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
  }
}

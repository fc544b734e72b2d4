package org.godepot.registry.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.store.db.Change;
import org.godepot.store.db.Database;

/**
 * What owners hold, from memory where it was asked before. Thread-safe.
 *
 * <p>Dropping an entry waits for a load of the same key that is under way, and a load begun later
 * sees the committed change; so an old fact never comes back.
 */
public final class Facts {
  /** Owners are small; more than an intranet has. */
  private static final long MAX_OWNERS = 10_000;

  private final Database database;
  private final Cache<OwnerName, Owner> owners;
  private final Cache<Key, ModuleFacts> modules;

  private Facts(Database database, FactsSettings settings) {
    this.database = database;
    this.owners =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(settings.releases() == 0 ? 0 : MAX_OWNERS)
            .build();
    this.modules =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(settings.releases())
            .weigher((Key key, ModuleFacts facts) -> facts.count())
            .build();
  }

  /** Facts of a database, told of its changes from now on. */
  public static Facts of(Database database, FactsSettings settings) {
    Facts facts = new Facts(database, settings);
    database.onChange(facts::forget);
    return facts;
  }

  private void forget(Change change) {
    modules.invalidate(new Key(change.owner(), change.module()));
  }

  /** The owner with exactly that name. */
  public Optional<Owner> owner(OwnerName name) {
    Owner known = owners.getIfPresent(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Owner> found = database.read(tx -> tx.owners().find(name));
    found.ifPresent(owner -> owners.put(name, owner));
    return found;
  }

  /** What the owner holds at a path; empty if there is no such module. */
  public Optional<ModuleFacts> module(Owner owner, ModulePath path) {
    Key key = new Key(owner.name(), path);
    return Optional.ofNullable(modules.get(key, absent -> load(owner, path).orElse(null)));
  }

  private Optional<ModuleFacts> load(Owner owner, ModulePath path) {
    List<Release> releases = database.read(tx -> tx.releases().of(owner, path));
    return releases.isEmpty() ? Optional.empty() : Optional.of(ModuleFacts.of(releases));
  }

  private record Key(OwnerName owner, ModulePath module) {}
}

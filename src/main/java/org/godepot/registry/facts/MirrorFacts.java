package org.godepot.registry.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.godepot.catalog.Claim;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredList;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.store.db.Change;
import org.godepot.store.db.Database;

/**
 * What is kept of modules from outside, from memory where it was asked for before. Thread-safe.
 *
 * <p>A file that is kept stays until a change tells otherwise, so what is remembered is never
 * wrong, though a file more may have come since: whoever misses one asks {@link
 * #version(ModuleVersion, Predicate)} or {@link #reload}.
 */
public final class MirrorFacts {
  private final Database database;
  private final Facts facts;
  private final Cache<ModuleVersion, KeptVersion> versions;
  private final List<Consumer<ModulePath>> listeners = new CopyOnWriteArrayList<>();

  private MirrorFacts(Database database, Facts facts, FactsSettings settings) {
    this.facts = facts;
    this.database = database;
    this.versions =
        Caffeine.newBuilder().executor(Runnable::run).maximumSize(settings.releases()).build();
  }

  /**
   * Facts of a database.
   *
   * @param facts by which changes come, also those of other servers
   */
  public static MirrorFacts of(Database database, Facts facts, FactsSettings settings) {
    MirrorFacts mirror = new MirrorFacts(database, facts, settings);
    facts.listen(mirror::forget, mirror.versions::invalidateAll);
    return mirror;
  }

  private void forget(Change change) {
    if (change instanceof Change.OfMirrored gone) {
      versions.asMap().keySet().removeIf(id -> id.path().equals(gone.path()));
      listeners.forEach(listener -> listener.accept(gone.path()));
    }
  }

  /**
   * Tells others that remember something of modules from outside.
   *
   * @param forget called with a module of which files went or the list changed
   * @param forgetAll called when it is not known what changed
   */
  public void listen(Consumer<ModulePath> forget, Runnable forgetAll) {
    listeners.add(forget);
    facts.listen(change -> {}, forgetAll);
  }

  /** Whether an owner here holds a path: then it is never asked for outside. */
  public boolean isClaimed(ModulePath path) {
    return claim(path).isPresent();
  }

  /** All claims, by their prefixes. */
  public List<Claim> claims() {
    return facts.claims().all();
  }

  /** The longest claim at or above a path. */
  public Optional<Claim> claim(ModulePath path) {
    return facts.claims().above(path.text());
  }

  /** The owner here that published a module first, of those that have live versions of it. */
  public Optional<Owner> firstPublisher(ModulePath path) {
    return facts.firstPublisher(path);
  }

  /** What is kept of a version; empty if nothing ever was. */
  public Optional<KeptVersion> version(ModuleVersion id) {
    return Optional.ofNullable(
        versions.get(id, absent -> database.read(tx -> tx.mirrored().find(id)).orElse(null)));
  }

  /** What is kept of a version as the database has it now. */
  public Optional<KeptVersion> reload(ModuleVersion id) {
    versions.invalidate(id);
    return version(id);
  }

  /** What is kept of a version if it has what is asked for, as remembered or in the database. */
  public Optional<KeptVersion> version(ModuleVersion id, Predicate<MirroredVersion> has) {
    Optional<KeptVersion> remembered = remembered(id, has);
    return remembered.isPresent()
        ? remembered
        : reload(id).filter(known -> has.test(known.version()));
  }

  /** The same without a look into the database. */
  public Optional<KeptVersion> remembered(ModuleVersion id, Predicate<MirroredVersion> has) {
    return Optional.ofNullable(versions.getIfPresent(id))
        .filter(known -> has.test(known.version()));
  }

  /** What an upstream said about the versions of a module, as the database has it now. */
  public Optional<MirroredList> list(ModulePath path) {
    return database.read(tx -> tx.mirrored().list(path));
  }

  /** The versions of some modules of which all files are kept, as the database has them now. */
  public Map<ModulePath, List<Version>> whole(Collection<ModulePath> paths) {
    return paths.isEmpty() ? Map.of() : database.read(tx -> tx.mirrored().whole(paths));
  }

  /** All versions of a module of which something is kept, as the database has them now. */
  public List<MirroredVersion> versions(ModulePath path) {
    return database.read(tx -> tx.mirrored().of(path));
  }
}

package org.godepot.registry.facts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Token;
import org.godepot.catalog.Digest;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Maintenance;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.store.db.Change;
import org.godepot.store.db.Database;

/**
 * Owners, rights, modules and tokens, from memory where they were asked for before. Thread-safe.
 *
 * <p>Dropping an entry waits for a load of the same key that is under way, and a load begun later
 * sees the committed change; so an old fact never comes back. Absence is never remembered.
 */
public final class Facts {
  /** Owners, users and tokens are small; more than an intranet has. */
  private static final long MAX_NAMES = 10_000;

  private static final Boolean ROLES = Boolean.TRUE;
  private static final Boolean CLAIMS = Boolean.TRUE;
  private static final Boolean MAINTENANCE = Boolean.TRUE;

  private final Database database;
  private final CatchUp catchUp;
  private final Cache<OwnerName, OwnerAccess> owners;
  private final Cache<Module, ModuleFacts> modules;
  private final Cache<Long, HostedRelease> releases;
  private final Cache<Digest, Token> tokens;
  private final Cache<String, Set<String>> userRoles;
  private final Cache<Boolean, Set<String>> grantRoles;
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> amnesias = new CopyOnWriteArrayList<>();
  private final Cache<Boolean, ClaimSet> claims;
  private final Cache<Boolean, Optional<Maintenance>> maintenance;
  private final Cache<ModulePath, Owner> firstPublishers;

  private Facts(Database database, FactsSettings settings) {
    long names = settings.isOff() ? 0 : MAX_NAMES;
    this.database = database;
    this.catchUp = new CatchUp(database, this::forget, this::forgetAll);
    this.owners = Caffeine.newBuilder().executor(Runnable::run).maximumSize(names).build();
    this.tokens = Caffeine.newBuilder().executor(Runnable::run).maximumSize(names).build();
    this.userRoles = Caffeine.newBuilder().executor(Runnable::run).maximumSize(names).build();
    this.grantRoles =
        Caffeine.newBuilder().executor(Runnable::run).maximumSize(Math.min(names, 1)).build();
    this.claims =
        Caffeine.newBuilder().executor(Runnable::run).maximumSize(Math.min(names, 1)).build();
    this.maintenance =
        Caffeine.newBuilder().executor(Runnable::run).maximumSize(Math.min(names, 1)).build();
    this.firstPublishers =
        Caffeine.newBuilder().executor(Runnable::run).maximumSize(settings.releases()).build();
    this.releases =
        Caffeine.newBuilder().executor(Runnable::run).maximumSize(settings.releases()).build();
    this.modules =
        Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumWeight(settings.isOff() ? 0 : settings.versions())
            .weigher((Module key, ModuleFacts facts) -> facts.count())
            .build();
  }

  /** Facts of a database, told of its changes from now on. */
  public static Facts of(Database database, FactsSettings settings) {
    Facts facts = new Facts(database, settings);
    database.onChange(facts::forget);
    return facts;
  }

  private void forget(Change change) {
    if (change instanceof Change.OfModule module) {
      modules.invalidate(new Module(module.ownerId(), module.path()));
      firstPublishers.invalidate(module.path());
    } else if (change instanceof Change.OfOwner owner) {
      owners.invalidate(owner.name());
    } else if (change instanceof Change.OfToken token) {
      tokens.invalidate(token.hash());
    } else if (change instanceof Change.OfUser user) {
      userRoles.invalidate(user.key());
    } else if (change instanceof Change.OfClaims) {
      claims.invalidate(CLAIMS);
    } else if (change instanceof Change.OfMaintenance) {
      maintenance.invalidate(MAINTENANCE);
    } else if (change instanceof Change.OfRoles) {
      grantRoles.invalidate(ROLES);
    }
    listeners.forEach(listener -> listener.accept(change));
  }

  private void forgetAll() {
    modules.invalidateAll();
    owners.invalidateAll();
    tokens.invalidateAll();
    userRoles.invalidateAll();
    grantRoles.invalidateAll();
    claims.invalidateAll();
    maintenance.invalidateAll();
    firstPublishers.invalidateAll();
    amnesias.forEach(Runnable::run);
  }

  /**
   * Tells others that remember something, too.
   *
   * @param forget called with each change before a request that comes after it is answered
   * @param forgetAll called when it is not known what changed
   */
  void listen(Consumer<Change> forget, Runnable forgetAll) {
    listeners.add(forget);
    amnesias.add(forgetAll);
  }

  /**
   * Drops what other servers changed before now. Called once at the begin of each request, so that
   * whatever was answered anywhere before holds in it.
   *
   * @throws org.godepot.catalog.RegistryException UNAVAILABLE when the database does not tell
   */
  public void catchUp() {
    catchUp.run();
  }

  /** The owner with exactly that name. */
  public Optional<OwnerAccess> owner(OwnerName name) {
    return Optional.ofNullable(
        owners.get(name, absent -> database.read(tx -> tx.owners().find(name)).orElse(null)));
  }

  /** The roles that occur in grants: the only ones worth asking the realm for. */
  public Set<String> grantRoles() {
    return grantRoles.get(ROLES, absent -> database.read(tx -> tx.grants().roles()));
  }

  /** All claimed prefixes. */
  public ClaimSet claims() {
    return claims.get(CLAIMS, absent -> ClaimSet.of(database.read(tx -> tx.claims().all())));
  }

  /** The maintenance there is; that there is none is remembered, too. */
  public Optional<Maintenance> maintenance() {
    return maintenance.get(MAINTENANCE, absent -> database.read(tx -> tx.maintenances().find()));
  }

  /** The owner that published a module first, of those that have live versions of it. */
  public Optional<Owner> firstPublisher(ModulePath path) {
    return Optional.ofNullable(
        firstPublishers.get(
            path, absent -> database.read(tx -> tx.modules().firstPublisher(path)).orElse(null)));
  }

  /** The same, if it is in memory: then asking for it costs nothing. */
  public Optional<Owner> knownFirstPublisher(ModulePath path) {
    return Optional.ofNullable(firstPublishers.getIfPresent(path));
  }

  /** The longest of some paths at which anybody has a module. Not remembered. */
  public Optional<ModulePath> longestHosted(List<ModulePath> paths) {
    return database.read(tx -> tx.modules().longestHosted(paths));
  }

  /** Those of some paths at which anybody has a module, in one question. Not remembered. */
  public Set<ModulePath> hosted(Collection<ModulePath> paths) {
    return database.read(tx -> tx.modules().hosted(paths));
  }

  /** The token with a secret of that hash, expired or not. */
  public Optional<Token> token(Digest hash) {
    return Optional.ofNullable(
        tokens.get(hash, absent -> database.read(tx -> tx.tokens().byHash(hash)).orElse(null)));
  }

  /** Whether the token is in memory, so that asking for it costs nothing. */
  public boolean knowsToken(Digest hash) {
    return tokens.getIfPresent(hash) != null;
  }

  /** The realm roles that a user had at the last sign-in by password. */
  public Set<String> userRoles(String userKey) {
    return userRoles.get(userKey, absent -> database.read(tx -> tx.userRoles().of(userKey)));
  }

  /** What the owner holds at a path; empty if there is no such module. */
  public Optional<ModuleFacts> module(Owner owner, ModulePath path) {
    return known(owner, path).filter(ModuleFacts::isLive);
  }

  /** What the owner holds or held at a path; empty if nothing ever. */
  public Optional<ModuleFacts> known(Owner owner, ModulePath path) {
    Module key = new Module(owner.id(), path);
    return Optional.ofNullable(modules.get(key, absent -> load(owner, path).orElse(null)));
  }

  private Optional<ModuleFacts> load(Owner owner, ModulePath path) {
    ModuleFacts facts =
        database.read(
            tx ->
                ModuleFacts.of(
                    tx.releases().versions(owner, path), tx.releases().deleted(owner, path)));
    return Optional.of(facts).filter(found -> found.isLive() || found.wasLive());
  }

  /** The versions of a module whose publisher named a commit that begins so. Not remembered. */
  public List<Version> ofCommit(Owner owner, ModulePath path, String hash) {
    return database.read(tx -> tx.releases().ofCommit(owner, path, hash));
  }

  /** The release of a version, if it is live. */
  public Optional<HostedRelease> release(Owner owner, ModuleVersion id) {
    return module(owner, id.path())
        .flatMap(module -> module.find(id.version()))
        .flatMap(this::release);
  }

  /** The release of a number. Numbers are never given twice, so nothing needs to be dropped. */
  public Optional<HostedRelease> release(long number) {
    return Optional.ofNullable(
        releases.get(
            number, absent -> database.read(tx -> tx.holdings().release(number)).orElse(null)));
  }

  private record Module(long ownerId, ModulePath path) {}
}

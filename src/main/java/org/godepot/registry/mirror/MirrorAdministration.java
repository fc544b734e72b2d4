package org.godepot.registry.mirror;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.Claim;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.PathPattern;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.upstream.Upstreams;
import org.godepot.registry.upstream.Verdict;
import org.godepot.registry.upstream.source.Upstream;

/** What site administrators see and do of modules from outside. Thread-safe. */
public final class MirrorAdministration {
  /** What they may do alone. */
  public static final String WHAT = "look after modules from outside";

  private final Mirror mirror;
  private final Upstreams upstreams;
  private final Evictor evictor;
  private final Mirrors.Stores stores;
  private final InstantSource clock;

  MirrorAdministration(
      Mirror mirror,
      Upstreams upstreams,
      Evictor evictor,
      Mirrors.Stores stores,
      InstantSource clock) {
    this.mirror = mirror;
    this.upstreams = upstreams;
    this.evictor = evictor;
    this.stores = stores;
    this.clock = clock;
  }

  /**
   * Versions of modules whose path holds a text.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public Page<KeptVersion> kept(Actor actor, String part, Page.Request page) {
    Policy.requireSiteAdmin(actor, WHAT);
    return stores.database().read(tx -> tx.mirrored().named(part, page));
  }

  /**
   * Removes the files of a version; their hashes stay, and only the same files come back.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, NOT_FOUND
   */
  public void drop(Actor actor, ModuleVersion id) {
    Policy.requireSiteAdmin(actor, WHAT);
    stores.gate().requireOpen();
    AuditEvent.What what = new AuditEvent.What(Action.DROP_MIRRORED, "", id.toString(), "");
    boolean dropped =
        evictor.drop(
            id, tx -> tx.audit().done(actor, clock.instant().truncatedTo(ChronoUnit.MILLIS), what));
    if (!dropped) {
      throw new RegistryException(Reason.NOT_FOUND, Shown.of(id.toString()) + " is not kept");
    }
  }

  /**
   * Asks the source of a module for its list now; nobody for a module that an owner here holds.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, NOT_FOUND, UPSTREAM_FAILED,
   *     UPSTREAM_TIMEOUT, BUSY
   */
  public ListAnswer refetch(Actor actor, ModulePath path) {
    Policy.requireSiteAdmin(actor, WHAT);
    stores.gate().requireOpen();
    return mirror.list(path, upstreams.route(path), new Ask(stores.facts().isClaimed(path), true));
  }

  /**
   * What operators allow, as it is in force.
   *
   * @param lines of the rules file; none where there is no file
   * @param reserved names that never leave the house
   * @param claims by their prefixes; they go before the rules
   */
  public record InForce(
      List<String> lines, Optional<PathPattern> reserved, boolean offline, List<Claim> claims) {
    public InForce {
      lines = List.copyOf(lines);
      claims = List.copyOf(claims);
    }
  }

  /**
   * The rules.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public InForce rules(Actor actor) {
    Policy.requireSiteAdmin(actor, WHAT);
    return new InForce(
        upstreams.rules(), upstreams.reserved(), upstreams.isOffline(), stores.facts().claims());
  }

  /**
   * What becomes of a path in the site view.
   *
   * @param claim whose it is, whatever the rules say
   * @param verdict of the rules, which counts where nobody claims the path
   * @param publisher the first owner that published a module of that path here
   */
  public record Fate(Optional<Claim> claim, Verdict verdict, Optional<Owner> publisher) {}

  /**
   * Says what becomes of a path; asks nobody outside.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public Fate fate(Actor actor, ModulePath path) {
    Policy.requireSiteAdmin(actor, WHAT);
    return new Fate(
        stores.facts().claim(path), upstreams.verdict(path), stores.facts().firstPublisher(path));
  }

  /**
   * The upstreams there are, with how they are doing.
   *
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public List<Upstream> upstreams(Actor actor) {
    Policy.requireSiteAdmin(actor, WHAT);
    return upstreams.all();
  }
}

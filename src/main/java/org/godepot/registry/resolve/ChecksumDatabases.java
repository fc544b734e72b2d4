package org.godepot.registry.resolve;

import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.access.Actor;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.relay.Relay;
import org.godepot.registry.relay.Relays;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.Upstreams;
import org.godepot.sumdb.tlog.Tile;

/**
 * The public checksum databases of the site view (protocol D-33). No name that is ours is ever
 * asked for outside. Thread-safe.
 */
public final class ChecksumDatabases {
  private final Relays relays;
  private final Upstreams upstreams;
  private final Predicate<ModulePath> claimed;
  private final OutsideAccess access;

  /**
   * @param claimed whether a path belongs to an owner here
   */
  public ChecksumDatabases(
      Relays relays, Upstreams upstreams, Predicate<ModulePath> claimed, OutsideAccess access) {
    this.relays = relays;
    this.upstreams = upstreams;
    this.claimed = claimed;
    this.access = access;
  }

  /** A database, for one request of somebody who may ask it. */
  public final class View {
    private final Relay relay;

    private View(Relay relay) {
      this.relay = relay;
    }

    /**
     * The body of a lookup.
     *
     * @throws RegistryException NOT_FOUND also for names that must not be asked for outside
     */
    public byte[] lookup(ModuleVersion id) {
      requirePublic(id.path());
      return relay
          .lookup(id)
          .orElseThrow(
              () ->
                  new RegistryException(
                      Reason.NOT_FOUND,
                      relay.name() + " does not know " + Shown.of(id.toString())));
    }

    private void requirePublic(ModulePath path) {
      boolean outside = upstreams.route(path) instanceof Route.Sources;
      if (!outside || claimed.test(path) || relay.isExempt(path)) {
        String name = Shown.of(path.text());
        throw new RegistryException(Reason.NOT_FOUND, name + " is private: set GONOSUMDB=" + name);
      }
    }

    /** The content of a tile of hashes. */
    public byte[] tile(Tile tile) {
      return relay
          .tile(tile)
          .orElseThrow(
              () -> new RegistryException(Reason.NOT_FOUND, "the tile lies beyond the tree"));
    }

    /** The newest signed tree head. */
    public byte[] latest() {
      return relay.latest();
    }

    /** Passes while the database can be relied on. */
    public void requireSupported() {
      if (!relay.canAnswer()) {
        throw new RegistryException(
            Reason.NOT_FOUND, "offline, and nothing of " + relay.name() + " is kept");
      }
    }
  }

  /**
   * The database whose name a path begins with.
   *
   * @param path such as {@code sum.golang.org/lookup/example.com/m@v1.0.0}
   * @throws RegistryException UNAUTHENTICATED, NOT_FOUND
   */
  public View view(Actor actor, String path) {
    access.require(actor);
    return find(path)
        .map(View::new)
        .orElseThrow(
            () -> new RegistryException(Reason.NOT_FOUND, "no such checksum database here"));
  }

  private Optional<Relay> find(String path) {
    return upstreams.isConfigured()
        ? relays.all().stream().filter(relay -> path.startsWith(relay.name() + "/")).findFirst()
        : Optional.empty();
  }

  /** What stands behind a database's name in a path. */
  public String below(String path) {
    return find(path).map(relay -> path.substring(relay.name().length() + 1)).orElse("");
  }

  /** Whether shared caches may keep the answers. */
  public boolean isPublic() {
    return access.anonymous();
  }
}

package org.godepot.registry.resolve;

import java.util.Optional;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.mirror.KeptFile;
import org.godepot.registry.mirror.ListAnswer;
import org.godepot.registry.mirror.Mirror;
import org.godepot.registry.mirror.ZipAnswer;
import org.godepot.registry.upstream.Route;

/**
 * A module from outside, for one request of somebody who may have it. Whether there is such a
 * module shows with the first question; each is answered as {@link Mirror} does.
 */
public final class OutsideModule implements FoundModule {
  private final ModulePath path;
  private final Route route;
  private final Ask ask;
  private final Mirror mirror;
  private final boolean open;

  /**
   * @param open whether everybody may have it
   */
  OutsideModule(ModulePath path, Route route, Ask ask, Mirror mirror, boolean open) {
    this.path = path;
    this.route = route;
    this.ask = ask;
    this.mirror = mirror;
    this.open = open;
  }

  @Override
  public boolean isPublic() {
    return open;
  }

  /** What is kept of a version, which nobody outside is asked for; empty for nothing. */
  public Optional<KeptVersion> kept(Version version) {
    return mirror.kept(new ModuleVersion(path, version));
  }

  /** Whether what is missing is asked for outside. */
  public boolean mayBeFetched() {
    return ask.sources(route).isPresent();
  }

  /** The version list. */
  public ListAnswer list() {
    return mirror.list(path, route, ask);
  }

  /** The {@code .info} of the version that a question means. */
  public KeptFile info(VersionQuery query) {
    if (query instanceof VersionQuery.Exact exact) {
      return mirror.info(new ModuleVersion(path, exact.version()), route, ask);
    }
    return query instanceof VersionQuery.Revision revision
        ? mirror.revision(path, revision.name(), route, ask)
        : mirror.latest(path, route, ask);
  }

  /** The go.mod of the version that a question means. */
  public KeptFile mod(VersionQuery query) {
    return mirror.mod(version(query), route, ask);
  }

  /** The zip of the version that a question means. */
  public ZipAnswer zip(VersionQuery query) {
    return mirror.zip(version(query), route, ask);
  }

  private ModuleVersion version(VersionQuery query) {
    if (query instanceof VersionQuery.Exact exact) {
      return new ModuleVersion(path, exact.version());
    }
    if (query instanceof VersionQuery.Latest) {
      return info(query).id();
    }
    throw new RegistryException(Reason.NOT_FOUND, "only .info takes a revision");
  }
}

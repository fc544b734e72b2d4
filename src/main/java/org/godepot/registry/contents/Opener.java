package org.godepot.registry.contents;

import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.dependencies.GoMods;
import org.godepot.registry.files.Archives;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.mirror.InfoText;
import org.godepot.registry.resolve.FoundModule;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.OutsideModule;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.registry.resolve.View;
import org.godepot.store.blob.BlobStore;

/** Opens versions for those who may read them. Thread-safe. */
public final class Opener {
  /** A page causes no request to the outside. */
  private static final Ask KEPT = new Ask(true, false);

  private final Resolver resolver;
  private final GoMods goMods;
  private final Archives archives;
  private final Surveyor surveyor;

  /**
   * @param synopses what packages are for
   */
  public Opener(Resolver resolver, BlobStore blobs, GoMods goMods, Synopses synopses) {
    this.resolver = resolver;
    this.goMods = goMods;
    this.archives = new Archives(blobs);
    this.surveyor = new Surveyor(synopses);
  }

  /**
   * Opens a version.
   *
   * @param owner in whose view it is looked for; empty for the site view
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND as the view says; NOT_FOUND
   *     also when nothing is kept of a version from outside
   */
  public OpenVersion open(Actor actor, Optional<OwnerName> owner, ModuleVersion id) {
    View view = owner.isPresent() ? resolver.view(actor, owner.get()) : resolver.site(actor, KEPT);
    FoundModule module = view.module(id.path());
    return module instanceof HostedModule hosted
        ? hosted(hosted, id)
        : outside((OutsideModule) module, id);
  }

  private OpenVersion hosted(HostedModule module, ModuleVersion id) {
    HostedRelease hosted = module.release(new VersionQuery.Exact(id.version()));
    return new OpenVersion(
        id,
        new OpenVersion.Hosted(module.owner(), hosted),
        module.isPublic(),
        Optional.of(goMods.read(hosted.release().mod())),
        Optional.of(files(id, hosted.release().zip())));
  }

  private OpenVersion outside(OutsideModule module, ModuleVersion id) {
    KeptVersion kept =
        module
            .kept(id.version())
            .filter(found -> found.version().info().isPresent() || hasFile(found))
            .orElseThrow(() -> notHere(id));
    return new OpenVersion(
        id,
        new OpenVersion.Cached(kept, InfoText.time(kept.version())),
        module.isPublic(),
        kept.version().mod().file().map(goMods::read),
        kept.version().zip().file().map(zip -> files(id, zip)));
  }

  private static boolean hasFile(KeptVersion kept) {
    return kept.version().mod().file().isPresent() || kept.version().zip().file().isPresent();
  }

  private static RegistryException notHere(ModuleVersion id) {
    return new RegistryException(
        Reason.NOT_FOUND,
        Shown.of(id.toString()) + " is not here yet; it comes with the first download by go");
  }

  /**
   * The files of a zip, for who found it in a way of its own; nobody's rights are looked at.
   *
   * @param id of the version that the zip is of
   */
  public ModuleFiles files(ModuleVersion id, StoredFile zip) {
    return new ModuleFiles(archives.open(id, zip), surveyor);
  }
}

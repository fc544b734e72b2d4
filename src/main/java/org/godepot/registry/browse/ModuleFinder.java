package org.godepot.registry.browse;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.godepot.access.Actor;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.dependencies.GoMods;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.resolve.FoundModule;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.OutsideModule;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.registry.resolve.View;

/**
 * Finds the module that an address of a page means, in the site view or in that of an owner. Asks
 * nobody outside. Refuses as the view does. Thread-safe.
 */
public final class ModuleFinder {
  private static final Ask KEPT = new Ask(true, false);

  /** Elements of a path that are tried as ends of the module: no real package lies deeper. */
  private static final int MAX_ELEMENTS = 40;

  /**
   * Major versions of modules from outside looked for above and below one, each with a question of
   * its own: few modules leave out more.
   */
  private static final int NEAR_MAJORS = 3;

  /** Major versions of hosted modules looked for, with one question for all of them. */
  private static final int HOSTED_MAJORS = 200;

  private final Resolver resolver;
  private final GoMods goMods;
  private final Facts facts;

  public ModuleFinder(Resolver resolver, GoMods goMods, Facts facts) {
    this.resolver = resolver;
    this.goMods = goMods;
    this.facts = facts;
  }

  /**
   * A module and what is left of the path.
   *
   * @param below the directory of a package, or empty
   */
  public record Found(BrowsedModule module, String below) {}

  /**
   * The module at or above a path, the longest first.
   *
   * @param owner in whose view; empty for the site view
   * @throws RegistryException as the view refuses; NOT_FOUND if no path above is a module
   */
  public Found find(Actor actor, Optional<OwnerName> owner, String path) {
    View view = view(actor, owner);
    int end = path.length();
    for (int tries = 0; end > 0 && tries < MAX_ELEMENTS; tries++) {
      String part = path.substring(0, end);
      if (part.length() <= ModulePath.MAX_LENGTH && ModulePath.problems(part).isEmpty()) {
        Optional<BrowsedModule> module = tried(view, ModulePath.of(part));
        if (module.isPresent()) {
          return new Found(module.get(), path.substring(Math.min(end + 1, path.length())));
        }
      }
      end = path.lastIndexOf('/', end - 1);
    }
    throw view.nothing(path, "nothing here is called " + Shown.of(path) + view.near(path));
  }

  /**
   * The module at exactly this path.
   *
   * @throws RegistryException as the view refuses
   */
  public BrowsedModule module(Actor actor, Optional<OwnerName> owner, ModulePath path) {
    return browsed(view(actor, owner).module(path), path)
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.NOT_FOUND, "no version of " + Shown.of(path.text()) + " is here"));
  }

  /**
   * The module of the highest major version above the one a path ends in, if one is here that the
   * actor may read.
   */
  public Optional<ModulePath> newerMajor(Actor actor, Optional<OwnerName> owner, ModulePath path) {
    return majors(actor, owner, path, path.major().number() + 1).findFirst();
  }

  /**
   * The modules of other major versions that are here and that the actor may read, highest first.
   */
  public List<ModulePath> majors(Actor actor, Optional<OwnerName> owner, ModulePath path) {
    return majors(actor, owner, path, 1).toList();
  }

  /** Looked up one by one, as far as somebody reads on. */
  private Stream<ModulePath> majors(
      Actor actor, Optional<OwnerName> owner, ModulePath path, int lowest) {
    int major = path.major().number();
    List<ModulePath> near =
        family(path, Math.max(lowest, major - NEAR_MAJORS), major + NEAR_MAJORS);
    Set<ModulePath> tried = new HashSet<>(family(path, lowest, HOSTED_MAJORS));
    tried.addAll(near);
    tried = new HashSet<>(facts.hosted(tried));
    if (owner.isEmpty()) {
      tried.addAll(near);
    }
    View view = view(actor, owner);
    return tried.stream()
        .sorted(Comparator.comparing((ModulePath other) -> other.major().number()).reversed())
        .filter(other -> isThere(view, other));
  }

  private static List<ModulePath> family(ModulePath path, int lowest, int highest) {
    return IntStream.rangeClosed(lowest, highest)
        .mapToObj(path::withMajor)
        .flatMap(Optional::stream)
        .filter(other -> !other.equals(path))
        .toList();
  }

  private boolean isThere(View view, ModulePath path) {
    try {
      return tried(view, path).isPresent();
    } catch (RegistryException refused) {
      return false;
    }
  }

  private View view(Actor actor, Optional<OwnerName> owner) {
    return owner.isPresent() ? resolver.view(actor, owner.get()) : resolver.site(actor, KEPT);
  }

  private Optional<BrowsedModule> tried(View view, ModulePath path) {
    try {
      return view.find(path).flatMap(found -> browsed(found, path));
    } catch (RegistryException refused) {
      if (refused.reason() == Reason.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private Optional<BrowsedModule> browsed(FoundModule found, ModulePath path) {
    return found instanceof HostedModule hosted
        ? hosted(hosted, path)
        : outside((OutsideModule) found, path);
  }

  private Optional<BrowsedModule> hosted(HostedModule module, ModulePath path) {
    List<Version> versions = module.versions();
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    Release newest = module.release(new VersionQuery.Latest()).release();
    Remarks said = Remarks.of(goMods.read(newest.mod()).said());
    Version version = newest.id().version();
    Version latest = said.retraction(version).isEmpty() ? version : said.latest(versions);
    return Optional.of(new BrowsedHosted(path, module, versions, said, latest));
  }

  private Optional<BrowsedModule> outside(OutsideModule module, ModulePath path) {
    Comparator<MirroredVersion> byVersion = Comparator.comparing(kept -> kept.id().version());
    List<MirroredVersion> kept =
        module.kept().stream()
            .filter(version -> version.info().isPresent() || version.mod().file().isPresent())
            .sorted(byVersion.reversed())
            .toList();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Remarks said =
        kept.stream()
            .flatMap(version -> version.mod().file().stream())
            .findFirst()
            .map(file -> Remarks.of(goMods.read(file).said()))
            .orElse(Remarks.NONE);
    Version latest = said.latest(kept.stream().map(version -> version.id().version()).toList());
    return Optional.of(new BrowsedOutside(path, module.isPublic(), kept, said, latest));
  }
}

package org.godepot.registry.dependencies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.godepot.access.Actor;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.mirror.Mirror;
import org.godepot.registry.resolve.FoundModule;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.OutsideModule;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.registry.resolve.View;

/** Tells what is here of the modules that a go.mod requires. Thread-safe. */
public final class Dependencies {
  /**
   * Requirements that are looked up: one that nobody holds and no rule sends outside costs a
   * question to the database.
   */
  static final int MAX_LOOKED_UP = 500;

  /** A page causes no request to the outside. */
  private static final Ask KEPT = new Ask(true, false);

  /** Why a view has nothing for a reader, all of which look alike here. */
  private static final Set<Reason> NOTHING =
      EnumSet.of(Reason.NOT_FOUND, Reason.FORBIDDEN, Reason.UNAUTHENTICATED);

  private final Resolver resolver;
  private final Mirror mirror;
  private final GoMods goMods;

  public Dependencies(Resolver resolver, Mirror mirror, GoMods goMods) {
    this.resolver = resolver;
    this.mirror = mirror;
    this.goMods = goMods;
  }

  /**
   * The requirements of a go.mod.
   *
   * @param owner in whose view the module is shown, whose own modules come first then; empty for
   *     the site view
   */
  public Requirements of(Actor actor, Optional<OwnerName> owner, GoMod mod) {
    List<ModFile.Require> requires = new ArrayList<>(mod.said().requires());
    requires.sort(Comparator.comparing(ModFile.Require::indirect));
    List<View> views = new ArrayList<>();
    owner.ifPresent(name -> views.add(resolver.view(actor, name)));
    views.add(resolver.site(actor, KEPT));
    Here here = new Here(views, requires.stream().limit(MAX_LOOKED_UP).toList());
    List<String> leftOut = new ArrayList<>(mod.leftOut());
    if (requires.size() > MAX_LOOKED_UP) {
      leftOut.add("Only the first " + MAX_LOOKED_UP + " requirements were looked up here.");
    }
    return new Requirements(requires.stream().map(here::requirement).toList(), leftOut);
  }

  /** What is here of some modules, for one reader. */
  private final class Here {
    private final Map<String, FoundModule> found = new HashMap<>();
    private final Map<ModulePath, List<Version>> kept;

    Here(List<View> views, List<ModFile.Require> requires) {
      List<ModulePath> outside = new ArrayList<>();
      for (ModFile.Require require : requires) {
        Optional<FoundModule> module = find(views, require.path());
        module.ifPresent(there -> found.put(require.path(), there));
        module
            .filter(OutsideModule.class::isInstance)
            .ifPresent(there -> outside.add(ModulePath.of(require.path())));
      }
      this.kept = mirror.kept(outside);
    }

    Requirement requirement(ModFile.Require require) {
      Standing standing =
          Optional.ofNullable(found.get(require.path()))
              .map(module -> known(module, require.path()))
              .map(known -> standing(known, require.version()))
              .orElse(Standing.UNKNOWN);
      return new Requirement(require.path(), require.version(), require.indirect(), standing);
    }

    private Known known(FoundModule module, String text) {
      if (module instanceof HostedModule hosted) {
        return new Known(
            Standing.Where.HOSTED,
            Optional.of(hosted.owner()),
            hosted.versions(),
            version -> said(hosted, version));
      }
      ModulePath path = ModulePath.of(text);
      return new Known(
          Standing.Where.CACHED,
          Optional.empty(),
          kept.getOrDefault(path, List.of()),
          version -> said(new ModuleVersion(path, version)));
    }
  }

  private static Optional<FoundModule> find(List<View> views, String text) {
    if (!ModulePath.problems(text).isEmpty()) {
      return Optional.empty();
    }
    return views.stream().flatMap(view -> find(view, ModulePath.of(text)).stream()).findFirst();
  }

  private static Optional<FoundModule> find(View view, ModulePath path) {
    try {
      return Optional.of(view.module(path)).filter(Dependencies::isLive);
    } catch (RegistryException refusal) {
      if (NOTHING.contains(refusal.reason())) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  private static boolean isLive(FoundModule module) {
    return !(module instanceof HostedModule hosted) || !hosted.versions().isEmpty();
  }

  private Optional<ModFile> said(HostedModule module, Version version) {
    return Optional.of(
        goMods.read(module.release(new VersionQuery.Exact(version)).release().mod()).said());
  }

  private Optional<ModFile> said(ModuleVersion id) {
    return mirror
        .kept(id)
        .map(KeptVersion::version)
        .flatMap(version -> version.mod().file())
        .map(file -> goMods.read(file).said());
  }

  /** What is known of a module. */
  private record Known(
      Standing.Where where, Optional<OwnerName> owner, List<Version> versions, Said said) {}

  /** What the go.mod of a version says. */
  private interface Said {
    Optional<ModFile> of(Version version);
  }

  private static Standing standing(Known known, String wanted) {
    Optional<Version> latest = LatestVersion.of(known.versions());
    if (latest.isEmpty()) {
      return Standing.UNKNOWN;
    }
    Optional<ModFile> said = known.said().of(latest.get());
    List<ModFile.Retract> retracts = said.map(ModFile::retracts).orElse(List.of());
    return new Standing(
        known.where(),
        known.owner(),
        known.versions().stream().anyMatch(there -> there.text().equals(wanted)),
        newest(known.versions(), retracts).or(() -> latest),
        retraction(wanted, retracts),
        said.flatMap(ModFile::module).flatMap(ModFile.Module::deprecated));
  }

  private static Optional<Version> newest(List<Version> versions, List<ModFile.Retract> retracts) {
    return LatestVersion.of(
        versions.stream().filter(there -> retraction(there.text(), retracts).isEmpty()).toList());
  }

  private static Optional<String> retraction(String version, List<ModFile.Retract> retracts) {
    return retracts.stream()
        .filter(retract -> retract.covers(version))
        .map(ModFile.Retract::rationale)
        .findFirst();
  }
}

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
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.mirror.Ask;
import org.godepot.registry.mirror.Mirror;
import org.godepot.registry.resolve.FoundModule;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.registry.resolve.View;

/** Tells what is here of the modules that a go.mod requires. Thread-safe. */
public final class Dependencies {
  /** A page causes no request to the outside. */
  private static final Ask KEPT = new Ask(true, false);

  /** Why a view has nothing for a reader, all of which look alike here. */
  private static final Set<Reason> NOTHING =
      EnumSet.of(Reason.NOT_FOUND, Reason.FORBIDDEN, Reason.UNAUTHENTICATED);

  private final Resolver resolver;
  private final Facts facts;
  private final Mirror mirror;
  private final GoMods goMods;

  public Dependencies(Resolver resolver, Facts facts, Mirror mirror, GoMods goMods) {
    this.resolver = resolver;
    this.facts = facts;
    this.mirror = mirror;
    this.goMods = goMods;
  }

  /**
   * Some requirements of a go.mod: direct ones first, each kind in the order of the file.
   *
   * @param owner in whose view the module is shown, whose own modules come first then; empty for
   *     the site view
   * @param page of which each item is looked up here
   */
  public Page<Requirement> of(
      Actor actor, Optional<OwnerName> owner, GoMod mod, Page.Request page) {
    List<ModFile.Require> requires = new ArrayList<>(mod.said().requires());
    requires.sort(Comparator.comparing(ModFile.Require::indirect));
    List<View> views = new ArrayList<>();
    owner.ifPresent(name -> views.add(resolver.view(actor, name)));
    views.add(resolver.site(actor, KEPT));
    List<ModFile.Require> asked =
        requires.stream().skip(page.offset()).limit(page.limit()).toList();
    Here here = new Here(views, asked);
    return new Page<>(asked.stream().map(here::requirement).toList(), requires.size());
  }

  /** What is here of some modules, for one reader. */
  private final class Here {
    private final Map<String, FoundModule> found = new HashMap<>();
    private final Map<ModulePath, List<Version>> kept;

    /**
     * Asks once for all of what anybody has: most modules of a go.mod are those of others, and each
     * would cost a question of its own.
     */
    Here(List<View> views, List<ModFile.Require> requires) {
      List<ModulePath> paths =
          requires.stream()
              .map(ModFile.Require::path)
              .filter(path -> ModulePath.problems(path).isEmpty())
              .map(ModulePath::of)
              .toList();
      this.kept = mirror.kept(paths);
      Set<ModulePath> hosted = facts.hosted(paths);
      for (ModulePath path : paths) {
        if (hosted.contains(path) || kept.containsKey(path)) {
          find(views, path).ifPresent(module -> found.put(path.text(), module));
        }
      }
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

  private static Optional<FoundModule> find(List<View> views, ModulePath path) {
    return views.stream().flatMap(view -> find(view, path).stream()).findFirst();
  }

  private static Optional<FoundModule> find(View view, ModulePath path) {
    try {
      return view.find(path).filter(Dependencies::isLive);
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

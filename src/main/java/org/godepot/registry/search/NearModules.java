package org.godepot.registry.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.resolve.Neighbours;
import org.godepot.registry.search.index.IndexedModule;
import org.godepot.registry.search.index.SearchIndex;
import org.godepot.registry.search.index.Snapshot;
import org.godepot.registry.search.text.Distance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The modules of owners whose paths are spelled nearly like one that is not there: up to two
 * letters are wrong, capitals and the major version do not count. A path of a package is shortened
 * until a module is near. Tells of none while the index does not work. Thread-safe.
 */
public final class NearModules implements Neighbours {
  private static final Logger log = LoggerFactory.getLogger(NearModules.class);

  /** As many as a line of a terminal holds. */
  private static final int MOST_TOLD = 3;

  /** Elements that a path of a package may have behind that of its module; more is another path. */
  private static final int MOST_SHORTENED = 6;

  private static final Comparator<Near> NEAREST_FIRST =
      Comparator.comparingInt(Near::distance).thenComparing(near -> near.module().path().text());

  private final SearchIndex index;
  private final Policy policy;
  private final Facts facts;

  public NearModules(SearchIndex index, Policy policy, Facts facts) {
    this.index = index;
    this.policy = policy;
    this.facts = facts;
  }

  /** A module, and how many letters of its path were typed in another way. */
  private record Near(IndexedModule module, int distance) {}

  @Override
  public List<ModulePath> of(Actor actor, Optional<OwnerName> owner, String path) {
    try (Snapshot snapshot = index.snapshot()) {
      String typed = path.toLowerCase(Locale.ROOT);
      for (int tries = 0; !typed.isEmpty() && tries <= MOST_SHORTENED; tries++) {
        List<ModulePath> near =
            near(snapshot, owner, typed).stream()
                .map(Near::module)
                .filter(module -> mayRead(actor, module))
                .map(IndexedModule::path)
                .distinct()
                .limit(MOST_TOLD)
                .toList();
        if (!near.isEmpty()) {
          return near;
        }
        typed = typed.substring(0, Math.max(0, typed.lastIndexOf('/')));
      }
      return List.of();
    } catch (IOException e) {
      log.warn("nobody is told of modules that are near: {}", index.failedToRead(e).sentence());
      return List.of();
    } catch (RegistryException unavailable) {
      return List.of();
    }
  }

  private static List<Near> near(Snapshot snapshot, Optional<OwnerName> owner, String typed) {
    int most = Distance.allowed(typed);
    List<Near> near = new ArrayList<>();
    snapshot
        .newestFirst()
        .mapToObj(snapshot.modules()::get)
        .filter(module -> owner.isEmpty() || owner.equals(module.owner().map(Owner::name)))
        .forEach(
            module -> {
              int distance = distance(module, typed, most);
              if (distance <= most) {
                near.add(new Near(module, distance));
              }
            });
    near.sort(NEAREST_FIRST);
    return near;
  }

  /** To the path, or to it without its major version. */
  private static int distance(IndexedModule module, String typed, int most) {
    String path = module.path().text().toLowerCase(Locale.ROOT);
    String family = module.family().toLowerCase(Locale.ROOT);
    return Math.min(Distance.within(most, typed, path), Distance.within(most, typed, family));
  }

  private boolean mayRead(Actor actor, IndexedModule module) {
    return module
        .owner()
        .flatMap(owner -> facts.owner(owner.name()).filter(found -> found.owner().equals(owner)))
        .flatMap(found -> policy.right(actor, found))
        .isPresent();
  }
}

package org.godepot.registry.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private volatile Optional<Spellings> last = Optional.empty();

  public NearModules(SearchIndex index, Policy policy, Facts facts) {
    this.index = index;
    this.policy = policy;
    this.facts = facts;
  }

  /** A module, and how many letters of its path were typed in another way. */
  private record Near(IndexedModule module, int distance) {}

  /** A module as it is compared: without capitals, and also without its major version. */
  private record Spelled(IndexedModule module, String path, String family) {
    static Spelled of(IndexedModule module) {
      return new Spelled(module, lower(module.path().text()), lower(module.family()));
    }

    int distance(String typed, int most) {
      int whole = Distance.within(most, typed, path);
      return family.equals(path) ? whole : Math.min(whole, Distance.within(most, typed, family));
    }
  }

  /**
   * All modules of owners by the first elements of their paths, of which there are few: who has a
   * server for his own modules asks it for those of everybody, whose hosts are near to none.
   */
  private record Spellings(Snapshot snapshot, Map<String, List<Spelled>> byHost) {
    static Spellings of(Snapshot snapshot) {
      return new Spellings(
          snapshot,
          snapshot
              .newestFirst()
              .mapToObj(place -> Spelled.of(snapshot.modules().get(place)))
              .collect(Collectors.groupingBy(spelled -> host(spelled.path()))));
    }

    /** Those that can be near to a path. */
    List<Spelled> around(String typed) {
      int most = Distance.allowed(typed);
      String host = host(typed);
      return byHost.keySet().stream()
          .filter(other -> Distance.within(most, host, other) <= most)
          .flatMap(other -> byHost.getOrDefault(other, List.of()).stream())
          .toList();
    }

    private static String host(String path) {
      return path.substring(0, (path + "/").indexOf('/'));
    }
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  @Override
  public List<ModulePath> of(Actor actor, Optional<OwnerName> owner, String path) {
    try (Snapshot snapshot = index.snapshot()) {
      List<Spelled> around =
          spellings(snapshot).around(lower(path)).stream()
              .filter(one -> owner.isEmpty() || owner.equals(one.module().owner().map(Owner::name)))
              .toList();
      return Stream.iterate(lower(path), typed -> !typed.isEmpty(), NearModules::above)
          .limit(around.isEmpty() ? 0 : MOST_SHORTENED + 1)
          .map(typed -> near(actor, around, typed))
          .filter(near -> !near.isEmpty())
          .findFirst()
          .orElse(List.of());
    } catch (IOException e) {
      log.warn("nobody is told of modules that are near: {}", index.failedToRead(e).sentence());
      return List.of();
    } catch (RegistryException unavailable) {
      return List.of();
    }
  }

  private Spellings spellings(Snapshot snapshot) {
    Spellings spellings =
        last.filter(known -> known.snapshot() == snapshot).orElseGet(() -> Spellings.of(snapshot));
    last = Optional.of(spellings);
    return spellings;
  }

  private static String above(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private List<ModulePath> near(Actor actor, List<Spelled> around, String typed) {
    int most = Distance.allowed(typed);
    return around.stream()
        .map(one -> new Near(one.module(), one.distance(typed, most)))
        .filter(near -> near.distance() <= most)
        .sorted(NEAREST_FIRST)
        .map(Near::module)
        .filter(module -> mayRead(actor, module))
        .map(IndexedModule::path)
        .distinct()
        .limit(MOST_TOLD)
        .toList();
  }

  private boolean mayRead(Actor actor, IndexedModule module) {
    return module
        .owner()
        .flatMap(owner -> facts.owner(owner.name()).filter(found -> found.owner().equals(owner)))
        .flatMap(found -> policy.right(actor, found))
        .isPresent();
  }
}

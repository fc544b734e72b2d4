package org.godepot.registry.search;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.ClaimSet;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.search.index.IndexedModule;
import org.godepot.registry.search.index.Snapshot;

/**
 * Who sees what, asked anew each time. What follows from that is remembered for callers who see the
 * same. Thread-safe.
 *
 * <p>Modules of owners are seen by those who may read the owner. What is kept from outside is seen
 * where the site view would give it: nobody claims its path, no rule refuses it, and where none
 * covers it nobody here has a module at or above the path.
 */
final class Sights {
  /** Sights that are remembered, of as many groups of people: four bytes a path that is known. */
  private static final int MOST_KEPT = 32;

  private final Policy policy;
  private final Facts facts;
  private final OutsideShown outside;
  private volatile Optional<Layout> last = Optional.empty();

  Sights(Policy policy, Facts facts, OutsideShown outside) {
    this.policy = policy;
    this.facts = facts;
    this.outside = outside;
  }

  /**
   * What decides who sees what.
   *
   * @param owners those who may be read, by their places
   * @param claims empty for whoever gets nothing from outside
   */
  private record Key(BitSet owners, Optional<ClaimSet> claims) {}

  /** To whom a snapshot's modules belong, and who sees them. */
  private static final class Layout {
    private final Snapshot snapshot;
    private final List<Owner> owners;

    /** The place of each module's owner, or -1. */
    private final int[] ofModules;

    private final Map<Key, Sight> sights = new Kept();

    Layout(Snapshot snapshot) {
      this.snapshot = snapshot;
      Map<Owner, Integer> places = new LinkedHashMap<>();
      this.ofModules =
          snapshot.modules().stream()
              .map(IndexedModule::owner)
              .mapToInt(owner -> owner.map(held -> place(places, held)).orElse(-1))
              .toArray();
      this.owners = List.copyOf(places.keySet());
    }

    private static int place(Map<Owner, Integer> places, Owner owner) {
      return places.computeIfAbsent(owner, absent -> places.size());
    }

    synchronized Optional<Sight> find(Key key) {
      return Optional.ofNullable(sights.get(key));
    }

    synchronized void keep(Key key, Sight sight) {
      sights.put(key, sight);
    }
  }

  /** The sights that were used last. */
  private static final class Kept extends LinkedHashMap<Key, Sight> {
    private static final long serialVersionUID = 1L;

    Kept() {
      super(MOST_KEPT, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Key, Sight> eldest) {
      return size() > MOST_KEPT;
    }
  }

  /** What an actor sees now. */
  Sight of(Actor actor, Snapshot snapshot) {
    Layout layout =
        last.filter(known -> known.snapshot == snapshot).orElseGet(() -> new Layout(snapshot));
    last = Optional.of(layout);
    Key key =
        new Key(
            readable(actor, layout.owners),
            Optional.of(outside).filter(rule -> rule.isOpenTo(actor)).map(rule -> facts.claims()));
    return layout
        .find(key)
        .orElseGet(
            () -> {
              Sight sight = new Sight(snapshot, seen(layout, key));
              layout.keep(key, sight);
              return sight;
            });
  }

  private BitSet readable(Actor actor, List<Owner> owners) {
    BitSet readable = new BitSet(owners.size());
    for (int i = 0; i < owners.size(); i++) {
      Owner owner = owners.get(i);
      // Another owner may have got the name since.
      Optional<OwnerAccess> access =
          facts.owner(owner.name()).filter(found -> found.owner().equals(owner));
      if (access.flatMap(found -> policy.right(actor, found)).isPresent()) {
        readable.set(i);
      }
    }
    return readable;
  }

  private boolean[] seen(Layout layout, Key key) {
    List<IndexedModule> modules = layout.snapshot.modules();
    boolean[] seen = new boolean[modules.size()];
    Function<ModulePath, Boolean> hosted = hosted(modules);
    for (int i = 0; i < seen.length; i++) {
      int owner = layout.ofModules[i];
      ModulePath path = modules.get(i).path();
      seen[i] =
          owner >= 0
              ? key.owners().get(owner)
              : key.claims().isPresent() && isFromOutside(path, key.claims().get(), hosted);
    }
    return seen;
  }

  private boolean isFromOutside(
      ModulePath path, ClaimSet claims, Function<ModulePath, Boolean> hosted) {
    return claims.above(path.text()).isEmpty()
        && !outside.refuses().test(path)
        && (outside.covers().test(path) || !hosted.apply(path));
  }

  /** Whether anybody has a module at or above a path. */
  private static Function<ModulePath, Boolean> hosted(List<IndexedModule> modules) {
    Set<String> paths =
        modules.stream()
            .filter(module -> module.owner().isPresent())
            .map(module -> module.path().text())
            .collect(Collectors.toSet());
    return path -> {
      for (int end = path.text().length(); end > 0; end = path.text().lastIndexOf('/', end - 1)) {
        if (paths.contains(path.text().substring(0, end))) {
          return true;
        }
      }
      return false;
    };
  }

  /** Whether the site view takes a module that is seen from there. */
  boolean isInSiteView(IndexedModule module) {
    if (module.owner().isEmpty()) {
      return true;
    }
    Optional<Owner> claimant = facts.claims().above(module.path().text()).map(Claim::owner);
    if (claimant.isPresent()) {
      return claimant.equals(module.owner());
    }
    return !outside.covers().test(module.path())
        && facts.firstPublisher(module.path()).equals(module.owner());
  }
}

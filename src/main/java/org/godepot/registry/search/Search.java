package org.godepot.registry.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.search.index.IndexedModule;
import org.godepot.registry.search.index.SearchIndex;
import org.godepot.registry.search.index.Snapshot;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.QueryText;
import org.godepot.registry.search.text.SearchDocument.Requirement;
import org.godepot.registry.search.text.SearchText.PackageText;

/**
 * Finds what a caller may read. All refuse with UNAVAILABLE while the index does not work.
 * Thread-safe.
 */
public final class Search {
  /** Completions of modules, the more likely wish. */
  private static final int MODULES_SUGGESTED = 5;

  /** Completions in all. */
  private static final int MOST_SUGGESTED = 8;

  private final SearchIndex index;
  private final Sights sights;

  /**
   * @param outside what is shown of modules from outside
   */
  public Search(SearchIndex index, Policy policy, Facts facts, OutsideShown outside) {
    this.index = index;
    this.sights = new Sights(policy, facts, outside);
  }

  /** Answers a question, whatever was typed. */
  public Answer search(Actor actor, Question question) {
    return looking(
        actor,
        (snapshot, sight) -> {
          float[] factors = sight.factors(question);
          Page<Snapshot.Item> found =
              snapshot.search(question.tab(), question.text(), factors, question.page());
          List<String> corrections =
              found.total() == 0 ? snapshot.corrections(question.text(), factors) : List.of();
          Page<Hit> hits = new Page<>(hits(snapshot, sight, found.items()), found.total());
          Optional<Hit> exact = exact(snapshot, sight, factors, question.text());
          return new Answer(hits, exact, corrections, index.isComplete());
        });
  }

  /** The module whose path was typed; of several that of the site view, else the first owner's. */
  private Optional<Hit> exact(Snapshot snapshot, Sight sight, float[] factors, QueryText text)
      throws IOException {
    List<Integer> same =
        at(snapshot.modules(), text.text()).filter(i -> factors[i] != 0).boxed().toList();
    if (same.isEmpty()) {
      return Optional.empty();
    }
    int module =
        same.stream()
            .filter(i -> sights.isInSiteView(snapshot.modules().get(i)))
            .findFirst()
            .orElse(same.get(0));
    return Optional.of(hit(snapshot, sight, module, Optional.empty()));
  }

  /** The places of the modules at a path, which are next to each other. */
  private static IntStream at(List<IndexedModule> modules, String path) {
    int low = 0;
    int high = modules.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (modules.get(middle).path().text().compareTo(path) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return IntStream.range(low, modules.size())
        .takeWhile(i -> modules.get(i).path().text().equals(path));
  }

  /** Completions of what somebody is typing: modules first, then symbols. */
  public List<Hit> suggest(Actor actor, QueryText text) {
    if (text.isShort()) {
      return List.of();
    }
    return looking(
        actor,
        (snapshot, sight) -> {
          List<Snapshot.Item> items = new ArrayList<>();
          items.addAll(first(snapshot, Tab.MODULES, text, sight, MODULES_SUGGESTED));
          int room = MOST_SUGGESTED - items.size();
          items.addAll(first(snapshot, Tab.SYMBOLS, text, sight, room));
          return hits(snapshot, sight, items);
        });
  }

  private static List<Snapshot.Item> first(
      Snapshot snapshot, Tab tab, QueryText text, Sight sight, int most) throws IOException {
    return snapshot.search(tab, text, sight.factors(), new Page.Request(1, most)).items();
  }

  /** The modules of owners, the one with the newest version first. */
  public Page<Hit> recent(Actor actor, Page.Request page) {
    return looking(
        actor,
        (snapshot, sight) -> {
          List<Integer> hosted = snapshot.newestFirst().filter(sight::sees).boxed().toList();
          List<Hit> hits = new ArrayList<>();
          for (int module : part(hosted, page)) {
            hits.add(hit(snapshot, sight, module, Optional.empty()));
          }
          return new Page<>(hits, hosted.size());
        });
  }

  /** The modules whose latest versions require a module, by path. */
  public Page<Dependent> dependents(Actor actor, ModulePath path, Page.Request page) {
    return looking(
        actor,
        (snapshot, sight) -> {
          OptionalInt number = snapshot.number(path.text());
          List<Integer> found =
              number.stream()
                  .flatMap(wanted -> requiring(snapshot, sight, wanted))
                  .boxed()
                  .toList();
          List<Dependent> dependents = new ArrayList<>();
          for (int module : part(found, page)) {
            Hit hit = hit(snapshot, sight, module, Optional.empty());
            for (Requirement requirement : snapshot.requirements(module)) {
              if (requirement.path().equals(path.text())) {
                dependents.add(new Dependent(hit, requirement));
              }
            }
          }
          return new Page<>(dependents, found.size());
        });
  }

  private static IntStream requiring(Snapshot snapshot, Sight sight, int wanted) {
    List<IndexedModule> modules = snapshot.modules();
    return IntStream.range(0, modules.size())
        .filter(i -> sight.sees(i) && modules.get(i).requires().contains(wanted));
  }

  private static <T> List<T> part(List<T> all, Page.Request page) {
    int begin = Math.min(page.offset(), all.size());
    return all.subList(begin, Math.min(begin + page.limit(), all.size()));
  }

  private List<Hit> hits(Snapshot snapshot, Sight sight, List<Snapshot.Item> items)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (Snapshot.Item item : items) {
      hits.add(hit(snapshot, sight, item.module(), item.place()));
    }
    return hits;
  }

  private Hit hit(Snapshot snapshot, Sight sight, int module, Optional<PackageText> place)
      throws IOException {
    IndexedModule found = snapshot.modules().get(module);
    Snapshot.Shown shown = snapshot.shown(module);
    return new Hit(
        found.owner().map(Owner::name),
        sights.isInSiteView(found),
        shown.about(),
        shown.synopsis(),
        sight.importers(module),
        place);
  }

  private <T> T looking(Actor actor, Looking<T> looking) {
    try (Snapshot snapshot = index.snapshot()) {
      return looking.at(snapshot, sights.of(actor, snapshot));
    } catch (IOException e) {
      throw index.failedToRead(e);
    }
  }

  /** What is done with the index as an actor sees it. */
  @FunctionalInterface
  private interface Looking<T> {
    T at(Snapshot snapshot, Sight sight) throws IOException;
  }
}

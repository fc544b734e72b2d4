package org.godepot.registry.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import org.godepot.registry.search.index.Position;
import org.godepot.registry.search.index.Position.Stage;
import org.godepot.registry.search.index.Position.Walk;
import org.godepot.registry.search.text.ModuleKey;
import org.godepot.store.db.Change;
import org.godepot.store.db.Feed;
import org.godepot.store.db.Transaction;

/**
 * What happened since a position. Changes tell of everything but the first arrival of a file from
 * outside, which the feed tells.
 *
 * @param continues whether the changes are those that follow the position: not where old ones were
 *     removed, nor in another database
 * @param keys of modules that are to be looked at
 * @param position behind all that
 * @param more whether there may be more
 */
record News(boolean continues, Set<ModuleKey> keys, Position position, boolean more) {
  /**
   * Where the database is, with everything to walk over.
   *
   * @param edition of the reader of texts
   */
  static Position now(Transaction tx, int edition) {
    Instant feed = tx.feed().last();
    long last = tx.changes().last();
    SortedMap<Long, Change> changes = tx.changes().after(last - 1, 1);
    return new Position(
        last, text(changes, last), feed, edition, Optional.of(Walk.begin(Stage.HOSTED)));
  }

  /**
   * What comes next.
   *
   * @param most so many of each kind
   * @param waits whether what came from outside is left for later, by the times of the first that
   *     is new and of the last
   */
  static News after(Position at, Transaction tx, int most, BiPredicate<Instant, Instant> waits) {
    // The one before is read, too: if it is there and the same, none is missing.
    SortedMap<Long, Change> changes = tx.changes().after(at.change() - 1, most + 1);
    Instant since = at.feed().plus(1, ChronoUnit.MICROS);
    List<Feed.Entry> entries = entries(since, tx, most, waits);
    if (!continues(at, changes)) {
      return new News(false, Set.of(), at, true);
    }
    Set<ModuleKey> keys = new LinkedHashSet<>();
    changes.tailMap(at.change() + 1).values().forEach(change -> addTo(keys, change));
    entries.stream()
        .filter(entry -> entry.owner().isEmpty())
        .forEach(entry -> keys.add(ModuleKey.outside(entry.id().path())));
    boolean more = changes.size() > most || entries.size() == most;
    return new News(true, keys, behind(at, changes, entries), more);
  }

  private static List<Feed.Entry> entries(
      Instant since, Transaction tx, int most, BiPredicate<Instant, Instant> waits) {
    List<Feed.Entry> entries = tx.feed().since(since, most);
    Optional<Feed.Entry> first =
        entries.stream().filter(entry -> entry.owner().isEmpty()).findFirst();
    return first.isPresent() && waits.test(first.get().at(), tx.feed().last())
        ? List.of()
        : entries;
  }

  private static boolean continues(Position at, SortedMap<Long, Change> changes) {
    if (at.changed().isEmpty()) {
      // There was none before, or its row was removed already when the position was taken.
      return changes.isEmpty() || changes.firstKey() == at.change() + 1;
    }
    return text(changes, at.change()).equals(at.changed());
  }

  private static Position behind(
      Position at, SortedMap<Long, Change> changes, List<Feed.Entry> entries) {
    Instant feed = entries.isEmpty() ? at.feed() : entries.get(entries.size() - 1).at();
    if (changes.isEmpty()) {
      return at.behind(at.change(), at.changed(), feed);
    }
    long last = changes.lastKey();
    return at.behind(last, text(changes, last), feed);
  }

  private static void addTo(Set<ModuleKey> keys, Change change) {
    if (change instanceof Change.OfModule module) {
      keys.add(new ModuleKey(module.ownerId(), module.path()));
    } else if (change instanceof Change.OfMirrored mirrored) {
      keys.add(ModuleKey.outside(mirrored.path()));
    }
  }

  /** What a change was; empty for one that is not there. */
  private static String text(SortedMap<Long, Change> changes, long number) {
    return Optional.ofNullable(changes.get(number))
        .map(change -> change.kind() + " " + change.subject())
        .orElse("");
  }
}

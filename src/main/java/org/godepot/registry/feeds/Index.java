package org.godepot.registry.feeds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.godepot.access.Actor;
import org.godepot.access.OwnerAccess;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.facts.Facts;
import org.godepot.store.db.Database;
import org.godepot.store.db.Feed;

/**
 * Tells which versions became visible since a time, in the order in which they did: who asks again
 * from the last time told misses none. Thread-safe.
 */
public final class Index {
  /** Read at one time, whether the caller may see them or not. */
  private static final int BATCH = 1000;

  private final Policy policy;
  private final Facts facts;
  private final Database database;
  private final OutsideRule outside;

  /**
   * @param outside what is shown of modules from outside
   */
  public Index(Policy policy, Facts facts, Database database, OutsideRule outside) {
    this.policy = policy;
    this.facts = facts;
    this.database = database;
    this.outside = outside;
  }

  /**
   * A version that became visible.
   *
   * @param at microseconds; greater than that of every line before
   */
  public record Line(ModuleVersion id, Instant at) {
    private static Line of(Feed.Entry entry) {
      return new Line(entry.id(), entry.at());
    }
  }

  /**
   * What an actor sees in the site view.
   *
   * @param since first time that counts
   * @param limit so many at most
   */
  public List<Line> site(Actor actor, Instant since, int limit) {
    Sight sight = new Sight(actor, policy, facts, outside);
    return collect(
        since,
        limit,
        from -> database.read(tx -> tx.feed().since(from, BATCH)),
        entry -> sight.shows(entry.id().path(), entry.owner(), entry.first()));
  }

  /**
   * What an owner has, for those who may read it.
   *
   * @throws org.godepot.catalog.RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND as {@link
   *     Policy} says
   */
  public List<Line> owner(Actor actor, OwnerName name, Instant since, int limit) {
    Optional<OwnerAccess> owner = facts.owner(name);
    policy.require(Right.READ, actor, name, owner);
    return owner
        .map(OwnerAccess::owner)
        .map(found -> database.read(tx -> tx.feed().since(found, since, limit)))
        .orElse(List.of())
        .stream()
        .map(Line::of)
        .toList();
  }

  private static List<Line> collect(
      Instant since,
      int limit,
      Function<Instant, List<Feed.Entry>> batches,
      Predicate<Feed.Entry> shown) {
    List<Line> found = new ArrayList<>();
    Instant from = since;
    List<Feed.Entry> batch;
    do {
      batch = batches.apply(from);
      batch.stream().filter(shown).limit(limit - found.size()).map(Line::of).forEach(found::add);
      if (!batch.isEmpty()) {
        from = batch.get(batch.size() - 1).at().plus(1, ChronoUnit.MICROS);
      }
    } while (batch.size() == BATCH && found.size() < limit);
    return found;
  }
}

package org.godepot.registry.search.index;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much of the database is in the index; committed together with what it tells of.
 *
 * @param change number of the last change
 * @param changed what that change was, by which another database is found out
 * @param feed time of the last entry of the feed
 * @param edition of the reader of texts that everything was read by, or will be behind the walk
 * @param walk how far a walk over everything has come; empty when everything was seen
 */
public record Position(
    long change, String changed, Instant feed, int edition, Optional<Walk> walk) {
  private static final String CHANGE = "change";
  private static final String CHANGED = "changed";
  private static final String FEED = "feed";
  private static final String EDITION = "edition";
  private static final String STAGE = "walk.stage";
  private static final String PATH = "walk.path";
  private static final String ID = "walk.id";

  /**
   * Where a walk is.
   *
   * @param path the last one that was looked at
   * @param id its number, where that matters
   */
  public record Walk(Stage stage, String path, long id) {
    /** The begin of a stage. */
    public static Walk begin(Stage stage) {
      return new Walk(stage, "", 0);
    }
  }

  /** What a walk goes over, one after the other. */
  public enum Stage {
    /** All modules of owners. */
    HOSTED,
    /** All modules that are kept from outside. */
    OUTSIDE,
    /** All modules in the index, some of which may be gone. */
    INDEXED
  }

  public Position withWalk(Optional<Walk> next) {
    return new Position(change, changed, feed, edition, next);
  }

  /** The same place, with everything to be read again by another edition of the reader. */
  public Position readBy(int other) {
    return new Position(change, changed, feed, other, Optional.of(Walk.begin(Stage.HOSTED)));
  }

  /** A later place of the same walk. */
  public Position behind(long lastChange, String lastChanged, Instant lastFeed) {
    return new Position(lastChange, lastChanged, lastFeed, edition, walk);
  }

  Map<String, String> toMap() {
    Map<String, String> map = new HashMap<>();
    map.put(CHANGE, Long.toString(change));
    map.put(CHANGED, changed);
    map.put(FEED, feed.toString());
    map.put(EDITION, Integer.toString(edition));
    walk.ifPresent(
        at -> {
          map.put(STAGE, at.stage().name());
          map.put(PATH, at.path());
          map.put(ID, Long.toString(at.id()));
        });
    return map;
  }

  /** The position that a map tells, if it tells one. */
  static Optional<Position> of(Map<String, String> map) {
    if (!map.containsKey(CHANGE)) {
      return Optional.empty();
    }
    Optional<Walk> walk =
        Optional.ofNullable(map.get(STAGE))
            .map(
                stage ->
                    new Walk(
                        Stage.valueOf(stage),
                        map.getOrDefault(PATH, ""),
                        Long.parseLong(map.getOrDefault(ID, "0"))));
    return Optional.of(
        new Position(
            Long.parseLong(map.getOrDefault(CHANGE, "0")),
            map.getOrDefault(CHANGED, ""),
            Instant.parse(map.getOrDefault(FEED, Instant.EPOCH.toString())),
            Integer.parseInt(map.getOrDefault(EDITION, "0")),
            walk));
  }
}

package org.godepot.registry.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.godepot.registry.search.index.Position;
import org.godepot.registry.search.index.SearchIndex;
import org.godepot.registry.search.text.ModuleKey;
import org.godepot.registry.search.text.SearchDocument;
import org.godepot.registry.search.text.TextReader;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index like the database: follows its numbered changes and its feed from where the index
 * is, and where that cannot be done, walks over everything. While it walks it follows, so that what
 * is published then is found at once. Each step may be done twice without harm. Used by one thread.
 */
public final class Indexer {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  /** Modules between two moments at which searches see more and a stop is noticed. */
  private static final int BATCH = 100;

  /** How long a module whose files could not be read is left alone. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Database database;
  private final SearchIndex index;
  private final TextReader reader;
  private final Walker walker;
  private final Candidates candidates;
  private final Documenter documenter;
  private final Lull lull;
  private final InstantSource clock;
  private Instant nextTry;
  private volatile boolean stopping;

  /**
   * @param reader reads the texts of versions out of their zips
   * @param lull what comes from outside waits for
   */
  public Indexer(
      Database database,
      BlobStore blobs,
      SearchIndex index,
      TextReader reader,
      Lull lull,
      InstantSource clock) {
    this.database = database;
    this.index = index;
    this.reader = reader;
    this.walker = new Walker(database, index);
    this.candidates = new Candidates(database, reader.edition());
    this.documenter = new Documenter(blobs, reader);
    this.lull = lull;
    this.clock = clock;
    this.nextTry = clock.instant().plus(PATIENCE);
  }

  /**
   * Brings the index to what is committed now, but for what comes from outside and still waits.
   *
   * @throws org.godepot.catalog.RegistryException UNAVAILABLE when the database or the disk fails;
   *     the next run goes on from there
   */
  public void run() {
    if (!index.makeReady()) {
      return;
    }
    boolean more = true;
    while (more && !stopping) {
      boolean news = follow();
      boolean walked = walk();
      more = news || walked;
    }
    if (!stopping) {
      tryAgain();
      index.save();
    }
  }

  /** Lets a run under way do nothing more. */
  public void stop() {
    stopping = true;
  }

  private Position position() {
    Position at = index.position().orElseGet(this::begin);
    return at.edition() == reader.edition() ? at : at.readBy(reader.edition());
  }

  /** From here on changes are followed; what was before is walked over. */
  private Position begin() {
    log.info("everything is made searchable");
    return database.read(tx -> News.now(tx, reader.edition()));
  }

  /** Takes what changed; whether there may be more. */
  private boolean follow() {
    Position at = position();
    Instant now = clock.instant();
    News news =
        database.read(
            tx -> News.after(at, tx, BATCH, (first, last) -> !lull.isOver(first, last, now)));
    if (!news.continues()) {
      log.warn("the search index is too old, or of another database");
      index.publish(begin());
      return true;
    }
    boolean done = refresh(news.keys());
    if (done && !index.position().equals(Optional.of(news.position()))) {
      index.publish(news.position());
    }
    return done && news.more();
  }

  /** Looks at some modules more; whether there may be others. */
  private boolean walk() {
    Position at = position();
    if (at.walk().isEmpty()) {
      return false;
    }
    Walker.Piece piece = walker.from(at.walk().get(), BATCH);
    if (refresh(piece.keys())) {
      index.publish(at.withWalk(piece.next()));
      if (piece.next().isEmpty()) {
        log.info("everything is searchable");
      }
    }
    return true;
  }

  /** Looks at modules again whose files could not be read. */
  private void tryAgain() {
    Instant now = clock.instant();
    if (now.isBefore(nextTry)) {
      return;
    }
    nextTry = now.plus(PATIENCE);
    List<ModuleKey> keys = index.incomplete(BATCH);
    if (!keys.isEmpty() && refresh(keys)) {
      index.publish(position());
    }
  }

  /** Has the index hold what there is of some modules; false if it was stopped before the last. */
  private boolean refresh(Collection<ModuleKey> keys) {
    for (ModuleKey key : keys) {
      if (stopping) {
        return false;
      }
      refresh(key);
    }
    return true;
  }

  private void refresh(ModuleKey key) {
    Optional<String> known = index.fingerprint(key);
    Optional<Candidate> candidate = candidates.find(key);
    if (candidate.isPresent() && candidate.map(Candidate::fingerprint).equals(known)) {
      return;
    }
    Optional<SearchDocument> document = candidate.flatMap(documenter::document);
    if (document.isPresent()) {
      index.put(document.get());
    } else if (known.isPresent()) {
      index.remove(key);
    }
  }
}

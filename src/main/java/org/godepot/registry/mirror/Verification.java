package org.godepot.registry.mirror;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Proof;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.relay.Relays;
import org.godepot.store.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a file from outside is what everybody else gets. What does not pass is told to
 * the audit trail with both hashes. Thread-safe.
 */
final class Verification {
  private static final Logger log = LoggerFactory.getLogger(Verification.class);

  /** Refused content that is remembered; more are asked for again sooner. */
  private static final long MAX_REFUSED = 10_000;

  private final Relays relays;
  private final Database database;
  private final Executor executor;
  private final InstantSource clock;
  private final Cache<String, Refused> refused =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_REFUSED).build();

  /**
   * @param executor for questions asked while files come
   */
  Verification(Relays relays, Database database, Executor executor, InstantSource clock) {
    this.relays = relays;
    this.database = database;
    this.executor = executor;
    this.clock = clock;
  }

  /** A file that did not pass, and how long it is not fetched again. */
  private record Refused(String sentence, Instant until) {}

  /**
   * A file that came.
   *
   * @param kind {@code .mod} or {@code .zip}
   * @param found its hash
   */
  record Came(ModuleVersion id, String kind, Hash1 found) {

    private Optional<Hash1> of(MirroredVersion kept) {
      return kind.equals(VersionFiles.ZIP) ? kept.zip().sum() : kept.mod().sum();
    }

    private Hash1 of(Sums sums) {
      return kind.equals(VersionFiles.ZIP) ? sums.zip() : sums.mod();
    }

    private WrongFileException wrong(String why) {
      return new WrongFileException("it has " + found + "; " + why);
    }
  }

  /**
   * Refuses what did not pass a moment ago.
   *
   * @throws RegistryException UPSTREAM_FAILED
   */
  void requireFresh(ModuleVersion id, String kind) {
    Refused before = refused.getIfPresent(id + kind);
    if (before != null && clock.instant().isBefore(before.until())) {
      throw new RegistryException(Reason.UPSTREAM_FAILED, before.sentence());
    }
  }

  /** Begins to ask for the hashes of a version, so that they are there when its file is. */
  void prepare(ModuleVersion id, boolean summed) {
    if (!summed || !relays.canJudge()) {
      return;
    }
    try {
      executor.execute(() -> learn(id));
    } catch (RejectedExecutionException busy) {
      log.debug("{} is asked for later", id);
    }
  }

  /** Whoever needs the hashes asks again, and gets to know what is wrong. */
  private void learn(ModuleVersion id) {
    try {
      relays.sums(id);
    } catch (RegistryException e) {
      log.debug("the hashes of {} are not known yet: {}", id, e.sentence());
    }
  }

  /**
   * Passes a file.
   *
   * @return why it is believed
   * @throws WrongFileException when its hash is not the one that is known
   * @throws RegistryException when the checksum database cannot be asked
   */
  Proof require(Came came, Optional<KeptVersion> kept, Intake.Bringer from)
      throws WrongFileException {
    Optional<Hash1> before = kept.flatMap(known -> came.of(known.version()));
    if (before.filter(sum -> !sum.equals(came.found())).isPresent()) {
      throw came.wrong("the hash kept since it came first is " + before.get());
    }
    if (!from.summed() || !relays.canJudge()) {
      return from.otherwise();
    }
    Sums sums =
        relays
            .sums(came.id())
            .orElseThrow(() -> came.wrong("the checksum database does not know the version"));
    Hash1 right = came.of(sums);
    if (!right.equals(came.found())) {
      throw came.wrong("the checksum database has " + right);
    }
    return Proof.SUMDB;
  }

  /** Refuses a file that was fetched, and remembers it. */
  RegistryException refuse(ModuleVersion id, String kind, String source, String why) {
    String sentence = source + " sent a wrong " + kind + " of " + id + ": " + why;
    log.error("{}", sentence);
    Instant now = clock.instant();
    refused.put(id + kind, new Refused(sentence, now.plus(MirrorSettings.REFUSED)));
    AuditEvent.Who nobody = new AuditEvent.Who("", Optional.empty(), "", "");
    AuditEvent.What what = new AuditEvent.What(Action.REFUSE_MIRRORED, "", id + kind, sentence);
    database.write(
        tx -> {
          tx.audit().add(new AuditEvent(now, nobody, what, "refused"));
          return Boolean.TRUE;
        });
    return new RegistryException(Reason.UPSTREAM_FAILED, sentence);
  }
}

package org.godepot.registry.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.PathPattern;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.store.db.Database;
import org.godepot.sumdb.Lookup;
import org.godepot.sumdb.SumdbClient;
import org.godepot.sumdb.SumdbException;
import org.godepot.sumdb.SumdbRecord;
import org.godepot.sumdb.tlog.Tile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One public checksum database. Every answer is verified: signed, in the tree, of one history. What
 * it cannot prove is an UPSTREAM_FAILED and told to the audit trail. Thread-safe.
 */
public final class Relay {
  private static final Logger log = LoggerFactory.getLogger(Relay.class);

  /** Time between two lines of the trail about the same database. */
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final String name;
  private final Scope scope;
  private final SumdbClient client;
  private final Remembered remembered;
  private final Database database;
  private final InstantSource clock;
  private Instant quietUntil = Instant.MIN;

  Relay(
      Scope scope,
      SumdbClient client,
      Remembered remembered,
      Database database,
      InstantSource clock) {
    this.name = scope.name();
    this.scope = scope;
    this.client = client;
    this.remembered = remembered;
    this.database = database;
    this.clock = clock;
  }

  /**
   * What operators let it do.
   *
   * @param exempt paths that they say it does not know
   * @param offline whether it is never asked
   */
  record Scope(String name, List<PathPattern> exempt, boolean offline) {
    Scope {
      exempt = List.copyOf(exempt);
    }
  }

  /** The database's name, such as {@code sum.golang.org}. */
  public String name() {
    return name;
  }

  /** Whether operators say that the database does not know a path. */
  public boolean isExempt(ModulePath path) {
    return scope.exempt().stream().anyMatch(pattern -> pattern.matches(path));
  }

  /** Brings to the database what was learnt since the last time. */
  public void save() {
    remembered.save();
  }

  /** Whether it can answer anything: it may be asked, or was asked before. */
  public boolean canAnswer() {
    return !scope.offline() || database.read(tx -> tx.sumdbs().head(name)).isPresent();
  }

  /**
   * The hashes of a version; empty if the database does not know it.
   *
   * @throws RegistryException UPSTREAM_FAILED, UPSTREAM_TIMEOUT, BUSY, UNAVAILABLE
   */
  public Optional<Sums> sums(ModuleVersion id) {
    return proven(() -> client.lookup(id)).map(Lookup::record).map(Relay::sums);
  }

  private static Sums sums(SumdbRecord record) {
    return new Sums(record.zip(), record.mod());
  }

  /** The body of a lookup, byte for byte; empty if the database does not know the version. */
  public Optional<byte[]> lookup(ModuleVersion id) {
    return proven(() -> client.lookup(id))
        .map(found -> found.body().getBytes(StandardCharsets.UTF_8));
  }

  /** The content of a tile; empty beyond the tree. */
  public Optional<byte[]> tile(Tile tile) {
    return proven(() -> client.tile(tile));
  }

  /** The newest signed tree head. */
  public byte[] latest() {
    return proven(client::latest).getBytes(StandardCharsets.UTF_8);
  }

  private <T> T proven(Supplier<T> question) {
    try {
      return question.get();
    } catch (SumdbException e) {
      tell(e);
      throw new RegistryException(
          Reason.UPSTREAM_FAILED, "checksum database " + name + " does not prove its answer");
    }
  }

  private void tell(SumdbException refused) {
    log.error("checksum database {}: {}: {}", name, refused.kind(), refused.getMessage());
    Instant now = clock.instant();
    if (isQuiet(now)) {
      return;
    }
    AuditEvent.Who nobody = new AuditEvent.Who("", Optional.empty(), "", "");
    AuditEvent.What what =
        new AuditEvent.What(
            Action.REFUSE_MIRRORED,
            "",
            "checksum database " + name,
            refused.kind() + " " + refused.getMessage());
    database.write(
        tx -> {
          tx.audit().add(new AuditEvent(now, nobody, what, "refused"));
          return Boolean.TRUE;
        });
  }

  private synchronized boolean isQuiet(Instant now) {
    if (now.isBefore(quietUntil)) {
      return true;
    }
    quietUntil = now.plus(QUIET);
    return false;
  }
}

package org.godepot.boot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.godepot.access.ChangeGate;
import org.godepot.ops.Meters;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.ingest.Inspection;
import org.godepot.registry.mirror.Mirrors;
import org.godepot.registry.relay.Relay;
import org.godepot.registry.relay.Relays;
import org.godepot.registry.upkeep.Jobs;
import org.godepot.registry.upstream.Upstreams;
import org.godepot.registry.upstream.source.FetchListener;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;

/** Everything that reaches outside, built together and closed together. */
final class Outside implements AutoCloseable {
  /** The disk fills no faster than it can be emptied by then, behind the uploads' reserve. */
  private static final Duration EVICTION = Duration.ofMinutes(1);

  /**
   * What a killed process loses of lookups and tiles, and a power cut of files: they are asked for
   * again.
   */
  private static final Duration SAVING = Duration.ofMillis(500);

  private final Workers workers = new Workers();
  private final Executor renewals = new Executor("godepot-leases");
  private final Upstreams upstreams;
  private final Relays relays;
  private final Mirrors mirrors;
  private final Stores stores;

  private Outside(
      Stores stores, Inspection inspection, Config.Outside config, InstantSource clock) {
    this.stores = stores;
    Database database = stores.database();
    this.upstreams = Upstreams.of(config.upstream(), clock);
    this.relays =
        Relays.of(upstreams, config.upstream().offline(), database, workers.pool(), clock);
    MirrorFacts facts = MirrorFacts.of(database, stores.facts(), config.facts());
    this.mirrors =
        Mirrors.of(
            new Mirrors.Stores(stores.blobs(), database, facts, stores.gate()),
            new Mirrors.Outside(upstreams, inspection, relays),
            config.mirror(),
            new Mirrors.Threads(workers.pool(), renewals.scheduler()),
            clock);
  }

  /**
   * Where what comes from outside is kept.
   *
   * @param gate whether administrators may change it
   */
  record Stores(Database database, BlobStore blobs, Facts facts, ChangeGate gate) {}

  static Outside of(
      Stores stores, Inspection inspection, Config.Outside config, InstantSource clock) {
    return new Outside(stores, inspection, config, clock);
  }

  Upstreams upstreams() {
    return upstreams;
  }

  Relays relays() {
    return relays;
  }

  Mirrors mirrors() {
    return mirrors;
  }

  /** Shows what it asks and what it has. */
  void register(Meters meters) {
    FetchListener listener =
        (source, result, nanos) ->
            meters.fetch(source, result.name().toLowerCase(Locale.ROOT), nanos);
    upstreams.all().forEach(upstream -> upstream.onFetch(listener));
    mirrors.mirror().onHit(meters::cacheHit);
  }

  /** What it does by itself. */
  void schedule(Jobs jobs) {
    relays.all().forEach(relay -> jobs.every(SAVING, "saving of lookups", relay::save));
    jobs.every(SAVING, "syncing of files", stores.blobs()::sync);
    jobs.every(EVICTION, "making of room", mirrors.evictor()::makeRoom);
    jobs.every(Duration.ofHours(1), "removal of ended leases", this::removeEndedLeases);
  }

  private void removeEndedLeases() {
    if (stores.database().isShared()) {
      stores.database().write(tx -> tx.leases().removeEnded());
    }
  }

  /** Cuts what is under way, then waits for the threads that notice. */
  @Override
  public void close() {
    upstreams.close();
    mirrors.close();
    renewals.close();
    workers.close();
    relays.all().forEach(Relay::save);
  }
}

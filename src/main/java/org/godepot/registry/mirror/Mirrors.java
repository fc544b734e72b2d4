package org.godepot.registry.mirror;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.godepot.access.ChangeGate;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.ingest.Inspection;
import org.godepot.registry.relay.Relays;
import org.godepot.registry.upstream.Upstreams;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;

/**
 * The parts of this package, built together.
 *
 * @param intake for those who bring files in by themselves
 * @param uses to be saved now and then
 * @param evictor to be run now and then
 * @param closing what ends waits for other servers
 */
public record Mirrors(
    Mirror mirror,
    MirrorAdministration administration,
    Intake intake,
    Uses uses,
    Evictor evictor,
    Closing closing)
    implements AutoCloseable {

  /** Something that can be ended. */
  @FunctionalInterface
  public interface Closing {
    void close();
  }

  /** Ends waits for other servers; to be called before threads are waited for. */
  @Override
  public void close() {
    closing.close();
  }

  /**
   * Where it is kept.
   *
   * @param gate whether administrators may change it; what is asked for is kept in any case
   */
  public record Stores(BlobStore blobs, Database database, MirrorFacts facts, ChangeGate gate) {}

  /** Where it comes from and what judges it. */
  public record Outside(Upstreams upstreams, Inspection inspection, Relays relays) {}

  /**
   * Who does the work.
   *
   * @param fetching has threads enough for all fetches that upstreams allow
   * @param renewing is never busy for long
   */
  public record Threads(Executor fetching, ScheduledExecutorService renewing) {}

  /** Builds the parts. */
  public static Mirrors of(
      Stores stores,
      Outside outside,
      MirrorSettings settings,
      Threads threads,
      InstantSource clock) {
    Turns turns = new Turns(stores.database(), threads.renewing());
    Verification verification =
        new Verification(outside.relays(), stores.database(), threads.fetching(), clock);
    Intake intake = new Intake(stores, outside.inspection(), verification, clock);
    VersionFiles files = new VersionFiles(stores, intake, verification);
    Once once = new Once(files, stores.facts(), turns, threads.fetching(), clock);
    ModuleLists lists =
        new ModuleLists(stores, settings, clock, new Flights<>(threads.fetching()), turns);
    Uses uses = new Uses(stores.database(), clock);
    Evictor evictor = new Evictor(stores.database(), stores.blobs(), uses, settings);
    Mirror mirror = new Mirror(stores, new Mirror.Fetching(lists, files, once), uses, settings);
    MirrorAdministration administration =
        new MirrorAdministration(mirror, outside.upstreams(), evictor, stores, clock);
    return new Mirrors(mirror, administration, intake, uses, evictor, turns::close);
  }
}

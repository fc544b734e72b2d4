package org.godepot.registry.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.godepot.access.Actor;
import org.godepot.access.ChangeGate;
import org.godepot.access.Peer;
import org.godepot.catalog.MirroredVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.FactsSettings;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.ingest.Inspection;
import org.godepot.registry.mirror.MirrorSettings;
import org.godepot.registry.mirror.Mirrors;
import org.godepot.registry.relay.Relays;
import org.godepot.registry.upstream.UpstreamSettings;
import org.godepot.registry.upstream.Upstreams;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;
import org.godepot.store.db.DatabaseSettings;

/** An importer on an embedded database, with what it needs; no HTTP. */
final class Importing implements AutoCloseable {
  static final Peer PEER = new Peer("192.0.2.1", "r1");
  static final Actor ROOT = Actor.user("root", Set.of(), true, PEER);
  static final Actor ANN = Actor.user("ann", Set.of(), false, PEER);

  private static final FactsSettings FACTS = new FactsSettings(1000, 1000);

  final Instant now = Instant.parse("2026-01-02T03:04:05Z");
  final Set<ModulePath> claimed = new HashSet<>();
  final Database database;
  final Importer importer;
  private final Upstreams upstreams;
  private final Mirrors mirrors;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(1);

  /** Without upstreams. */
  Importing(Path directory, BlobStore blobs) {
    this(directory, blobs, UpstreamSettings.none());
  }

  Importing(Path directory, BlobStore blobs, UpstreamSettings settings) {
    database = Database.open(DatabaseSettings.embedded(directory.resolve("db")), () -> now);
    upstreams = Upstreams.of(settings, () -> now);
    Relays relays = Relays.of(upstreams, settings.offline(), database, threads, () -> now);
    Facts facts = Facts.of(database, FACTS);
    mirrors =
        Mirrors.of(
            new Mirrors.Stores(
                blobs, database, MirrorFacts.of(database, facts, FACTS), ChangeGate.OPEN),
            new Mirrors.Outside(upstreams, new Inspection(), relays),
            new MirrorSettings(MirrorSettings.DEFAULT_LIST_LIFE, 1, 0, 0),
            new Mirrors.Threads(threads, threads),
            () -> now);
    importer =
        new Importer(
            new Importer.Stores(blobs, database, mirrors.intake()),
            new Judges(relays, upstreams, claimed::contains),
            new ImportSettings(directory.resolve("imports").toAbsolutePath()),
            () -> now,
            ChangeGate.OPEN);
  }

  /** Imports an archive by the rules alone. */
  ImportReport rules(byte[] archive) throws IOException {
    return rules(new ByteArrayInputStream(archive));
  }

  ImportReport rules(InputStream archive) throws IOException {
    return importer.archive(ROOT, () -> archive, Optional.of(Verify.RULES));
  }

  Optional<MirroredVersion> kept(String module, String version) {
    ModuleVersion id = ModuleVersion.of(module, version);
    return database.read(tx -> tx.mirrored().find(id)).map(kept -> kept.version());
  }

  @Override
  public void close() {
    upstreams.close();
    mirrors.close();
    threads.shutdownNow();
    database.close();
  }
}

package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.godepot.access.ChangeGate;
import org.godepot.catalog.Content;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.zip.ModuleZip;
import org.godepot.golang.zip.ZipReport;
import org.godepot.it.upstream.FakeUpstream;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.FactsSettings;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.ingest.Inspection;
import org.godepot.registry.relay.Relays;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.UpstreamSettings;
import org.godepot.registry.upstream.Upstreams;
import org.godepot.store.blob.BlobSettings;
import org.godepot.store.blob.FileBlobs;
import org.godepot.store.db.Database;
import org.godepot.store.db.DatabaseSettings;
import org.godepot.sumdb.SignedDatabase;

/**
 * A mirror of an upstream that tests break, with a checksum database of their own; no HTTP of ours.
 */
final class Outside implements AutoCloseable {
  private static final FactsSettings FACTS = new FactsSettings(1000, 1000);

  Instant now = Instant.parse("2026-01-02T03:04:05.678Z");

  final FakeUpstream upstream = FakeUpstream.start();
  final SignedDatabase sums = new SignedDatabase("sum.test");
  final Database database;
  final FileBlobs blobs;
  final Upstreams upstreams;
  final Relays relays;
  final Mirrors mirrors;
  final Mirror mirror;

  private final List<AuditEvent> deeds = new CopyOnWriteArrayList<>();
  private final ExecutorService fetching = Executors.newCachedThreadPool();
  private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor();

  /**
   * @param rule how everything may be asked for, such as {@code allow * public}
   */
  Outside(Path directory, String rule) {
    this(directory, rule, new MirrorSettings(MirrorSettings.DEFAULT_LIST_LIFE, 100, 0, 0), false);
  }

  Outside(Path directory, String rule, MirrorSettings settings, boolean offline) {
    try {
      upstream.mount("/sumdb/sum.test/", this::answerSums);
      Files.createDirectories(directory);
      Path rules = directory.resolve("upstream.rules");
      String options = " connect=2s first-byte=2s idle=2s private-addresses=yes\n";
      Files.writeString(
          rules,
          "upstream public "
              + upstream.url()
              + options
              + "sumdb "
              + sums.vkey()
              + " url="
              + upstream.url()
              + "/sumdb/sum.test"
              + options
              + rule
              + "\n");
      upstreams =
          Upstreams.of(UpstreamSettings.read(Optional.of(rules), "", offline, true), () -> now);
      database = Database.open(DatabaseSettings.embedded(directory.resolve("db")), () -> now);
      blobs = FileBlobs.open(new BlobSettings(directory.resolve("blobs"), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database.onAudit(deeds::add);
    Facts facts = Facts.of(database, FACTS);
    relays = Relays.of(upstreams, offline, database, fetching, () -> now);
    mirrors =
        Mirrors.of(
            new Mirrors.Stores(
                blobs, database, MirrorFacts.of(database, facts, FACTS), ChangeGate.OPEN),
            new Mirrors.Outside(upstreams, new Inspection(), relays),
            settings,
            new Mirrors.Threads(fetching, renewing),
            () -> now);
    mirror = mirrors.mirror();
  }

  /** What another server on the same database knows of checksum databases: nothing yet. */
  Relays relays() {
    return Relays.of(upstreams, false, database, fetching, () -> now);
  }

  private void answerSums(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/sumdb/sum.test".length());
    Optional<byte[]> answer = sums.answer(path);
    try (exchange) {
      exchange.sendResponseHeaders(
          answer.isPresent() ? 200 : 404, answer.map(body -> body.length).orElse(-1));
      if (answer.isPresent()) {
        exchange.getResponseBody().write(answer.get());
      }
    }
  }

  /** Publishes a version outside, with its right hashes in the database. */
  void publish(ModuleVersion id, byte[] zip) {
    upstream.module(id, zip);
    sums.add(id, sum(zip), modSum(zip));
  }

  static Hash1 sum(byte[] zip) {
    return Inspection.hash1(report(zip));
  }

  private static Hash1 modSum(byte[] zip) {
    return Hash1.ofGoMod(report(zip).goMod().orElseThrow());
  }

  private static ZipReport report(byte[] zip) {
    try {
      Path file = Files.createTempFile("godepot", ".zip");
      Files.write(file, zip);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.DELETE_ON_CLOSE)) {
        return ModuleZip.check(channel);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Route route(ModulePath path) {
    return upstreams.route(path);
  }

  byte[] list(String path) {
    ModulePath module = ModulePath.of(path);
    return bytes(mirror.list(module, route(module), Ask.USUAL).content());
  }

  byte[] info(ModuleVersion id) {
    return bytes(mirror.info(id, route(id.path()), Ask.USUAL).content());
  }

  byte[] mod(ModuleVersion id) {
    return bytes(mirror.mod(id, route(id.path()), Ask.USUAL).content());
  }

  /** The zip, whole. */
  byte[] zip(ModuleVersion id) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writeZip(id, out);
    return out.toByteArray();
  }

  void writeZip(ModuleVersion id, OutputStream out) throws IOException {
    ZipAnswer answer = mirror.zip(id, route(id.path()), Ask.USUAL);
    if (answer instanceof ZipAnswer.Kept kept) {
      try (Content content = kept.file().content()) {
        content.writeTo(out, 0, content.size());
      }
      return;
    }
    try (Coming coming = ((ZipAnswer.Arriving) answer).zip()) {
      coming.writeTo(out);
    }
  }

  static byte[] bytes(Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (content) {
      content.writeTo(out, 0, content.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What the audit trail has of refused content. */
  List<String> refusals() {
    return deeds.stream()
        .filter(deed -> deed.what().action() == Action.REFUSE_MIRRORED)
        .map(deed -> deed.what().detail())
        .toList();
  }

  /** Waits for work under way, which would write into a directory that goes. */
  private static void end(ExecutorService executor) {
    executor.shutdown();
    try {
      assertThat(executor.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    upstream.close();
    upstreams.close();
    end(fetching);
    end(renewing);
    blobs.close();
    database.close();
  }
}

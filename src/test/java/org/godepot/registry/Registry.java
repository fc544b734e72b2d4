package org.godepot.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.godepot.access.Actor;
import org.godepot.access.Peer;
import org.godepot.access.Policy;
import org.godepot.access.Visibility;
import org.godepot.catalog.Content;
import org.godepot.catalog.Expected;
import org.godepot.catalog.Origin;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.browse.Browser;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.FactsSettings;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.feeds.Catalog;
import org.godepot.registry.feeds.Index;
import org.godepot.registry.feeds.OutsideRule;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.ingest.Inspection;
import org.godepot.registry.maintenance.MaintenanceAdministration;
import org.godepot.registry.maintenance.ReadOnly;
import org.godepot.registry.mirror.Mirror;
import org.godepot.registry.mirror.MirrorAdministration;
import org.godepot.registry.mirror.MirrorSettings;
import org.godepot.registry.mirror.Mirrors;
import org.godepot.registry.owners.GrantAdministration;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.registry.publish.Deleter;
import org.godepot.registry.publish.Intake;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Ownership;
import org.godepot.registry.publish.PublishSettings;
import org.godepot.registry.publish.Publisher;
import org.godepot.registry.publish.Remarks;
import org.godepot.registry.publish.Upload;
import org.godepot.registry.relay.Relays;
import org.godepot.registry.resolve.Absences;
import org.godepot.registry.resolve.Downloads;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.Neighbours;
import org.godepot.registry.resolve.OutsideAccess;
import org.godepot.registry.resolve.OutsideModules;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.tokens.SignIns;
import org.godepot.registry.tokens.TokenAdministration;
import org.godepot.registry.tokens.TokenSettings;
import org.godepot.registry.tokens.TokenUses;
import org.godepot.registry.upkeep.Sweeper;
import org.godepot.registry.upstream.UpstreamSettings;
import org.godepot.registry.upstream.Upstreams;
import org.godepot.store.blob.MemoryBlobs;
import org.godepot.store.db.Database;
import org.godepot.store.db.DatabaseSettings;

/** All services on an embedded database, blobs in memory and a clock that tests set; no HTTP. */
final class Registry implements AutoCloseable {
  static final Peer PEER = new Peer("192.0.2.1", "r1");
  static final Actor ANYBODY = Actor.anonymous(PEER);
  static final Actor ANN = user("ann");
  static final Actor BOB = user("bob");
  static final Actor ROOT = Actor.user("root", Set.of(), true, PEER);
  static final OwnerName ANNS = new OwnerName("ann");
  static final Duration GRACE = Duration.ofHours(1);

  Instant now = Instant.parse("2026-01-02T03:04:05.678Z");

  /** What comes from outside in the site view, where nobody is asked. */
  private static final String RULES =
      "upstream nowhere https://nowhere.test\nsumdb off\nallow outside.test nowhere\n";

  final MemoryBlobs blobs = new MemoryBlobs();
  final ReadOnly readOnly;
  final MaintenanceAdministration maintenance;
  final Policy policy;
  final Database database;
  final Facts facts;
  final TokenUses uses;
  final SignIns signIns;
  final Ownership ownership;
  final Intake intake;
  private final Ingest ingest;
  private final Remarks remarks;
  final Publisher publisher;
  final Deleter deleter;
  final Resolver resolver;
  final Downloads downloads;
  final Index index;
  final Catalog catalog;
  final Browser browser;
  final OwnerAdministration owners;
  final GrantAdministration grants;
  final PrefixAdministration prefixes;
  final TokenAdministration tokens;
  final Sweeper sweeper;
  Mirror mirror;

  /** Nobody, until a test has a search. */
  Neighbours neighbours = (actor, owner, path) -> List.of();

  MirrorAdministration mirrored;

  Registry(Path directory) {
    this(DatabaseSettings.embedded(directory));
  }

  Registry(DatabaseSettings settings) {
    database = Database.open(settings, () -> now);
    facts = Facts.of(database, new FactsSettings(1000, 1000));
    readOnly = new ReadOnly(facts, false, () -> now);
    maintenance = new MaintenanceAdministration(database, readOnly, () -> now);
    policy = new Policy(true, readOnly);
    uses = new TokenUses(database, () -> now);
    signIns = new SignIns(facts, database, uses, () -> now, new TokenSettings(5));
    ownership = new Ownership(policy, facts, database, Visibility.PUBLIC);
    ingest = new Ingest(blobs, database, new Inspection());
    OutsideModules modules = outside();
    remarks = new Remarks(facts, ingest, modules::covers, () -> now);
    intake = new Intake(ingest, new PublishSettings(1));
    publisher = publisher(policy);
    Absences absences = new Absences(facts, (who, of, path) -> neighbours.of(who, of, path));
    deleter = new Deleter(ownership, database, absences, () -> now);
    downloads = new Downloads(database);
    resolver = new Resolver(policy, facts, blobs, downloads, modules, absences);
    OutsideRule shown = new OutsideRule(modules::covers, true);
    index = new Index(policy, facts, database, shown);
    catalog = new Catalog(policy, facts, database, shown);
    browser = new Browser(policy, facts, database, blobs, absences);
    owners = new OwnerAdministration(policy, facts, database, () -> now, Visibility.PUBLIC);
    grants = new GrantAdministration(policy, facts, database, () -> now);
    prefixes = new PrefixAdministration(policy, facts, database, () -> now);
    tokens = new TokenAdministration(policy, facts, database, () -> now, new SecureRandom());
    sweeper = new Sweeper(blobs, database, () -> now, GRACE);
  }

  /** A publisher by another policy. */
  Publisher publisher(Policy other) {
    Ownership owned = new Ownership(other, facts, database, Visibility.PUBLIC);
    return new Publisher(owned, intake, ingest, remarks, () -> now);
  }

  private OutsideModules outside() {
    try {
      Path rules = Files.writeString(Files.createTempFile("godepot", ".rules"), RULES);
      UpstreamSettings settings = UpstreamSettings.read(Optional.of(rules), "", true, true);
      Files.delete(rules);
      Upstreams upstreams = Upstreams.of(settings, () -> now);
      FactsSettings kept = new FactsSettings(1000, 1000);
      Mirrors mirrors =
          Mirrors.of(
              new Mirrors.Stores(blobs, database, MirrorFacts.of(database, facts, kept), readOnly),
              new Mirrors.Outside(
                  upstreams,
                  new Inspection(),
                  Relays.of(upstreams, true, database, Runnable::run, () -> now)),
              new MirrorSettings(MirrorSettings.DEFAULT_LIST_LIFE, 1, 0, 0),
              new Mirrors.Threads(Runnable::run, new ScheduledThreadPoolExecutor(0)),
              () -> now);
      mirror = mirrors.mirror();
      mirrored = mirrors.administration();
      return new OutsideModules(mirror, upstreams, new OutsideAccess(true));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Actor user(String name, String... roles) {
    return Actor.user(name, Set.of(roles), false, PEER);
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Outcome publish(Actor actor, OwnerName owner, byte[] zip) throws IOException {
    return publisher.publish(actor, owner, upload(zip));
  }

  String list(Actor actor, OwnerName owner, String module) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HostedModule hosted = (HostedModule) resolver.view(actor, owner).module(ModulePath.of(module));
    try (Content content = hosted.list()) {
      content.writeTo(out, 0, content.size());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Bytes that are sent, with the length that is announced. */
  record Bytes(byte[] zip, long length) implements Upload.Source {
    @Override
    public OptionalLong announced() {
      return OptionalLong.of(length);
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(zip);
    }
  }

  static Upload upload(byte[] zip) {
    return upload(new Bytes(zip, zip.length), false, Optional.empty());
  }

  static Upload upload(Upload.Source source, boolean dryRun, Optional<Instant> time) {
    Upload.Options options = new Upload.Options(dryRun, false, time, Origin.UNKNOWN);
    return new Upload(source, Expected.NOTHING, options, List.of());
  }

  @Override
  public void close() {
    database.close();
  }
}

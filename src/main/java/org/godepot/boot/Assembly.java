package org.godepot.boot;

import jakarta.servlet.http.HttpFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.godepot.access.Policy;
import org.godepot.ops.Meters;
import org.godepot.ops.Readiness;
import org.godepot.registry.browse.Browser;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.feeds.Catalog;
import org.godepot.registry.feeds.Index;
import org.godepot.registry.feeds.OutsideRule;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.ingest.Inspection;
import org.godepot.registry.mirror.Mirrors;
import org.godepot.registry.owners.GrantAdministration;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.registry.owners.PrefixAdministration;
import org.godepot.registry.publish.Deleter;
import org.godepot.registry.publish.Intake;
import org.godepot.registry.publish.Ownership;
import org.godepot.registry.publish.Publisher;
import org.godepot.registry.publish.Remarks;
import org.godepot.registry.resolve.ChecksumDatabases;
import org.godepot.registry.resolve.Downloads;
import org.godepot.registry.resolve.OutsideAccess;
import org.godepot.registry.resolve.OutsideModules;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.tokens.SignIns;
import org.godepot.registry.tokens.TokenAdministration;
import org.godepot.registry.tokens.TokenUses;
import org.godepot.registry.trail.Refusals;
import org.godepot.registry.transfer.Importer;
import org.godepot.registry.transfer.Judges;
import org.godepot.registry.upkeep.ChangeTrimmer;
import org.godepot.registry.upkeep.Jobs;
import org.godepot.registry.upkeep.Sweeper;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.FileBlobs;
import org.godepot.store.db.Database;
import org.godepot.web.BaseUrl;
import org.godepot.web.api.GrantsResource;
import org.godepot.web.api.ImportResource;
import org.godepot.web.api.MirrorResource;
import org.godepot.web.api.OwnersResource;
import org.godepot.web.api.PackagesResource;
import org.godepot.web.api.PrefixesResource;
import org.godepot.web.api.SettingsResource;
import org.godepot.web.api.TokensResource;
import org.godepot.web.api.WhoamiResource;
import org.godepot.web.entry.AuthenticationFilter;
import org.godepot.web.entry.ChangeGuard;
import org.godepot.web.entry.EdgeFilter;
import org.godepot.web.entry.ObserveFilter;
import org.godepot.web.feeds.OwnerCatalogResource;
import org.godepot.web.feeds.OwnerIndexResource;
import org.godepot.web.feeds.SiteCatalogResource;
import org.godepot.web.feeds.SiteIndexResource;
import org.godepot.web.ops.HealthResource;
import org.godepot.web.ops.MetricsResource;
import org.godepot.web.ops.ReadyResource;
import org.godepot.web.proxy.ModuleFiles;
import org.godepot.web.proxy.OwnerProxyResource;
import org.godepot.web.proxy.OwnerResource;
import org.godepot.web.proxy.RootResource;
import org.godepot.web.proxy.SetUp;
import org.godepot.web.proxy.SiteProxyResource;
import org.godepot.web.proxy.SiteResource;
import org.godepot.web.proxy.SumdbResource;
import org.godepot.web.publish.OwnerVersionResource;
import org.godepot.web.publish.SiteVersionResource;
import org.godepot.web.publish.UploadResource;
import org.godepot.web.publish.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: builds every long-lived object, in the order of their needs. */
final class Assembly implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Assembly.class);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private Front front = new Front(List.of(), List.of());

  private Assembly() {}

  /** What the container gets: filters in the order they are passed, then resources. */
  record Front(List<HttpFilter> filters, List<Object> resources) {}

  /** Builds all, or leaves nothing open. */
  static Assembly of(Config config, InstantSource clock) throws IOException {
    Assembly assembly = new Assembly();
    try {
      assembly.front = assembly.build(config, clock);
      return assembly;
    } catch (IOException | RuntimeException e) {
      assembly.close();
      throw e;
    }
  }

  private Front build(Config config, InstantSource clock) throws IOException {
    Files.createDirectories(config.home());
    Meters meters = open(new Meters());
    Database database = open(Database.open(config.stores().database(), clock));
    database.onAudit(new AuditLog());
    BlobStore blobs = open(FileBlobs.open(config.stores().blobs()));
    Policy policy = new Policy(config.owners().self());
    Facts facts = Facts.of(database, config.stores().facts());
    TokenUses uses = new TokenUses(database, clock);
    SignIns signIns = new SignIns(facts, database, uses, clock, config.tokens());
    Refusals refusals = new Refusals(database, clock);
    Downloads downloads = new Downloads(database);
    Readiness readiness = new Readiness(List.of(database, blobs), clock);
    Gauges.register(meters, database, clock);
    Inspection inspection = new Inspection();
    Outside outside =
        open(
            Outside.of(
                new Outside.Stores(database, blobs, facts), inspection, config.outside(), clock));
    Mirrors mirrors = outside.mirrors();
    Jobs jobs = new Jobs(open(new Executor("godepot-upkeep")).scheduler());
    outside.schedule(jobs);
    upkeep(jobs, List.of(uses::save, downloads::save, mirrors.uses()::save), refusals);
    jobs.every(Duration.ofHours(1), "trimming of changes", new ChangeTrimmer(database)::trim);
    Sweeper sweeper = new Sweeper(blobs, database, clock, config.operation().sweepGrace());
    jobs.every(config.operation().sweepInterval(), "sweep", sweeper::sweep);
    opened.push(sweeper::stop);
    opened.push(readiness::stop);

    BaseUrl base = config.baseUrl();
    Ownership ownership = new Ownership(policy, facts, database, config.owners().visibility());
    Ingest ingest = new Ingest(blobs, database, inspection);
    OutsideAccess access = new OutsideAccess(config.outside().upstream().anonymous());
    OutsideModules modules = new OutsideModules(mirrors.mirror(), outside.upstreams(), access);
    Remarks remarks = new Remarks(facts, ingest, modules::covers, clock);
    Publisher publisher =
        new Publisher(ownership, new Intake(ingest, config.publish()), ingest, remarks, clock);
    Uploads uploads = new Uploads(publisher, base, meters);
    Resolver resolver = new Resolver(policy, facts, blobs, downloads, modules);
    ModuleFiles files = new ModuleFiles(resolver, clock);
    OutsideRule shown = new OutsideRule(modules::covers, access.anonymous());
    Index index = new Index(policy, facts, database, shown);
    Catalog catalog = new Catalog(policy, facts, database, shown);
    SetUp setUp = new SetUp(base);
    OwnerAdministration owners =
        new OwnerAdministration(policy, facts, database, clock, config.owners().visibility());
    TokenAdministration tokens =
        new TokenAdministration(policy, facts, database, clock, new SecureRandom());
    return new Front(
        List.of(
            new ObserveFilter(meters, refusals),
            new EdgeFilter(),
            new AuthenticationFilter(signIns),
            new ChangeGuard(base)),
        List.of(
            new HealthResource(),
            new ReadyResource(readiness),
            new MetricsResource(meters, config.operation().metrics()),
            new RootResource(setUp),
            new SiteResource(setUp),
            new SiteProxyResource(resolver, files),
            new OwnerResource(resolver, setUp),
            new OwnerProxyResource(resolver, files),
            new SiteIndexResource(index),
            new SiteCatalogResource(catalog),
            new OwnerIndexResource(index),
            new OwnerCatalogResource(catalog),
            new UploadResource(uploads),
            new OwnerVersionResource(uploads),
            new SiteVersionResource(uploads),
            new PackagesResource(
                new Browser(policy, facts, database, blobs),
                new Deleter(ownership, database, clock),
                base),
            new OwnersResource(owners, base),
            new GrantsResource(new GrantAdministration(policy, facts, database, clock), base),
            new PrefixesResource(new PrefixAdministration(policy, facts, database, clock), base),
            new TokensResource(tokens, base),
            new WhoamiResource(owners),
            new SumdbResource(
                new ChecksumDatabases(
                    outside.relays(),
                    outside.upstreams(),
                    path -> facts.claims().above(path.text()).isPresent(),
                    access)),
            new MirrorResource(mirrors.administration(), base),
            new ImportResource(
                new Importer(
                    new Importer.Stores(blobs, database, mirrors.intake()),
                    new Judges(
                        outside.relays(),
                        outside.upstreams(),
                        path -> facts.claims().above(path.text()).isPresent()),
                    config.stores().imports(),
                    clock)),
            new SettingsResource(config.values())));
  }

  /** Brings to the database what is noted in memory: now and then, and at the end. */
  private void upkeep(Jobs jobs, List<Runnable> notes, Refusals refusals) {
    notes.forEach(save -> jobs.every(Duration.ofMinutes(1), "saving of notes", save));
    notes.forEach(save -> opened.push(save::run));
    jobs.every(Duration.ofSeconds(1), "saving of refusals", refusals::save);
    opened.push(refusals::save);
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  /** What to serve with. */
  Front front() {
    return front;
  }

  /** Closes in reverse order of building; a part that fails does not keep the others open. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      AutoCloseable part = opened.pop();
      try {
        part.close();
      } catch (Exception e) {
        log.error("could not close {}", part, e);
      }
    }
  }
}

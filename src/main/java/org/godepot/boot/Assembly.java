package org.godepot.boot;

import jakarta.servlet.http.HttpFilter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.godepot.access.FormSeal;
import org.godepot.access.Policy;
import org.godepot.ops.Meters;
import org.godepot.ops.Readiness;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.ingest.Inspection;
import org.godepot.registry.maintenance.ReadOnly;
import org.godepot.registry.mirror.Mirrors;
import org.godepot.registry.resolve.Downloads;
import org.godepot.registry.search.index.SearchIndex;
import org.godepot.registry.tokens.SignIns;
import org.godepot.registry.tokens.TokenUses;
import org.godepot.registry.trail.Refusals;
import org.godepot.registry.upkeep.ChangeTrimmer;
import org.godepot.registry.upkeep.Jobs;
import org.godepot.registry.upkeep.Sweeper;
import org.godepot.store.blob.FileBlobs;
import org.godepot.store.blob.Shelf;
import org.godepot.store.db.Database;
import org.godepot.web.entry.AuthenticationFilter;
import org.godepot.web.entry.ChangeGuard;
import org.godepot.web.entry.EdgeFilter;
import org.godepot.web.entry.LingerFilter;
import org.godepot.web.entry.ObserveFilter;
import org.godepot.web.html.Html;
import org.godepot.web.html.Site;
import org.godepot.web.html.StaticFiles;
import org.godepot.web.pages.Pages;
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
  static Assembly of(Config config, StaticFiles files, InstantSource clock) throws IOException {
    Assembly assembly = new Assembly();
    try {
      assembly.front = assembly.build(config, files, clock);
      return assembly;
    } catch (IOException | RuntimeException e) {
      assembly.close();
      throw e;
    }
  }

  private Front build(Config config, StaticFiles files, InstantSource clock) throws IOException {
    Files.createDirectories(config.home());
    Meters meters = open(new Meters());
    Database database = open(Database.open(config.stores().database(), clock));
    database.onAudit(new AuditLog());
    FileBlobs blobs = open(FileBlobs.open(config.stores().blobs()));
    Shelf shelf = blobs.shelf(clock, new SecureRandom());
    Facts facts = Facts.of(database, config.stores().facts());
    ReadOnly readOnly = new ReadOnly(facts, config.operation().readOnly(), clock);
    Policy policy = new Policy(config.owners().self(), readOnly);
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
                new Outside.Stores(database, blobs, facts, readOnly),
                inspection,
                config.outside(),
                clock));
    Mirrors mirrors = outside.mirrors();
    Jobs jobs = new Jobs(open(new Executor("godepot-upkeep")).scheduler());
    outside.schedule(jobs);
    outside.register(meters);
    upkeep(jobs, List.of(uses::save, downloads::save, mirrors.uses()::save), refusals);
    jobs.every(Duration.ofHours(1), "trimming of changes", new ChangeTrimmer(database)::trim);
    jobs.every(Duration.ofMinutes(1), "clearing of the shelf", shelf::clear);
    Sweeper sweeper = new Sweeper(blobs, database, clock, config.operation().sweepGrace());
    jobs.every(config.operation().sweepInterval(), "sweep", sweeper::sweep);
    opened.push(sweeper::stop);
    opened.push(readiness::stop);

    Html html = new Html(site(config, files, readOnly), config.baseUrl());
    Core core =
        new Core(
            config,
            clock,
            database,
            blobs,
            shelf,
            policy,
            readOnly,
            facts,
            files,
            new Pages(html, seal(database, clock)));
    SearchIndex index = open(SearchIndex.open(config.home().resolve("search")));
    Library library = Library.of(core, outside, downloads, index);
    Jobs indexing = new Jobs(open(new Executor("godepot-search")).scheduler());
    indexing.every(Duration.ofSeconds(1), "indexing", library.indexer()::run);
    opened.push(library.indexer()::stop);
    Resources resources =
        new Resources(core, outside, new Ingest(blobs, database, inspection), library);
    return new Front(
        List.of(
            new LingerFilter(),
            new ObserveFilter(meters, refusals),
            new EdgeFilter(html),
            new AuthenticationFilter(signIns),
            new ChangeGuard(config.baseUrl())),
        resources.of(meters, readiness));
  }

  private static FormSeal seal(Database database, InstantSource clock) {
    byte[] offered = new byte[FormSeal.KEY_BYTES];
    new SecureRandom().nextBytes(offered);
    return new FormSeal(database.write(tx -> tx.secrets().get("forms", offered)), clock);
  }

  private static Site site(Config config, StaticFiles files, ReadOnly readOnly) throws IOException {
    try (InputStream in = Assembly.class.getResourceAsStream("version.txt")) {
      String version = new String(in.readNBytes(100), StandardCharsets.UTF_8).strip();
      return new Site(files.hash(), version, config.operation().notice(), readOnly::notice);
    }
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

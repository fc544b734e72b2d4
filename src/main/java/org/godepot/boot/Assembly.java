package org.godepot.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.godepot.access.Policy;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.publish.Intake;
import org.godepot.registry.publish.Ownership;
import org.godepot.registry.publish.Publisher;
import org.godepot.registry.resolve.Resolver;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.FileBlobs;
import org.godepot.store.db.Database;
import org.godepot.web.ops.HealthResource;
import org.godepot.web.proxy.ProxyResource;
import org.godepot.web.publish.UploadResource;
import org.godepot.web.publish.Uploads;
import org.godepot.web.publish.VersionResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The composition root: builds every long-lived object, in the order of their needs. */
final class Assembly implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Assembly.class);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private List<Object> resources = List.of();

  private Assembly() {}

  /** Builds all, or leaves nothing open. */
  static Assembly of(Config config, InstantSource clock) throws IOException {
    Assembly assembly = new Assembly();
    try {
      assembly.resources = assembly.build(config, clock);
      return assembly;
    } catch (IOException | RuntimeException e) {
      assembly.close();
      throw e;
    }
  }

  private List<Object> build(Config config, InstantSource clock) throws IOException {
    Files.createDirectories(config.home());
    Database database = open(Database.open(config.database()));
    BlobStore blobs = open(FileBlobs.open(config.blobs()));

    Policy policy = new Policy();
    Facts facts = Facts.of(database, config.facts());
    Resolver resolver = new Resolver(policy, facts, blobs);

    Ingest ingest = new Ingest(blobs, database);
    Publisher publisher =
        new Publisher(
            new Ownership(policy, facts, database),
            new Intake(ingest, config.publish()),
            ingest,
            facts,
            clock);
    Uploads uploads = new Uploads(publisher, config.baseUrl());

    return List.of(
        new HealthResource(),
        new ProxyResource(resolver),
        new UploadResource(uploads),
        new VersionResource(uploads));
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  /** The JAX-RS resources, ready to serve. */
  List<Object> resources() {
    return resources;
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

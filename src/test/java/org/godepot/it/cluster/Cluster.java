package org.godepot.it.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.godepot.it.DepotServer;
import org.godepot.it.container.MariaDb;

/** One MariaDB and one directory of blobs, for any number of servers. */
final class Cluster implements AutoCloseable {
  private final MariaDb database;
  private final Path directory;
  private final List<DepotServer> servers = new ArrayList<>();

  private Cluster(MariaDb database, Path directory) {
    this.database = database;
    this.directory = directory;
  }

  /**
   * Starts the database.
   *
   * @param directory an empty one, for blobs and homes
   */
  static Cluster start(Path directory) throws Exception {
    return new Cluster(MariaDb.start(), directory);
  }

  /** Starts another server. */
  DepotServer server(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    all.add("-Dgodepot.db.url=" + database.jdbcUrl());
    all.add("-Dgodepot.db.user=godepot");
    all.add("-Dgodepot.db.password=" + MariaDb.PASSWORD);
    all.add("-Dgodepot.blob.dir=" + blobs());
    Path home = Files.createDirectories(directory.resolve("home" + servers.size()));
    DepotServer server = DepotServer.start(home, all.toArray(String[]::new));
    servers.add(server);
    return server;
  }

  MariaDb database() {
    return database;
  }

  Path blobs() {
    return directory.resolve("blobs");
  }

  @Override
  public void close() {
    servers.forEach(DepotServer::close);
    database.close();
  }
}

package org.godepot.store.db;

import java.nio.file.Path;

/**
 * Which database.
 *
 * @param url JDBC URL; that of {@link #embedded} by default
 * @param poolSize most connections at once
 */
public record DatabaseSettings(String url, int poolSize) {
  /** Enough for the writers of 32 uploads: a transaction takes about a millisecond. */
  public static final int DEFAULT_POOL_SIZE = 16;

  public DatabaseSettings {
    if (!url.startsWith("jdbc:h2:")) {
      throw new IllegalArgumentException("godepot.db.url must begin with jdbc:h2: but is " + url);
    }
    if (poolSize < 1) {
      throw new IllegalArgumentException("godepot.db.pool must be at least 1");
    }
  }

  /**
   * The embedded database in a directory.
   *
   * <p>{@code WRITE_DELAY=0}: without it H2 loses what it has acknowledged when the process is
   * killed (measured: up to 13,821 rows). {@code DB_CLOSE_ON_EXIT=FALSE}: the web application
   * closes it, not a shutdown hook that would outlive a redeploy.
   */
  public static DatabaseSettings embedded(Path directory) {
    return new DatabaseSettings(
        "jdbc:h2:file:"
            + directory.resolve("godepot").toAbsolutePath()
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        DEFAULT_POOL_SIZE);
  }
}

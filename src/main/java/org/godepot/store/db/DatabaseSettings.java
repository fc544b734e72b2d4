package org.godepot.store.db;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Which database: the container's DataSource, or one that godepot pools connections to itself.
 *
 * @param container the container's; the rest does not count then
 * @param url JDBC URL; that of {@link #embedded} by default
 * @param account where the URL does not hold it
 * @param poolSize most connections at once
 */
public record DatabaseSettings(
    Optional<DataSource> container, String url, Optional<Account> account, int poolSize) {
  /** Enough for the writers of 32 uploads: a transaction takes about a millisecond. */
  public static final int DEFAULT_POOL_SIZE = 16;

  /**
   * H2 writes behind the end of its file and nowhere else. Where it writes over old space, it finds
   * the newest commits again only by luck after a crash: 2.2 to 2.5 note in the file's head not the
   * chunk that was just written but the one before it.
   */
  static final String NO_REUSE = ";REUSE_SPACE=FALSE";

  public DatabaseSettings {
    if (!url.startsWith("jdbc:h2:file:") && !url.startsWith("jdbc:mariadb:")) {
      throw new IllegalArgumentException(
          "godepot.db.url must begin with jdbc:h2:file: or jdbc:mariadb:");
    }
    if (url.startsWith("jdbc:h2:") && !url.toUpperCase(Locale.ROOT).contains(";REUSE_SPACE=")) {
      url += NO_REUSE;
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
        Optional.empty(),
        "jdbc:h2:file:"
            + directory.resolve("godepot").toAbsolutePath()
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
        Optional.empty(),
        DEFAULT_POOL_SIZE);
  }

  /** Whether this is the database that godepot brings along. */
  boolean isEmbedded() {
    return url.startsWith("jdbc:h2:");
  }

  /** Without the URL, which may hold a password. */
  @Override
  public String toString() {
    return container.isPresent() ? "the container's DataSource" : isEmbedded() ? "H2" : "MariaDB";
  }

  /** Where connections come from. */
  public enum Source {
    /** The container's DataSource if there is one, else the URL. */
    AUTO,
    /** The container's DataSource and nothing else, so that a slip in its name is noticed. */
    CONTAINER
  }

  /** Name and password at the database. */
  public record Account(String user, String password) {
    /** Without the password. */
    @Override
    public String toString() {
      return user;
    }
  }
}

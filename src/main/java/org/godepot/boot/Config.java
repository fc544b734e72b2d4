package org.godepot.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.godepot.access.Visibility;
import org.godepot.ops.SettingValue;
import org.godepot.registry.facts.FactsSettings;
import org.godepot.registry.mirror.MirrorSettings;
import org.godepot.registry.publish.PublishSettings;
import org.godepot.registry.tokens.TokenSettings;
import org.godepot.registry.transfer.ImportSettings;
import org.godepot.registry.upstream.UpstreamSettings;
import org.godepot.store.blob.BlobSettings;
import org.godepot.store.db.DatabaseSettings;
import org.godepot.web.BaseUrl;
import org.godepot.web.ops.MetricsResource;

/**
 * All settings, valid: a program that starts has no wrong one.
 *
 * @param values every setting as it is in force, for operators
 */
record Config(
    Path home,
    Stores stores,
    OwnerRules owners,
    PublishSettings publish,
    TokenSettings tokens,
    Outside outside,
    Operation operation,
    BaseUrl baseUrl,
    List<SettingValue> values) {

  /** Where data lies and how much of it is in memory. */
  record Stores(
      DatabaseSettings database, BlobSettings blobs, FactsSettings facts, ImportSettings imports) {}

  /**
   * How owners come.
   *
   * @param visibility of new ones where nobody says
   * @param self whether users get one of their own name by their first upload
   */
  record OwnerRules(Visibility visibility, boolean self) {}

  /** What comes from outside, and how much of it is kept in memory and on the disk. */
  record Outside(UpstreamSettings upstream, MirrorSettings mirror, FactsSettings facts) {}

  /** How godepot is run. */
  record Operation(
      Duration sweepInterval,
      Duration sweepGrace,
      MetricsResource.Mode metrics,
      Logging.Format logFormat,
      boolean logFiles,
      boolean trial,
      boolean readOnly,
      Optional<String> notice) {}

  /**
   * Reads the settings.
   *
   * @param fallbackHome home where none is set
   * @throws IllegalArgumentException naming every setting that is wrong
   */
  static Config read(Sources sources, Path fallbackHome) throws IOException {
    Path home = home(sources, fallbackHome);
    ConfigReader reader = new ConfigReader(sources.with(home.resolve("godepot.properties")));
    reader.warnOfUnknown();
    Stores stores = stores(reader, home);
    OwnerRules owners =
        new OwnerRules(
            reader.choice(Setting.OWNER_VISIBILITY, Visibility.class),
            reader.yes(Setting.OWNER_SELF));
    PublishSettings publish =
        reader.valid(
            () -> new PublishSettings(reader.integer(Setting.PUBLISH_SLOTS)),
            new PublishSettings(1));
    TokenSettings tokens =
        reader.valid(
            () -> new TokenSettings(reader.integer(Setting.TOKEN_FAILURES)), new TokenSettings(0));
    Outside outside = new Outside(upstream(reader, home), mirror(reader), stores.facts());
    BaseUrl base =
        reader.valid(
            () -> new BaseUrl(reader.text(Setting.BASE_URL)), new BaseUrl(Optional.empty()));
    Operation operation = operation(reader);
    reader.requireAllValid();
    return new Config(
        home, stores, owners, publish, tokens, outside, operation, base, reader.values(home));
  }

  private static Path home(Sources sources, Path fallback) {
    Optional<String> text = sources.find(Setting.HOME).map(Sources.Found::value);
    try {
      return text.map(Path::of).orElse(fallback).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("godepot.home is no path: " + text.orElse(""), e);
    }
  }

  private static Stores stores(ConfigReader reader, Path home) {
    DatabaseSettings embedded = DatabaseSettings.embedded(home.resolve("db"));
    Optional<DataSource> container = container(reader);
    Optional<DatabaseSettings.Account> account =
        reader
            .text(Setting.DB_USER)
            .map(
                user ->
                    new DatabaseSettings.Account(
                        user, reader.text(Setting.DB_PASSWORD).orElse("")));
    DatabaseSettings database =
        reader.valid(
            () ->
                new DatabaseSettings(
                    container,
                    reader.text(Setting.DB_URL).orElse(embedded.url()),
                    account,
                    reader.integer(Setting.DB_POOL)),
            embedded);
    Path inHome = home.resolve("blobs");
    BlobSettings blobs =
        reader.valid(
            () ->
                new BlobSettings(
                    reader.text(Setting.BLOB_DIR).map(Path::of).orElse(inHome),
                    reader.number(Setting.BLOB_RESERVE)),
            new BlobSettings(inHome, 0));
    FactsSettings facts =
        reader.valid(
            () ->
                new FactsSettings(
                    reader.number(Setting.FACTS_VERSIONS), reader.number(Setting.FACTS_RELEASES)),
            new FactsSettings(0, 0));
    Path importsInHome = home.resolve("imports");
    ImportSettings imports =
        reader.valid(
            () ->
                new ImportSettings(
                    reader.text(Setting.IMPORT_DIR).map(Path::of).orElse(importsInHome)),
            new ImportSettings(importsInHome));
    return new Stores(database, blobs, facts, imports);
  }

  private static Optional<DataSource> container(ConfigReader reader) {
    Optional<DataSource> found = Sources.dataSource();
    DatabaseSettings.Source source =
        reader.choice(Setting.DB_SOURCE, DatabaseSettings.Source.class);
    if (source == DatabaseSettings.Source.CONTAINER && found.isEmpty()) {
      reader.refuse(
          Setting.DB_SOURCE.key()
              + " is container, but the container has no DataSource "
              + Sources.DATA_SOURCE);
    }
    return found;
  }

  private static UpstreamSettings upstream(ConfigReader reader, Path home) {
    Optional<Path> inHome = Optional.of(home.resolve("upstream.rules")).filter(Files::exists);
    boolean offline = reader.yes(Setting.OFFLINE);
    boolean anonymous = reader.yes(Setting.UPSTREAM_ANONYMOUS);
    return reader.valid(
        () ->
            UpstreamSettings.read(
                reader.text(Setting.UPSTREAM_RULES).map(Path::of).or(() -> inHome),
                reader.text(Setting.PRIVATE).orElse(""),
                offline,
                anonymous),
        UpstreamSettings.none());
  }

  private static MirrorSettings mirror(ConfigReader reader) {
    Duration life = reader.duration(Setting.UPSTREAM_LIST_LIFE);
    return reader.valid(
        () ->
            new MirrorSettings(
                life,
                reader.integer(Setting.UPSTREAM_WAITING),
                reader.number(Setting.MIRROR_BYTES),
                reader.number(Setting.MIRROR_FREE)),
        new MirrorSettings(life, 1, 0, 0));
  }

  private static Operation operation(ConfigReader reader) {
    return new Operation(
        reader.duration(Setting.SWEEP_INTERVAL),
        reader.duration(Setting.SWEEP_GRACE),
        reader.choice(Setting.METRICS, MetricsResource.Mode.class),
        reader.choice(Setting.LOG_FORMAT, Logging.Format.class),
        reader.yes(Setting.LOG_FILES),
        reader.yes(Setting.TRIAL),
        reader.yes(Setting.READ_ONLY),
        reader.text(Setting.NOTICE));
  }
}

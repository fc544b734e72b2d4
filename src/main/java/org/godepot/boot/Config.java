package org.godepot.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.registry.facts.FactsSettings;
import org.godepot.registry.publish.PublishSettings;
import org.godepot.store.blob.BlobSettings;
import org.godepot.store.db.DatabaseSettings;
import org.godepot.web.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All settings, valid: a program that starts has no wrong one. */
record Config(
    Path home,
    DatabaseSettings database,
    BlobSettings blobs,
    FactsSettings facts,
    PublishSettings publish,
    BaseUrl baseUrl,
    boolean trial) {

  private static final Logger log = LoggerFactory.getLogger(Config.class);

  /** Room for the database to go on for long after uploads are refused. */
  private static final long DEFAULT_RESERVE = 128L << 20;

  /**
   * Reads the settings.
   *
   * @param fallbackHome home where none is set
   * @throws IllegalArgumentException naming every setting that is wrong
   */
  static Config read(Sources sources, Path fallbackHome) throws IOException {
    Path home =
        sources.find(Setting.HOME).map(Path::of).orElse(fallbackHome).toAbsolutePath().normalize();
    Reader reader = new Reader(sources.with(home.resolve("godepot.properties")));
    return reader.read(home);
  }

  /** Reads value by value and collects what is wrong. */
  private static final class Reader {
    private final Sources sources;
    private final List<String> errors = new ArrayList<>();

    Reader(Sources sources) {
      this.sources = sources;
    }

    Config read(Path home) {
      warnOfUnknown();
      DatabaseSettings embedded = DatabaseSettings.embedded(home.resolve("db"));
      long pool = number(Setting.DB_POOL, DatabaseSettings.DEFAULT_POOL_SIZE);
      String url = sources.find(Setting.DB_URL).orElse(embedded.url());
      long reserve = number(Setting.BLOB_RESERVE, DEFAULT_RESERVE);
      long releases = number(Setting.FACTS_RELEASES, FactsSettings.DEFAULT_RELEASES);
      long slots = number(Setting.PUBLISH_SLOTS, PublishSettings.DEFAULT_SLOTS);
      Optional<DatabaseSettings> database =
          valid(() -> new DatabaseSettings(url, Math.toIntExact(pool)));
      Optional<BlobSettings> blobs = valid(() -> new BlobSettings(home.resolve("blobs"), reserve));
      Optional<FactsSettings> facts = valid(() -> new FactsSettings(releases));
      Optional<PublishSettings> publish = valid(() -> new PublishSettings(Math.toIntExact(slots)));
      Optional<BaseUrl> baseUrl = valid(() -> new BaseUrl(sources.find(Setting.BASE_URL)));
      boolean trial = sources.find(Setting.TRIAL).filter("true"::equals).isPresent();
      if (!errors.isEmpty()) {
        throw new IllegalArgumentException("godepot does not start: " + String.join("; ", errors));
      }
      return new Config(
          home,
          database.orElseThrow(),
          blobs.orElseThrow(),
          facts.orElseThrow(),
          publish.orElseThrow(),
          baseUrl.orElseThrow(),
          trial);
    }

    private void warnOfUnknown() {
      for (String key : sources.unknownKeys()) {
        String nearest = Setting.nearest(key).map(Setting::key).orElse("");
        log.warn("unknown setting {}; did you mean {}?", key, nearest);
      }
    }

    private long number(Setting setting, long fallback) {
      Optional<String> text = sources.find(setting);
      try {
        return text.map(Long::parseLong).orElse(fallback);
      } catch (NumberFormatException e) {
        errors.add(setting.key() + " must be a whole number but is " + text.orElse(""));
        return fallback;
      }
    }

    private <T> Optional<T> valid(java.util.function.Supplier<T> settings) {
      try {
        return Optional.of(settings.get());
      } catch (IllegalArgumentException | ArithmeticException e) {
        errors.add(String.valueOf(e.getMessage()));
        return Optional.empty();
      }
    }
  }
}

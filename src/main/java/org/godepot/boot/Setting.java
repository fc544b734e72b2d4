package org.godepot.boot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting there is; names and defaults are part of the contract with operators. The default
 * is either a value or, in parentheses, what stands in for one.
 */
enum Setting {
  /** Directory of all data; never inside the exploded WAR. */
  HOME("godepot.home", "(~/.godepot)"),
  /** Address under which clients reach godepot, where the request does not tell. */
  BASE_URL("godepot.base.url", "(the request's)"),
  /** {@code container} refuses the start without the container's DataSource. */
  DB_SOURCE("godepot.db.source", "auto"),
  /** JDBC URL, where the container has no DataSource {@code jdbc/godepot}. */
  DB_URL("godepot.db.url", "(H2 in the home)"),
  /** User at the database, where the URL does not tell. */
  DB_USER("godepot.db.user", "(none)"),
  /** Password at the database. */
  DB_PASSWORD("godepot.db.password", "(none)"),
  /** Most database connections. */
  DB_POOL("godepot.db.pool", "16"),
  /** Directory of the modules' bytes, the same for all servers on one database. */
  BLOB_DIR("godepot.blob.dir", "(blobs in the home)"),
  /** Bytes of free disk space that uploads leave alone. */
  BLOB_RESERVE("godepot.blob.reserve", "134217728"),
  /** Directory below which the directories lie that administrators may import. */
  IMPORT_DIR("godepot.import.dir", "(imports in the home)"),
  /** Most versions whose names are kept in memory. */
  FACTS_VERSIONS("godepot.facts.versions", "200000"),
  /** Most releases kept in memory; 0 keeps nothing at all. */
  FACTS_RELEASES("godepot.facts.releases", "20000"),
  /** Uploads in progress at one time. */
  PUBLISH_SLOTS("godepot.publish.slots", "32"),
  /** What the administrator wants everybody to read on top of each page. */
  NOTICE("godepot.notice", "(none)"),
  /** Whether this server changes nothing, whatever administrators switch. */
  READ_ONLY("godepot.readonly", "false"),
  /** Who may read new owners where nobody says. */
  OWNER_VISIBILITY("godepot.owner.visibility", "public"),
  /** Whether users get an owner of their own name by their first upload. */
  OWNER_SELF("godepot.owner.self", "true"),
  /** Wrong tokens a minute from one address before tokens from there have to wait. */
  TOKEN_FAILURES("godepot.token.failures", "20"),
  /** Names of modules that never leave the house, as in GOPRIVATE. */
  PRIVATE("godepot.private", "(none)"),
  /** File that says which modules may come from outside, and from where. */
  UPSTREAM_RULES("godepot.upstream.rules", "(upstream.rules in the home)"),
  /** Whether anonymous callers get modules from outside. */
  UPSTREAM_ANONYMOUS("godepot.upstream.anonymous", "true"),
  /** How long a version list from outside is taken without asking again. */
  UPSTREAM_LIST_LIFE("godepot.upstream.list.life", "5m"),
  /** Most requests that wait for one chain of upstreams at one time. */
  UPSTREAM_WAITING("godepot.upstream.waiting", "100"),
  /** Most bytes of files from outside that are kept; 0 for no limit. */
  MIRROR_BYTES("godepot.mirror.bytes", "0"),
  /** Bytes of free disk space below which files from outside make room. */
  MIRROR_FREE("godepot.mirror.free", "1073741824"),
  /** Whether nobody outside is asked at all. */
  OFFLINE("godepot.offline", "false"),
  /** How often bytes that no version needs are looked for. */
  SWEEP_INTERVAL("godepot.sweep.interval", "6h"),
  /** How long bytes stay after nothing needed them any more. */
  SWEEP_GRACE("godepot.sweep.grace", "1h"),
  /** Who may see {@code /metrics}. */
  METRICS("godepot.metrics", "role"),
  /** Form of log lines. */
  LOG_FORMAT("godepot.log.format", "plain"),
  /** Whether logs also go to files in the home; the audit trail always does. */
  LOG_FILES("godepot.log.files", "true"),
  /** Set by the trial run: shows its accounts and first commands. */
  TRIAL("godepot.trial", "false");

  private final String key;
  private final String fallback;

  Setting(String key, String fallback) {
    this.key = key;
    this.fallback = fallback;
  }

  /** The name as a system property and in {@code godepot.properties}. */
  String key() {
    return key;
  }

  /** The default, as operators read it. */
  String fallback() {
    return fallback;
  }

  /** Whether the value must never be shown. */
  boolean isSecret() {
    return this == DB_PASSWORD || this == DB_URL;
  }

  /** The name in the environment. */
  String environmentKey() {
    return key.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** The name below {@code java:comp/env}. */
  String jndiKey() {
    return key.replaceFirst("\\.", "/");
  }

  static boolean isKnown(String key) {
    return Arrays.stream(values()).anyMatch(setting -> setting.key.equals(key));
  }

  static boolean isKnownEnvironment(String key) {
    return Arrays.stream(values()).anyMatch(setting -> setting.environmentKey().equals(key));
  }

  /** The setting somebody may have meant: the one with the fewest letters to change. */
  static Optional<Setting> nearest(String key) {
    return Arrays.stream(values())
        .min((a, b) -> Integer.compare(distance(key, a.key), distance(key, b.key)));
  }

  /** Levenshtein distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

package org.godepot.boot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every setting there is; the names are part of the contract with operators. */
enum Setting {
  /** Directory of all data; never inside the exploded WAR. */
  HOME("godepot.home"),
  /** Address under which clients reach godepot, where the request does not tell. */
  BASE_URL("godepot.base.url"),
  /** JDBC URL; the embedded database in the home by default. */
  DB_URL("godepot.db.url"),
  /** Most database connections. */
  DB_POOL("godepot.db.pool"),
  /** Bytes of free disk space that uploads leave alone. */
  BLOB_RESERVE("godepot.blob.reserve"),
  /** Most releases kept in memory. */
  FACTS_RELEASES("godepot.facts.releases"),
  /** Uploads in progress at one time. */
  PUBLISH_SLOTS("godepot.publish.slots"),
  /** Set by the trial run: shows its accounts and first commands. */
  TRIAL("godepot.trial");

  private final String key;

  Setting(String key) {
    this.key = key;
  }

  /** The name as a system property and in {@code godepot.properties}. */
  String key() {
    return key;
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

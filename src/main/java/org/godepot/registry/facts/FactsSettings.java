package org.godepot.registry.facts;

/**
 * How much is remembered.
 *
 * @param versions most versions whose names are in memory, with the lists made of them; one takes
 *     about 150 bytes
 * @param releases most releases in memory; one takes about 1.5 KB. 0 remembers nothing at all
 */
public record FactsSettings(long versions, long releases) {
  /** About 30 MB, for the lists of ten thousand modules. */
  public static final long DEFAULT_VERSIONS = 200_000;

  /** About 30 MB: a share of the smallest heap we support, 256 MB. */
  public static final long DEFAULT_RELEASES = 20_000;

  public FactsSettings {
    if (versions < 0) {
      throw new IllegalArgumentException("godepot.facts.versions must not be negative");
    }
    if (releases < 0) {
      throw new IllegalArgumentException("godepot.facts.releases must not be negative");
    }
  }

  /** Whether nothing is remembered from one request to the next. */
  boolean isOff() {
    return releases == 0;
  }
}

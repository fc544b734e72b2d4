package org.godepot.registry.facts;

/**
 * How much is remembered.
 *
 * @param releases most releases in memory; one takes about 1.5 KB. 0 remembers nothing
 */
public record FactsSettings(long releases) {
  /** About 30 MB: a share of the smallest heap we support, 256 MB. */
  public static final long DEFAULT_RELEASES = 20_000;

  public FactsSettings {
    if (releases < 0) {
      throw new IllegalArgumentException("godepot.facts.releases must not be negative");
    }
  }
}

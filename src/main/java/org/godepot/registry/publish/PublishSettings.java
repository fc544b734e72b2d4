package org.godepot.registry.publish;

/**
 * Limits of publishing.
 *
 * @param slots uploads in progress at one time; more are asked to come again
 */
public record PublishSettings(int slots) {
  /**
   * Uploads hold a request thread as long as the sender is slow, and containers have about 200 of
   * them; this leaves the others to readers.
   */
  public static final int DEFAULT_SLOTS = 32;

  public PublishSettings {
    if (slots < 1) {
      throw new IllegalArgumentException("godepot.publish.slots must be at least 1");
    }
  }
}

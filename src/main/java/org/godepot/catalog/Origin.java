package org.godepot.catalog;

/**
 * Where a version came from, as its publisher says; shown, never trusted. Unknown parts are empty.
 *
 * @param vcs such as {@code git}
 * @param url of the repository
 * @param ref such as {@code refs/tags/v1.2.3}
 * @param hash full commit hash
 */
public record Origin(String vcs, String url, String ref, String hash) {
  /** Longest part: the columns' width; real URLs and refs are far shorter. */
  public static final int MAX_PART = 1000;

  public static final Origin UNKNOWN = new Origin("", "", "", "");

  public Origin {
    for (String part : new String[] {vcs, url, ref, hash}) {
      if (part.length() > MAX_PART) {
        throw new IllegalArgumentException("an origin part is longer than " + MAX_PART);
      }
    }
  }

  public boolean isUnknown() {
    return equals(UNKNOWN);
  }
}

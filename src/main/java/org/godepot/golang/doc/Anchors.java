package org.godepot.golang.doc;

/** Anchors of the parts of a page, as on pkg.go.dev; symbols have their own names. */
public final class Anchors {
  public static final String OVERVIEW = "pkg-overview";
  public static final String INDEX = "pkg-index";
  public static final String EXAMPLES = "pkg-examples";
  public static final String CONSTANTS = "pkg-constants";
  public static final String VARIABLES = "pkg-variables";
  public static final String FUNCTIONS = "pkg-functions";
  public static final String TYPES = "pkg-types";

  private Anchors() {}

  /** The notes of a marker, such as {@code pkg-note-BUG}. */
  public static String notes(String marker) {
    return "pkg-note-" + marker;
  }
}

package org.godepot.web;

/** Content types of our answers. */
public final class MediaTypes {
  /** The go command shows error texts of this type only. */
  public static final String TEXT = "text/plain; charset=utf-8";

  public static final String JSON = "application/json";
  public static final String PROBLEM_JSON = "application/problem+json";
  public static final String ZIP = "application/zip";

  private MediaTypes() {}
}

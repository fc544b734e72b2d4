package org.godepot.web;

import jakarta.ws.rs.core.MediaType;

/** Content types of our answers, parsed once. */
public final class MediaTypes {
  /** The go command shows error texts of this type only. */
  public static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("utf-8");

  public static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
  public static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;
  public static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");
  public static final MediaType ZIP = new MediaType("application", "zip");

  private MediaTypes() {}
}

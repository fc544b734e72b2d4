package org.godepot.web.publish;

import java.util.Map;

/** The answer to an upload, for a terminal and for a program (http.md 4.4). */
interface Report {
  int status();

  /** Lines with a newline after each; what users gave is made printable. */
  String text();

  /** The JSON object. */
  Map<String, Object> json();

  /** Headers of the answer. */
  default Map<String, String> headers() {
    return Map.of();
  }
}

package org.godepot.web.api;

import jakarta.ws.rs.core.Response;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;

/** Answers of the API that are no lists. Nothing of it may be kept by caches: rights change. */
final class Answers {
  private Answers() {}

  static Response json(int status, Object value) {
    byte[] body = Json.bytes(value);
    return Response.status(status)
        .entity(body)
        .type(MediaTypes.JSON)
        .header("Content-Length", body.length)
        .header("Cache-Control", "no-store")
        .build();
  }

  static Response noContent() {
    return Response.noContent().header("Cache-Control", "no-store").build();
  }
}

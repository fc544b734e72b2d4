package org.godepot.web.pages.module.source;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import org.godepot.registry.contents.RawFile;
import org.godepot.web.MediaTypes;

/**
 * Sends the bytes of a file that somebody published: as an image where a README may show one, else
 * as plain text. Whatever it holds, a browser runs nothing of it (trust.md W1).
 */
final class RawAnswer {
  /** For who opens an image by itself: an svg may hold scripts. */
  private static final String NOTHING_RUNS =
      "default-src 'none'; style-src 'unsafe-inline'; sandbox";

  private RawAnswer() {}

  static Response of(RawFile file, ContainerRequestContext request) {
    EntityTag tag = new EntityTag(file.tag().hex());
    Response.ResponseBuilder known = request.getRequest().evaluatePreconditions(tag);
    if (known != null) {
      return known.build();
    }
    Optional<MediaType> image = file.imageType().map(MediaType::valueOf);
    Response.ResponseBuilder answer =
        Response.ok()
            .type(image.orElse(MediaTypes.TEXT))
            .tag(tag)
            .header("Content-Length", file.size())
            .header("Cache-Control", "private, no-cache")
            .header("Vary", "Authorization")
            .header("Content-Security-Policy", NOTHING_RUNS);
    if (!request.getMethod().equals("HEAD")) {
      answer.entity((StreamingOutput) file::writeTo);
    }
    return answer.build();
  }
}

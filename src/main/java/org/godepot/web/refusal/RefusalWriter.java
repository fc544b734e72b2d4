package org.godepot.web.refusal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Optional;

/**
 * Gives the refusals of {@link ProblemMapper} the form their caller can read, and ends the
 * connection of a refused request that had a body.
 */
public final class RefusalWriter implements ContainerResponseFilter {
  private static final Annotation[] NONE = {};

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() >= 400 && request.getProperty(Refusal.ENDS_CONNECTION) != null) {
      response.getHeaders().putSingle("Connection", "close");
    }
    refusal(response).ifPresent(refusal -> write(refusal, request, response));
  }

  /** Ours, or one for an error that has no text: JAX-RS refuses some headers by itself. */
  private static Optional<Refusal> refusal(ContainerResponseContext response) {
    if (response.getEntity() instanceof Refusal refusal) {
      return Optional.of(refusal);
    }
    boolean bare =
        response.getStatus() >= 400
            && !response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL);
    String phrase = response.getStatusInfo().getReasonPhrase().toLowerCase(Locale.ROOT);
    return bare ? Optional.of(Refusal.of(response.getStatus(), phrase)) : Optional.empty();
  }

  private static void write(
      Refusal refusal, ContainerRequestContext request, ContainerResponseContext response) {
    Audience audience = Audience.of(request);
    MultivaluedMap<String, Object> headers = response.getHeaders();
    headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    refusal.headers().forEach(headers::putSingle);
    headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    RefusalBody body = RefusalBody.of(refusal, audience);
    body.headers().forEach(headers::putSingle);
    headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.bytes().length);
    response.setEntity(body.bytes(), NONE, body.type());
  }
}

package org.godepot.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.godepot.catalog.Content;

/**
 * Bytes with the headers they go out with; answers conditions, ranges and HEAD. Strong ETag (the
 * SHA-256 of the body before any coding) and Content-Length always, so that a broken download can
 * be resumed.
 */
public final class Representation {
  private static final String CONTENT_RANGE = "Content-Range";

  /** RFC 9110 section 5.6.7. */
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private final Content content;
  private final MediaType type;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private Optional<Supplier<byte[]>> packed = Optional.empty();
  private Optional<Instant> lastModified = Optional.empty();
  private boolean ranges;

  private Representation(Content content, MediaType type) {
    this.content = content;
    this.type = type;
  }

  /** Takes over the content: it is closed when the answer is sent or not needed. */
  public static Representation of(Content content, MediaType type) {
    return new Representation(content, type);
  }

  public Representation header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Representation cache(String control) {
    return header(HttpHeaders.CACHE_CONTROL, control);
  }

  public Representation lastModified(Instant time) {
    lastModified = Optional.of(time);
    return this;
  }

  /** Lets clients ask for a part. */
  public Representation withRanges() {
    ranges = true;
    return header("Accept-Ranges", "bytes");
  }

  /**
   * Sends gzip to clients that want it. The caller names {@code Accept-Encoding} in {@code Vary}
   * and answers for it that the length tells nobody a secret (BREACH).
   *
   * @param bytes the same, packed; asked for when they are sent
   */
  public Representation orGzip(Supplier<byte[]> bytes) {
    packed = Optional.of(bytes);
    return this;
  }

  /** The answer to a request. */
  public Response answer(ContainerRequestContext request) {
    packed = packed.filter(some -> Gzip.isWanted(request.getHeaderString("Accept-Encoding")));
    Conditions.Verdict verdict = new Conditions(etag(), lastModified).judge(request);
    if (verdict != Conditions.Verdict.SEND) {
      content.close();
      return verdict == Conditions.Verdict.FAILED
          ? Response.status(Response.Status.PRECONDITION_FAILED).build()
          : withHeaders(Response.notModified()).build();
    }
    if (packed.isPresent()) {
      content.close();
      return packed(request, packed.get().get());
    }
    try {
      return asked(request).map(range -> partial(request, range)).orElseGet(() -> whole(request));
    } catch (ByteRange.UnsatisfiableException e) {
      content.close();
      return Response.status(Response.Status.REQUESTED_RANGE_NOT_SATISFIABLE)
          .header(CONTENT_RANGE, "bytes */" + content.size())
          .build();
    }
  }

  private Response packed(ContainerRequestContext request, byte[] bytes) {
    Response.ResponseBuilder response =
        withHeaders(Response.ok())
            .type(type)
            .header(HttpHeaders.CONTENT_ENCODING, "gzip")
            .header(HttpHeaders.CONTENT_LENGTH, bytes.length);
    return request.getMethod().equals(HttpMethod.HEAD)
        ? response.build()
        : response.entity(bytes).build();
  }

  /** The part that is asked for, if the caller still has the same bytes ({@code If-Range}). */
  private Optional<ByteRange> asked(ContainerRequestContext request)
      throws ByteRange.UnsatisfiableException {
    String range = request.getHeaderString("Range");
    if (!ranges || range == null) {
      return Optional.empty();
    }
    String known = request.getHeaderString("If-Range");
    boolean same = known == null || known.trim().equals(etag());
    return same ? ByteRange.parse(range, content.size()) : Optional.empty();
  }

  private Response whole(ContainerRequestContext request) {
    return send(request, withHeaders(Response.ok()), new Span(0, content.size()));
  }

  private Response partial(ContainerRequestContext request, ByteRange range) {
    Response.ResponseBuilder response =
        withHeaders(Response.status(Response.Status.PARTIAL_CONTENT))
            .header(CONTENT_RANGE, range.contentRange(content.size()));
    return send(request, response, new Span(range.from(), range.count()));
  }

  private Response send(
      ContainerRequestContext request, Response.ResponseBuilder response, Span span) {
    response.type(type).header(HttpHeaders.CONTENT_LENGTH, span.count());
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      content.close();
      return response.build();
    }
    StreamingOutput body =
        out -> {
          try (content) {
            content.writeTo(out, span.from(), span.count());
          }
        };
    return response.entity(body).build();
  }

  /** As text: JAX-RS would look up a message catalogue for each tag and date it formats. */
  private Response.ResponseBuilder withHeaders(Response.ResponseBuilder response) {
    headers.forEach(response::header);
    lastModified.ifPresent(
        time -> response.header(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(time)));
    return response.header(HttpHeaders.ETAG, etag());
  }

  /** Other bytes, another tag: a strong one names the bytes that are sent. */
  private String etag() {
    return "\"" + content.digest().hex() + (packed.isPresent() ? "-gzip" : "") + "\"";
  }

  /** A stretch of the content; of an empty file there is no {@link ByteRange}. */
  private record Span(long from, long count) {}
}

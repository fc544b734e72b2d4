package org.godepot.web.publish;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.godepot.web.Accept;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;

/** How the sender of an upload wants its report. */
enum ReportFormat {
  TEXT,
  JSON;

  /** By {@code format=}, else by {@code Accept}, else text. */
  static ReportFormat of(ContainerRequestContext request) {
    String format =
        Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("format"))
            .orElse("");
    if (format.equals("json")) {
      return JSON;
    }
    boolean asked = Accept.prefersJson(request.getHeaderString(HttpHeaders.ACCEPT));
    return asked && !format.equals("text") ? JSON : TEXT;
  }

  Response answer(Report report) {
    byte[] body =
        switch (this) {
          case TEXT -> report.text().getBytes(StandardCharsets.UTF_8);
          case JSON -> Json.bytes(report.json());
        };
    Response.ResponseBuilder response =
        Response.status(report.status())
            .entity(body)
            .type(type(report))
            .header(HttpHeaders.CONTENT_LENGTH, body.length)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    report.headers().forEach(response::header);
    return response.build();
  }

  private MediaType type(Report report) {
    return switch (this) {
      case TEXT -> MediaTypes.TEXT;
      case JSON -> report.status() < 400 ? MediaTypes.JSON : MediaTypes.PROBLEM_JSON;
    };
  }
}

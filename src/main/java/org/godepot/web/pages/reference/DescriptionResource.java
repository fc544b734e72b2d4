package org.godepot.web.pages.reference;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.godepot.catalog.Content;
import org.godepot.web.BaseUrl;
import org.godepot.web.Gzip;
import org.godepot.web.Representation;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** The routes for programs, for programs. It holds nothing but the address of the site. */
@Path("/-/openapi.yaml")
public final class DescriptionResource {
  /** RFC 9512. */
  private static final MediaType YAML = new MediaType("application", "yaml");

  private final DescriptionText text;
  private final BaseUrl base;

  public DescriptionResource(DescriptionText text, BaseUrl base) {
    this.text = text;
    this.base = base;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    byte[] bytes = text.of(base.of(request.getUriInfo())).getBytes(StandardCharsets.UTF_8);
    return Representation.of(Content.of(bytes), YAML)
        .cache("private, no-cache")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .orGzip(() -> Gzip.of(bytes))
        .answer(request);
  }
}

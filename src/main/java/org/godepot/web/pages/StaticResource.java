package org.godepot.web.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.Representation;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.StaticFiles;

/** The stylesheet, scripts and icon of the pages. */
@Path("/-/static/{hash}/{name}")
public final class StaticResource {
  private static final String FOR_GOOD = "public, max-age=31536000, immutable";
  private final StaticFiles files;

  public StaticResource(StaticFiles files) {
    this.files = files;
  }

  /** The file; kept for good by the address of its own hash, never by that of another godepot. */
  @GET
  @Allows(Who.EVERYBODY)
  public Response get(
      @PathParam("hash") String hash,
      @PathParam("name") String name,
      @Context ContainerRequestContext request) {
    StaticFiles.Asset asset =
        files
            .get(name)
            .orElseThrow(() -> new RegistryException(Reason.NOT_FOUND, "no such static file"));
    return Representation.of(asset.content(), MediaType.valueOf(asset.type()))
        .cache(hash.equals(files.hash()) ? FOR_GOOD : "no-cache")
        .header("Vary", "Accept-Encoding")
        .orGzip(asset::packed)
        .answer(request);
  }
}

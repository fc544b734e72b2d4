package org.godepot.web.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.godepot.registry.publish.Upload;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Publishes a zip at its address in the site view, into the owner that holds its prefix. */
@Path("/go/{path: .+}")
public final class SiteVersionResource {
  private final Uploads uploads;

  public SiteVersionResource(Uploads uploads) {
    this.uploads = uploads;
  }

  @PUT
  @Allows(Who.PATH_WRITERS)
  public Response put(
      @PathParam("path") String path,
      @Context HttpServletRequest body,
      @Context ContainerRequestContext request)
      throws IOException {
    ZipAddress address = ZipAddress.parse(path);
    Upload upload =
        UploadQuery.upload(new UploadBody(body), request.getUriInfo().getQueryParameters());
    return uploads.publishAt(address.module(), address.named(upload), request);
  }
}

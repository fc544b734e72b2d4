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

/** Publishes a zip that says itself which version it is. */
@Path("/api/packages/{owner}/go/upload")
public final class UploadResource {
  private final Uploads uploads;

  public UploadResource(Uploads uploads) {
    this.uploads = uploads;
  }

  @PUT
  @Allows(Who.WRITERS)
  public Response upload(
      @PathParam("owner") String owner,
      @Context HttpServletRequest body,
      @Context ContainerRequestContext request)
      throws IOException {
    Upload upload =
        UploadQuery.upload(new UploadBody(body), request.getUriInfo().getQueryParameters());
    return uploads.publish(owner, upload, request);
  }
}

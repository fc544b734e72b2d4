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

/** Publishes a zip into an owner at the address where the go command will look for it. */
@Path("/api/packages/{owner}/go/{path: .+}")
public final class OwnerVersionResource {
  private final Uploads uploads;

  public OwnerVersionResource(Uploads uploads) {
    this.uploads = uploads;
  }

  @PUT
  @Allows(Who.WRITERS)
  public Response put(
      @PathParam("owner") String owner,
      @PathParam("path") String path,
      @Context HttpServletRequest body,
      @Context ContainerRequestContext request)
      throws IOException {
    ZipAddress address = ZipAddress.parse(path);
    Upload upload =
        UploadQuery.upload(new UploadBody(body), request.getUriInfo().getQueryParameters());
    return uploads.publish(owner, address.named(upload), request);
  }
}

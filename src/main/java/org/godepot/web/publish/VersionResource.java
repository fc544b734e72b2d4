package org.godepot.web.publish;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.golang.report.MalformedException;
import org.godepot.registry.publish.Upload;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Publishes a zip at the address where the go command will look for it. */
@Path("/api/packages/{owner}/go/{path: .+}")
public final class VersionResource {
  private static final Pattern ZIP = Pattern.compile("(.+)/@v/([^/]+)\\.zip");

  private final Uploads uploads;

  public VersionResource(Uploads uploads) {
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
    Matcher zip = ZIP.matcher(path);
    if (!zip.matches()) {
      throw new NotAllowedException("GET", new String[] {"HEAD"});
    }
    Upload upload =
        UploadQuery.upload(new UploadBody(body), request.getUriInfo().getQueryParameters());
    return uploads.publish(owner, named(upload, zip.group(1), zip.group(2)), request);
  }

  private static Upload named(Upload upload, String module, String version) {
    try {
      return upload.of(ModulePath.unescape(module).text(), Version.unescape(version).text());
    } catch (MalformedException malformed) {
      return upload.with(malformed.problem());
    }
  }
}

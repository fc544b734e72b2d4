package org.godepot.web.pages.module;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.godepot.catalog.Content;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.registry.browse.ClaimedPaths;
import org.godepot.web.BaseUrl;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/**
 * Answers {@code ?go-get=1} on whatever path: below a claimed prefix modules come from here
 * (protocol G-1 to G-13). The same for every path below it, whether anything is there, so that it
 * tells nothing; nobody need sign in, and nobody outside is asked. {@link DiscoveryGuide} leads
 * such requests here.
 */
@Path("/" + DiscoveryResource.PLACE + "{path: .*}")
public final class DiscoveryResource {
  static final String PLACE = "-/go-get/";

  private final ClaimedPaths claims;
  private final BaseUrl base;

  public DiscoveryResource(ClaimedPaths claims, BaseUrl base) {
    this.claims = claims;
    this.base = base;
  }

  /**
   * The tag for a path.
   *
   * @param path as it was asked for, without the slash at its beginning; empty for the root
   * @throws RegistryException NOT_FOUND outside every claim
   */
  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@PathParam("path") String path, @Context ContainerRequestContext request) {
    ModulePrefix prefix = claimed(path, request).orElseThrow(() -> nothing(path));
    String url = base.of(request.getUriInfo()) + "/go";
    String html =
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta name=\"go-import\" content=\""
            + prefix.text()
            + " mod "
            + url
            + "\">\n<title>go-import</title>\n</head>\n<body>Modules below "
            + prefix.text()
            + " come from "
            + url
            + "</body>\n</html>\n";
    return Representation.of(Content.of(html.getBytes(StandardCharsets.UTF_8)), MediaTypes.HTML)
        .cache("no-cache")
        .answer(request);
  }

  /** Below the host that was asked for its own name; else the path itself, for proxies. */
  private Optional<ModulePrefix> claimed(String path, ContainerRequestContext request) {
    URI asked = request.getUriInfo().getBaseUri();
    String host = asked.getHost() == null ? "" : asked.getHost();
    String own = path.isEmpty() ? host : host + "/" + path;
    return claims.above(own).or(() -> claims.above(path));
  }

  private static RegistryException nothing(String path) {
    return new RegistryException(
        Reason.NOT_FOUND,
        (path.isEmpty() ? "this host" : Shown.of(path))
            + " lies below no prefix that is claimed here");
  }
}

package org.godepot.web.pages;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/**
 * Signs in by the browser's own dialog. Browsers send credentials unasked only at and below the
 * folder that asked for them (RFC 7617, section 2.2), so the root of the site, which {@link
 * HomeResource} serves, asks once more: the browser answers that by itself.
 */
@Path("/-/login")
public final class LoginResource {
  private final Pages pages;

  public LoginResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  @Allows(Who.USERS)
  public Response get(
      @QueryParam("to") @Nullable String to, @Context ContainerRequestContext request) {
    SignIn.require(request);
    String target = SignIn.target(Optional.ofNullable(to));
    return pages.goTo("/?login=" + URLEncoder.encode(target, StandardCharsets.UTF_8), request);
  }
}

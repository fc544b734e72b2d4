package org.godepot.web.proxy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.godepot.catalog.Content;
import org.godepot.web.BaseUrl;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;

/**
 * Tells how to use a view. Also what {@code GOAUTH=git} asks for to learn whether credentials are
 * right (protocol A-14), so it is there with every right to read and with none.
 */
public final class SetUp {
  private final BaseUrl base;

  public SetUp(BaseUrl base) {
    this.base = base;
  }

  /**
   * The lines for a view.
   *
   * @param view its path, such as {@code /go}
   */
  public Response answer(String view, ContainerRequestContext request) {
    String url = base.of(request.getUriInfo());
    byte[] text = text(url, url + view).getBytes(StandardCharsets.UTF_8);
    return Representation.of(Content.of(text), MediaTypes.TEXT).cache("no-store").answer(request);
  }

  private static String text(String base, String view) {
    String machine = URI.create(base).getAuthority();
    return String.join(
        "\n",
        "godepot, a Go module registry. Use it:",
        "go env -w GOPROXY=" + view,
        "go env -w GONOSUMDB=example.com   (what your own module paths begin with)",
        "What is not public needs https and credentials, in ~/.netrc:",
        "machine " + machine + " login USER password TOKEN",
        "All of this for your place, with values filled in: " + base + "/-/setup",
        "");
  }
}

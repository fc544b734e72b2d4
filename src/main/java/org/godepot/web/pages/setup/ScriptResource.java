package org.godepot.web.pages.setup;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.godepot.catalog.Content;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/**
 * The script that publishes a tag, for one owner. As plain text, so that a browser shows it: who
 * pipes nothing unread into a shell can read it first. It is the same for owners that are absent,
 * as nobody looks.
 */
@Path("/-/publish.sh")
public final class ScriptResource {
  private final PublishScript script;
  private final BaseUrl base;

  public ScriptResource(PublishScript script, BaseUrl base) {
    this.script = script;
    this.base = base;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response get(
      @QueryParam("owner") @Nullable String owner, @Context ContainerRequestContext request) {
    OwnerName name =
        Optional.ofNullable(owner)
            .or(() -> Caller.of(request).name())
            .flatMap(OwnerName::parse)
            .orElseThrow(
                () ->
                    new RegistryException(
                        Reason.INVALID, "say into which owner it shall publish: ?owner=NAME"));
    byte[] text = script.text(base.of(request.getUriInfo()), name).getBytes(StandardCharsets.UTF_8);
    return Representation.of(Content.of(text), MediaTypes.TEXT)
        .cache("private, no-cache")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"publish.sh\"")
        .answer(request);
  }
}

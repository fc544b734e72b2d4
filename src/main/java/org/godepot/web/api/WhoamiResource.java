package org.godepot.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.godepot.access.Actor;
import org.godepot.registry.owners.OwnerAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** Tells callers who they are and where they have rights of their own. */
@Path("/api/v1/whoami")
public final class WhoamiResource {
  private final OwnerAdministration owners;

  public WhoamiResource(OwnerAdministration owners) {
    this.owners = owners;
  }

  /** The caller in JSON. */
  record View(String user, String auth, boolean siteAdmin, List<OwnerRight> owners) {}

  /** A right in JSON. */
  record OwnerRight(String name, String permission) {}

  @GET
  @Allows(Who.USERS)
  public Response whoami(@Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    List<OwnerRight> rights =
        owners.own(actor).stream()
            .map(seen -> new OwnerRight(seen.owner().owner().name().text(), seen.right().word()))
            .toList();
    String auth = actor.token().isPresent() ? "token" : "realm";
    return Answers.json(200, new View(actor.name().orElse(""), auth, actor.siteAdmin(), rights));
  }
}

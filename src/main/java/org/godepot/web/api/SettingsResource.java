package org.godepot.web.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.godepot.access.Policy;
import org.godepot.ops.SettingValue;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/** The settings in force and where each came from. */
@Path("/api/v1/admin/settings")
public final class SettingsResource {
  private final List<SettingValue> settings;

  public SettingsResource(List<SettingValue> settings) {
    this.settings = List.copyOf(settings);
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response settings(@Context ContainerRequestContext request) {
    Policy.requireSiteAdmin(Caller.of(request), "see the settings");
    return Answers.json(200, settings);
  }
}

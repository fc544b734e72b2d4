package org.godepot.web.pages.admin;

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
import org.godepot.web.pages.Pages;

/** The settings in force and where each came from. */
@Path("/-/admin/config")
public final class ConfigResource {
  private final List<SettingValue> settings;
  private final Pages pages;

  public ConfigResource(List<SettingValue> settings, Pages pages) {
    this.settings = List.copyOf(settings);
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(@Context ContainerRequestContext request) {
    Policy.requireSiteAdmin(Caller.of(request), "see the settings");
    ConfigPage page = new ConfigPage(settings.stream().map(ConfigResource::row).toList());
    return pages.show(
        "admin/config",
        pages.frame("Settings", request).withJson("/api/v1/admin/settings"),
        page,
        request);
  }

  private static ConfigPage.Row row(SettingValue setting) {
    boolean chosen = !setting.origin().equals(SettingValue.DEFAULT);
    return new ConfigPage.Row(setting.key(), setting.value(), setting.origin(), chosen);
  }
}

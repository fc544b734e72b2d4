package org.godepot.web.pages.module;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.module.subject.PageAddress;
import org.godepot.web.pages.module.subject.Subject;
import org.godepot.web.pages.module.subject.Subjects;
import org.godepot.web.pages.module.subject.Tab;
import org.godepot.web.pages.module.subject.TabName;
import org.jspecify.annotations.Nullable;

/**
 * Modules and packages, {@code /{module}[@{version}][/{package}]}: every path that is not ours and
 * whose first element contains a dot.
 */
@Path("/{path: (?!(api|go|-)(/|$)).+}")
public final class ModuleResource {
  private final Subjects subjects;
  private final Map<TabName, Tab> tabs;

  /**
   * @param tabs one of each name
   */
  public ModuleResource(Subjects subjects, Map<TabName, Tab> tabs) {
    this.subjects = subjects;
    this.tabs = Map.copyOf(tabs);
  }

  @GET
  @Allows(Who.PATH_READERS)
  public Response get(
      @PathParam("path") String path,
      @QueryParam("owner") @Nullable String owner,
      @QueryParam("tab") @DefaultValue("") String tab,
      @Context ContainerRequestContext request) {
    if (path.substring(0, (path + "/").indexOf('/')).indexOf('.') < 0) {
      throw notFound(path);
    }
    Actor actor = Caller.of(request);
    Optional<OwnerName> view =
        Optional.ofNullable(owner).map(name -> OwnerParam.parse(name, Right.READ, actor));
    Subject subject = subjects.find(actor, view, PageAddress.parse(path));
    return Objects.requireNonNull(tabs.get(TabName.of(tab))).answer(subject, request);
  }

  private static RegistryException notFound(String path) {
    return new RegistryException(Reason.NOT_FOUND, "there is no page " + Shown.of(path));
  }
}

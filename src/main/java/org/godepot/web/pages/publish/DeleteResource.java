package org.godepot.web.pages.publish;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.browse.Browser;
import org.godepot.registry.publish.Deleter;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.godepot.web.pages.Attempt;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.FormState;
import org.godepot.web.pages.Pages;

/** Deleting a version: first the question with what follows from it, then the deed. */
@Path("/-/publish/{owner}/delete")
public final class DeleteResource {
  private final Deleter deleter;
  private final Browser browser;
  private final Pages pages;

  public DeleteResource(Deleter deleter, Browser browser, Pages pages) {
    this.deleter = deleter;
    this.browser = browser;
    this.pages = pages;
  }

  /** The question. */
  @GET
  @Allows(Who.WRITERS)
  public Response ask(
      @PathParam("owner") String owner,
      @QueryParam("module") @DefaultValue("") String module,
      @QueryParam("version") @DefaultValue("") String version,
      @Context ContainerRequestContext request) {
    OwnerName name = OwnerParam.parse(owner, Right.WRITE, Caller.of(request));
    return show(name, id(name, module, version, request), FormState.FRESH, request);
  }

  private ModuleVersion id(
      OwnerName owner, String module, String version, ContainerRequestContext request) {
    if (!ModuleVersion.problems(module, version).isEmpty()) {
      throw deleter.refuse(Caller.of(request), owner, "no module has such a path and version");
    }
    return ModuleVersion.of(module, version);
  }

  private Response show(
      OwnerName owner, ModuleVersion id, FormState state, ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    deleter.requireRight(actor, owner);
    DeletePage page =
        new DeletePage(
            browser.get(actor, owner, id).hosted().release(),
            owner,
            "/" + id + "?owner=" + owner,
            pages.seal(request),
            state);
    return pages.show("delete", pages.frame("Delete " + id, request), page, state, request);
  }

  /** The deed; a field repeats the version, so that nobody deletes by one key too many. */
  @POST
  @Allows(Who.WRITERS)
  public Response delete(@PathParam("owner") String owner, @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.WRITE, actor);
    deleter.admit(actor, name);
    Form form = pages.form(request);
    ModuleVersion id = id(name, form.text("module"), form.text("version"), request);
    Optional<FormState> back =
        Attempt.of(form, "delete", "sure").run(() -> delete(actor, name, id, form));
    return back.map(state -> show(name, id, state, request))
        .orElseGet(() -> pages.goTo("/-/owners/" + name, request));
  }

  private void delete(Actor actor, OwnerName owner, ModuleVersion id, Form form) {
    form.value("sure", typed -> requireSame(id.version().text(), typed));
    deleter.delete(actor, owner, id);
  }

  private static String requireSame(String version, String typed) {
    if (!typed.equals(version)) {
      throw new IllegalArgumentException("type " + version + " to delete it");
    }
    return typed;
  }
}

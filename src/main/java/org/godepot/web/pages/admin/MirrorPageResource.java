package org.godepot.web.pages.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Page;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.mirror.MirrorAdministration;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Attempt;
import org.godepot.web.pages.Form;
import org.godepot.web.pages.FormState;
import org.godepot.web.pages.Listing;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.Query;

/** What is kept of modules from outside: looked through, dropped, asked for anew. */
@Path("/-/admin/mirror")
public final class MirrorPageResource {
  private static final String PATH = "/-/admin/mirror";
  private static final String DROP = "drop";
  private static final String REFRESH = "refresh";

  private final MirrorAdministration mirror;
  private final Times times;
  private final Pages pages;

  public MirrorPageResource(MirrorAdministration mirror, Times times, Pages pages) {
    this.mirror = mirror;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response list(@Context ContainerRequestContext request) {
    return show(FormState.FRESH, request);
  }

  private Response show(FormState state, ContainerRequestContext request) {
    Listing listing = Listing.of(PATH, request.getUriInfo());
    Page<KeptVersion> found = mirror.kept(Caller.of(request), listing.words(), listing.page());
    String refreshed =
        Optional.ofNullable(request.getUriInfo().getQueryParameters().getFirst("refreshed"))
            .orElse("");
    MirrorPage page =
        new MirrorPage(
            listing.words(),
            found.items().stream().map(this::row).toList(),
            listing.pager(found),
            refreshed,
            new MirrorPage.Forms(pages.seal(request), state));
    Frame frame =
        pages.frame("Modules from outside", request).withJson(listing.json("/api/v1/admin/mirror"));
    return pages.show("admin/mirror", frame, page, state, request);
  }

  private MirrorPage.Row row(KeptVersion kept) {
    MirroredVersion version = kept.version();
    Optional<StoredFile> zip = version.zip().file();
    boolean mod = version.mod().file().isPresent();
    return new MirrorPage.Row(
        version.id().path().text(),
        version.id().version().text(),
        new MirrorPage.Files(
            version.info().isPresent(),
            mod,
            zip.map(file -> Sizes.of(file.size())).orElse(""),
            mod || zip.isPresent()),
        new MirrorPage.Origin(
            version.origin().source(), version.origin().proof().word(), times.of(kept.stored())),
        times.of(kept.used()));
  }

  /** Drops a version, or asks for a list. */
  @POST
  @Allows(Who.SITE_ADMINS)
  public Response change(@Context ContainerRequestContext request) throws IOException {
    Form form = pages.form(request);
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, MirrorAdministration.WHAT);
    boolean drops = form.text("do").equals(DROP);
    Optional<FormState> back =
        Attempt.of(form, drops ? DROP : REFRESH, "module").run(() -> change(actor, drops, form));
    Query query =
        drops
            ? new Query().with("q", form.text("q")).with("page", form.text("page"))
            : new Query().with("q", form.text("module")).with("refreshed", form.text("module"));
    return back.map(state -> show(state, request))
        .orElseGet(() -> pages.goTo(query.of(PATH), request));
  }

  private void change(Actor actor, boolean drops, Form form) {
    if (drops) {
      mirror.drop(actor, form.value("module", path -> version(path, form.text("version"))));
      return;
    }
    mirror.refetch(actor, form.value("module", ModulePath::of)).content().close();
  }

  private static ModuleVersion version(String path, String version) {
    return ModuleVersion.of(path, version);
  }
}

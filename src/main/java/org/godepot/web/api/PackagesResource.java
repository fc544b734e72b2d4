package org.godepot.web.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.browse.Browser;
import org.godepot.registry.browse.HostedPackage;
import org.godepot.registry.publish.Deleter;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.OwnerParam;
import org.godepot.web.entry.Who;
import org.jspecify.annotations.Nullable;

/** The packages of an owner, in the shape of Gitea's API. */
@Path("/api/v1/packages/{owner}")
public final class PackagesResource {
  private static final String GO = "go";

  private final Browser browser;
  private final Deleter deleter;
  private final BaseUrl base;

  public PackagesResource(Browser browser, Deleter deleter, BaseUrl base) {
    this.browser = browser;
    this.deleter = deleter;
    this.base = base;
  }

  @GET
  @Allows(Who.READERS)
  public Response list(
      @PathParam("owner") String owner,
      @QueryParam("type") @Nullable String type,
      @QueryParam("q") @Nullable String part,
      @Context ContainerRequestContext request) {
    Paging paging = Paging.of(request.getUriInfo());
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.READ, actor);
    Page<HostedPackage> page =
        browser.list(actor, name, Optional.ofNullable(part).orElse(""), paging.page());
    boolean other = type != null && !type.isEmpty() && !type.equals(GO);
    return other
        ? paging.answer(List.of(), 0, base)
        : paging.answer(views(request, page.items()), page.total(), base);
  }

  @GET
  @Path("go/{path: .+}")
  @Allows(Who.READERS)
  public Response get(
      @PathParam("owner") String owner,
      @PathParam("path") String path,
      @QueryParam("sort") @Nullable String sort,
      @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.READ, actor);
    PackagePath asked = PackagePath.parse(path);
    if (asked instanceof PackagePath.Module module) {
      Paging paging = Paging.of(request.getUriInfo());
      Browser.Order order =
          "version".equals(sort)
              ? Browser.Order.HIGHEST_VERSION_FIRST
              : Browser.Order.NEWEST_UPLOAD_FIRST;
      Page<HostedPackage> page =
          browser.versions(actor, name, module.module(), order, paging.page());
      return paging.answer(views(request, page.items()), page.total(), base);
    }
    return Answers.json(200, single(actor, name, asked, request));
  }

  private Object single(
      Actor actor, OwnerName name, PackagePath asked, ContainerRequestContext request) {
    String url = base.of(request.getUriInfo());
    if (asked instanceof PackagePath.Latest latest) {
      return PackageView.of(browser.latest(actor, name, latest.module()), url);
    }
    if (asked instanceof PackagePath.One one) {
      return PackageView.of(browser.get(actor, name, one.id()), url);
    }
    if (asked instanceof PackagePath.Files files) {
      return List.of(PackageFileView.of(browser.file(actor, name, files.id())));
    }
    throw browser.refuse(actor, name, ((PackagePath.Nothing) asked).why());
  }

  private List<PackageView> views(ContainerRequestContext request, List<HostedPackage> packages) {
    String url = base.of(request.getUriInfo());
    return packages.stream().map(one -> PackageView.of(one, url)).toList();
  }

  @DELETE
  @Path("go/{path: .+}")
  @Allows(Who.WRITERS)
  public Response delete(
      @PathParam("owner") String owner,
      @PathParam("path") String path,
      @Context ContainerRequestContext request) {
    Actor actor = Caller.of(request);
    OwnerName name = OwnerParam.parse(owner, Right.WRITE, actor);
    PackagePath asked = PackagePath.parse(path);
    if (asked instanceof PackagePath.One one) {
      deleter.delete(actor, name, one.id());
    } else if (asked instanceof PackagePath.Module module) {
      deleter.deleteAll(actor, name, module.module());
    } else {
      deleter.admit(actor, name);
      throw deleter.refuse(actor, name, "only versions and whole modules can be deleted");
    }
    return Answers.noContent();
  }
}

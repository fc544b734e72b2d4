package org.godepot.web.pages.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Page;
import org.godepot.registry.browse.Publications;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Frame;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Listing;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.Query;
import org.godepot.web.pages.SignIn;

/** What the visitor published. */
@Path("/-/account/publications")
public final class PublicationsResource {
  private final Publications publications;
  private final Times times;
  private final Pages pages;

  public PublicationsResource(Publications publications, Times times, Pages pages) {
    this.publications = publications;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.USERS)
  public Response list(@Context ContainerRequestContext request) {
    Listing listing = Listing.of("/-/account/publications", request.getUriInfo());
    Page<Publications.Publication> found = publications.of(SignIn.require(request), listing.page());
    List<PublicationsPage.Row> rows = found.items().stream().map(this::row).toList();
    PublicationsPage page = new PublicationsPage(rows, listing.pager(found));
    Frame frame =
        pages.frame("Your publications", request).withJson(listing.json("/api/v1/publications"));
    return pages.show("account/publications", frame, page, request);
  }

  private PublicationsPage.Row row(Publications.Publication publication) {
    HostedRelease hosted = publication.hosted();
    String name = hosted.release().id().toString();
    String owner = publication.owner().text();
    return new PublicationsPage.Row(
        name,
        new Query().with("owner", owner).of("/" + name),
        owner,
        Sizes.of(hosted.release().zip().size()),
        hosted.downloads(),
        times.of(hosted.release().publication().at()));
  }
}

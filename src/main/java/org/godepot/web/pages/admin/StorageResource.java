package org.godepot.web.pages.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.godepot.catalog.Page;
import org.godepot.registry.upkeep.StorageSurvey;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Listing;
import org.godepot.web.pages.Pages;

/** What lies on the disk, what needs it and who holds most of it. */
@Path("/-/admin/storage")
public final class StorageResource {
  private static final String PATH = "/-/admin/storage";

  private final StorageSurvey survey;
  private final Times times;
  private final Pages pages;

  public StorageResource(StorageSurvey survey, Times times, Pages pages) {
    this.survey = survey;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response get(@Context ContainerRequestContext request) {
    StorageSurvey.Storage storage = survey.of(Caller.of(request));
    Listing listing = Listing.of(PATH, request.getUriInfo());
    StoragePage page =
        new StoragePage(room(storage.room()), storage.survey().map(all -> counted(all, listing)));
    return pages.show("admin/storage", pages.frame("Storage", request), page, request);
  }

  private static StoragePage.Room room(StorageSurvey.Room room) {
    return new StoragePage.Room(
        Sizes.of(room.free()),
        Sizes.of(room.total()),
        Sizes.of(room.reserve()),
        room.free() < room.reserve());
  }

  private StoragePage.Counted counted(StorageSurvey.Survey survey, Listing listing) {
    StorageSurvey.Disk disk = survey.disk();
    return new StoragePage.Counted(
        new StoragePage.Disk(
            Sizes.count(disk.files()), Sizes.of(disk.bytes()), Sizes.of(survey.idle())),
        needs(survey.needs()),
        database(survey.tables()),
        owners(survey.owners(), listing),
        times.of(survey.at()));
  }

  private static String database(StorageSurvey.Tables tables) {
    return tables.bytes().isEmpty()
        ? tables.product()
        : tables.product() + ", " + Sizes.of(tables.bytes().getAsLong());
  }

  private static StoragePage.Needs needs(StorageSurvey.Needs needs) {
    return new StoragePage.Needs(
        versions(needs.hosted()),
        versions(needs.outside()),
        Sizes.of(needs.distinct()),
        Sizes.of(needs.saved()));
  }

  private static StoragePage.Versions versions(StorageSurvey.Versions versions) {
    return new StoragePage.Versions(Sizes.count(versions.versions()), Sizes.of(versions.bytes()));
  }

  private static StoragePage.Owners owners(StorageSurvey.Owners owners, Listing listing) {
    List<StorageSurvey.Holder> all = owners.largest();
    long begin = Math.min((listing.page().number() - 1L) * listing.page().limit(), all.size());
    List<StoragePage.Row> rows =
        all.stream().skip(begin).limit(listing.page().limit()).map(StorageResource::row).toList();
    long more = owners.total() - all.size();
    return new StoragePage.Owners(
        rows, listing.pager(new Page<>(rows, all.size())), more > 0 ? Sizes.count(more) : "");
  }

  private static StoragePage.Row row(StorageSurvey.Holder holder) {
    return new StoragePage.Row(
        holder.owner().toString(), Sizes.count(holder.versions()), Sizes.of(holder.bytes()));
  }
}

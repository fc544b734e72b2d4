package org.godepot.web.pages.admin;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.godepot.registry.transfer.ImportReport;
import org.godepot.registry.transfer.Importer;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Pages;

/** How imports are doing, and how they went. */
@Path("/-/admin/imports")
public final class ImportsResource {
  private final Importer importer;
  private final Times times;
  private final Pages pages;

  public ImportsResource(Importer importer, Times times, Pages pages) {
    this.importer = importer;
    this.times = times;
    this.pages = pages;
  }

  @GET
  @Allows(Who.SITE_ADMINS)
  public Response list(@Context ContainerRequestContext request) {
    List<ImportsPage.Row> rows =
        importer.imports(Caller.of(request)).stream().map(this::row).toList();
    return pages.show(
        "admin/imports",
        pages.frame("Imports", request).withJson("/api/v1/admin/import"),
        new ImportsPage(rows),
        request);
  }

  private ImportsPage.Row row(ImportReport report) {
    ImportReport.Order order = report.order();
    ImportReport.Counts counts = report.counts();
    List<ImportsPage.Refused> refused =
        report.refused().stream()
            .map(file -> new ImportsPage.Refused(file.file(), file.why()))
            .toList();
    return new ImportsPage.Row(
        report.number(),
        new ImportsPage.Order(
            order.user(),
            order.source(),
            order.verify().word(),
            times.of(order.started()),
            report.took().toSeconds() + " s"),
        report.state().name().toLowerCase(Locale.ROOT),
        report.failure().map(ImportReport.Failure::sentence).orElse(""),
        new ImportsPage.Counts(
            Sizes.count(counts.files()),
            Sizes.of(counts.bytes()),
            counts.toString(),
            refused,
            counts.refused() - refused.size()));
  }
}

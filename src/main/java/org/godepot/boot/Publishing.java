package org.godepot.boot;

import java.util.List;
import org.godepot.ops.Meters;
import org.godepot.registry.browse.Browser;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.publish.Deleter;
import org.godepot.registry.publish.Intake;
import org.godepot.registry.publish.Ownership;
import org.godepot.registry.publish.Previews;
import org.godepot.registry.publish.Publisher;
import org.godepot.registry.publish.Remarks;
import org.godepot.registry.resolve.Absences;
import org.godepot.web.api.PackagesResource;
import org.godepot.web.pages.publish.DeleteResource;
import org.godepot.web.pages.publish.PreviewResource;
import org.godepot.web.pages.publish.PublishResource;
import org.godepot.web.pages.publish.PublishedResource;
import org.godepot.web.publish.OwnerVersionResource;
import org.godepot.web.publish.SiteVersionResource;
import org.godepot.web.publish.UploadResource;
import org.godepot.web.publish.Uploads;

/** What adds and removes versions, and shows them to those who do. */
final class Publishing {
  private final Core core;
  private final Meters meters;
  private final Ownership ownership;
  private final Intake intake;
  private final Publisher publisher;
  private final Browser browser;
  private final Absences absences;

  Publishing(Core core, Library library, Ingest ingest, Meters meters) {
    this.core = core;
    this.meters = meters;
    this.absences = library.absences();
    this.ownership =
        new Ownership(
            core.policy(), core.facts(), core.database(), core.config().owners().visibility());
    this.intake = new Intake(ingest, core.config().publish());
    Remarks remarks = new Remarks(core.facts(), ingest, library.modules()::covers, core.clock());
    this.publisher = new Publisher(ownership, intake, ingest, remarks, core.clock());
    this.browser =
        new Browser(core.policy(), core.facts(), core.database(), core.blobs(), absences);
  }

  /** For programs. */
  List<Object> api() {
    Uploads uploads = new Uploads(publisher, core.base(), meters);
    return List.of(
        new UploadResource(uploads),
        new OwnerVersionResource(uploads),
        new SiteVersionResource(uploads),
        new PackagesResource(browser, deleter(), core.base()));
  }

  /** For people. */
  List<Object> pages() {
    Previews previews = new Previews(ownership, intake, publisher, core.shelf());
    return List.of(
        new PublishResource(previews, core.pages()),
        new PreviewResource(previews, core.pages(), meters),
        new PublishedResource(browser, core.pages()),
        new DeleteResource(deleter(), browser, core.pages()));
  }

  /** What removes versions. */
  Deleter deleter() {
    return new Deleter(ownership, core.database(), absences, core.clock());
  }
}

package org.godepot.web.publish;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.ops.Meters;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Publisher;
import org.godepot.registry.publish.Upload;
import org.godepot.web.BaseUrl;
import org.godepot.web.Caller;
import org.godepot.web.entry.OwnerParam;

/** What all upload addresses have in common. */
public final class Uploads {
  private final Publisher publisher;
  private final BaseUrl baseUrl;
  private final Meters meters;

  public Uploads(Publisher publisher, BaseUrl baseUrl, Meters meters) {
    this.publisher = publisher;
    this.baseUrl = baseUrl;
    this.meters = meters;
  }

  /** Publishes into an owner. */
  Response publish(String ownerName, Upload upload, ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName owner = OwnerParam.parse(ownerName, Right.WRITE, actor);
    return publish(owner, upload, ViewUrls.ofOwner(base(request), owner), request);
  }

  /**
   * Publishes into the owner that holds a prefix of a path.
   *
   * @param module any text
   */
  Response publishAt(String module, Upload upload, ContainerRequestContext request)
      throws IOException {
    OwnerName owner = publisher.holder(Caller.of(request), module);
    return publish(owner, upload, ViewUrls.ofSite(base(request), owner), request);
  }

  private String base(ContainerRequestContext request) {
    return baseUrl.of(request.getUriInfo());
  }

  private Response publish(
      OwnerName owner, Upload upload, ViewUrls urls, ContainerRequestContext request)
      throws IOException {
    Outcome outcome = publisher.publish(Caller.of(request), owner, upload);
    meters.upload(outcome.word());
    return ReportFormat.of(request).answer(report(outcome, urls));
  }

  private static Report report(Outcome outcome, ViewUrls urls) {
    if (outcome instanceof Outcome.Passed passed) {
      return new PassedReport(passed, urls);
    }
    if (outcome instanceof Outcome.Exists exists) {
      return new ExistsReport(exists, urls);
    }
    return new FlawedReport(((Outcome.Flawed) outcome).problems(), urls);
  }
}

package org.godepot.web.publish;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.godepot.access.Actor;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Publisher;
import org.godepot.registry.publish.Upload;
import org.godepot.web.BaseUrl;
import org.godepot.web.entry.Caller;
import org.godepot.web.entry.OwnerParam;

/** What both upload addresses have in common. */
public final class Uploads {
  private final Publisher publisher;
  private final BaseUrl baseUrl;

  public Uploads(Publisher publisher, BaseUrl baseUrl) {
    this.publisher = publisher;
    this.baseUrl = baseUrl;
  }

  Response publish(String ownerName, Upload upload, ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    OwnerName owner = OwnerParam.parse(ownerName, Right.WRITE, actor);
    Outcome outcome = publisher.publish(actor, owner, upload);
    Report report = report(outcome, new ViewUrls(baseUrl.of(request.getUriInfo()), owner));
    return ReportFormat.of(request).answer(report);
  }

  private static Report report(Outcome outcome, ViewUrls urls) {
    if (outcome instanceof Outcome.Passed passed) {
      return new PassedReport(passed, urls);
    }
    if (outcome instanceof Outcome.Exists exists) {
      return new ExistsReport(exists);
    }
    return new FlawedReport(((Outcome.Flawed) outcome).problems());
  }
}

package org.godepot.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.registry.transfer.ImportReport;
import org.godepot.registry.transfer.Importer;
import org.godepot.registry.transfer.Verify;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.refusal.Refusal;
import org.godepot.web.refusal.WatchedStream;
import org.jspecify.annotations.Nullable;

/** Imports of module caches: an archive in the body, or a directory of the machine. */
@Path("/api/v1/admin/import")
public final class ImportResource {
  private final Importer importer;

  public ImportResource(Importer importer) {
    this.importer = importer;
  }

  /** Answers when all is done; of an import that failed in the middle with the report, too. */
  @POST
  @Allows(Who.SITE_ADMINS)
  public Response begin(
      @QueryParam("verify") @Nullable String verify,
      @QueryParam("directory") @Nullable String directory,
      @Context HttpServletRequest body,
      @Context ContainerRequestContext request)
      throws IOException {
    Actor actor = Caller.of(request);
    Policy.requireSiteAdmin(actor, Importer.WHAT);
    Optional<Verify> chosen = Optional.ofNullable(verify).map(ImportResource::verify);
    ImportReport report =
        directory == null
            ? importer.archive(actor, () -> open(body), chosen)
            : importer.directory(actor, directory, chosen);
    return Answers.json(status(report), ImportView.of(report));
  }

  private static Verify verify(String word) {
    return Arrays.stream(Verify.values())
        .filter(verify -> verify.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.INVALID, "verify is sumdb or rules, not " + Shown.of(word)));
  }

  /** Containers read forms by themselves, so that nothing is left. */
  private static InputStream open(HttpServletRequest body) throws IOException {
    String type = Optional.ofNullable(body.getContentType()).orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded")) {
      throw new RegistryException(
          Reason.UNSUPPORTED, "send the archive as the body itself: curl -X POST -T cache.tar.gz");
    }
    return new WatchedStream(body.getInputStream());
  }

  private static int status(ImportReport report) {
    return report
        .failure()
        .map(failure -> new RegistryException(failure.reason(), failure.sentence()))
        .map(failure -> Refusal.of(failure).status())
        .orElse(200);
  }

  /** The running one and the last ones of this server. */
  @GET
  @Allows(Who.SITE_ADMINS)
  public Response list(@Context ContainerRequestContext request) {
    List<ImportView> views =
        importer.imports(Caller.of(request)).stream().map(ImportView::of).toList();
    return Answers.json(200, views);
  }
}

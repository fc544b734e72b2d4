package org.godepot.web.proxy;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.mirror.Coming;
import org.godepot.registry.mirror.KeptFile;
import org.godepot.registry.mirror.ListAnswer;
import org.godepot.registry.mirror.ZipAnswer;
import org.godepot.registry.resolve.OutsideModule;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;
import org.godepot.web.refusal.Refusal;

/** Answers about modules from outside. */
final class OutsideFiles {
  /** What comes from outside never changes. */
  private static final String CACHE_FILE = "max-age=604800, immutable";

  private final InstantSource clock;

  OutsideFiles(InstantSource clock) {
    this.clock = clock;
  }

  Response list(OutsideModule module, ContainerRequestContext request) {
    return orAbsent(module, () -> listed(module, request));
  }

  Response file(
      OutsideModule module, ProxyRequest.VersionFile file, ContainerRequestContext request) {
    return orAbsent(module, () -> found(module, file, request));
  }

  /**
   * What is not there outside may come soon, as versions do (http.md 3.1). What is only not kept
   * may be asked for otherwise under the same URL.
   */
  private static Response orAbsent(OutsideModule module, Supplier<Response> answer) {
    try {
      return answer.get();
    } catch (RegistryException e) {
      if (e.reason() != Reason.NOT_FOUND || !module.mayBeFetched()) {
        throw e;
      }
      Refusal absent =
          Refusal.of(e)
              .with(
                  HttpHeaders.CACHE_CONTROL, ModuleFiles.scope(module) + ModuleFiles.CACHE_MOVING);
      return absent.response();
    }
  }

  private Response listed(OutsideModule module, ContainerRequestContext request) {
    ListAnswer list = module.list();
    Representation answer =
        Representation.of(list.content(), MediaTypes.TEXT)
            .cache(ModuleFiles.scope(module) + ModuleFiles.CACHE_MOVING);
    list.staleSince()
        .ifPresent(
            since -> {
              Duration age = Duration.between(list.fetched().orElse(since), clock.instant());
              answer.header("Age", Long.toString(Math.max(0, age.toSeconds())));
              answer.header("X-Godepot-Stale-Since", since.toString());
            });
    return answer.answer(request);
  }

  private static Response found(
      OutsideModule module, ProxyRequest.VersionFile file, ContainerRequestContext request) {
    VersionQuery query = file.version();
    String cache =
        ModuleFiles.scope(module)
            + (query instanceof VersionQuery.Exact ? CACHE_FILE : ModuleFiles.CACHE_MOVING);
    return switch (file.kind()) {
      case INFO ->
          Representation.of(module.info(query).content(), MediaTypes.JSON)
              .cache(cache)
              .withRanges()
              .answer(request);
      case MOD -> {
        KeptFile mod = module.mod(query);
        yield summed(mod, Representation.of(mod.content(), MediaTypes.TEXT))
            .cache(cache)
            .answer(request);
      }
      case ZIP -> zip(module.zip(query), cache, request);
    };
  }

  private static Representation summed(KeptFile file, Representation answer) {
    file.sum().ifPresent(sum -> answer.header("X-Go-Sum", sum.text()));
    return answer.withRanges();
  }

  private static Response zip(ZipAnswer zip, String cache, ContainerRequestContext request) {
    if (zip instanceof ZipAnswer.Kept kept) {
      KeptFile file = kept.file();
      return summed(file, Representation.of(file.content(), MediaTypes.ZIP))
          .header(HttpHeaders.CONTENT_DISPOSITION, ModuleFiles.attachment(file.id()))
          .cache(cache)
          .answer(request);
    }
    return coming(((ZipAnswer.Arriving) zip).zip(), request);
  }

  /** Without tag and ranges: nobody knows yet what it is (http.md 5.4). */
  private static Response coming(Coming zip, ContainerRequestContext request) {
    Response.ResponseBuilder answer =
        Response.ok().type(MediaTypes.ZIP).header(HttpHeaders.CACHE_CONTROL, "no-store");
    zip.length().ifPresent(length -> answer.header(HttpHeaders.CONTENT_LENGTH, length));
    if (request.getMethod().equals(HttpMethod.HEAD)) {
      zip.close();
      return answer.build();
    }
    StreamingOutput body =
        out -> {
          try (zip) {
            zip.writeTo(out);
          }
        };
    return answer.entity(body).build();
  }
}

package org.godepot.web.proxy;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.godepot.catalog.Content;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.resolve.FoundModule;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.OutsideModule;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.registry.resolve.View;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;

/** Answers the requests of the GOPROXY protocol, the same in every view. */
public final class ModuleFiles {
  /** Hosted versions may be deleted and published again, so not for ever. */
  private static final String CACHE_FILE = "max-age=300";

  /** New versions shall be seen within a minute. */
  static final String CACHE_MOVING = "max-age=60";

  private final Resolver resolver;
  private final OutsideFiles outside;

  public ModuleFiles(Resolver resolver, InstantSource clock) {
    this.resolver = resolver;
    this.outside = new OutsideFiles(clock);
  }

  /**
   * The answer of a view.
   *
   * @param path below the view, percent-decoded once, still case-escaped
   */
  Response answer(View view, String path, ContainerRequestContext request) {
    ProxyRequest asked = ProxyRequest.parse(path);
    if (asked instanceof ProxyRequest.VersionList list) {
      FoundModule found = view.module(list.module());
      return found instanceof HostedModule module
          ? Representation.of(module.list(), MediaTypes.TEXT)
              .cache(scope(module) + CACHE_MOVING)
              .answer(request)
          : outside.list((OutsideModule) found, request);
    }
    if (asked instanceof ProxyRequest.VersionFile file) {
      FoundModule found = view.module(file.module());
      if (found instanceof OutsideModule module) {
        return outside.file(module, file, request);
      }
      HostedModule module = (HostedModule) found;
      boolean canonical = file.version() instanceof VersionQuery.Exact;
      return representation(file.kind(), module.release(file.version()))
          .cache(scope(module) + (canonical ? CACHE_FILE : CACHE_MOVING))
          .answer(request);
    }
    ProxyRequest.Nothing nothing = (ProxyRequest.Nothing) asked;
    throw view.nothing(nothing.module(), nothing.why());
  }

  /** Whether caches that serve several people may keep an answer. */
  static String scope(FoundModule module) {
    return module.isPublic() ? "public, " : "private, ";
  }

  private Representation representation(ProxyRequest.FileKind kind, HostedRelease hosted) {
    Release release = hosted.release();
    return (switch (kind) {
          case INFO -> Representation.of(info(release), MediaTypes.JSON);
          case MOD ->
              Representation.of(resolver.mod(hosted), MediaTypes.TEXT)
                  .header("X-Go-Sum", release.sums().mod().text());
          case ZIP ->
              Representation.of(resolver.zip(hosted), MediaTypes.ZIP)
                  .header("X-Go-Sum", release.sums().zip().text())
                  .header(HttpHeaders.CONTENT_DISPOSITION, attachment(release.id()));
        })
        .lastModified(release.publication().at())
        .withRanges();
  }

  private static Content info(Release release) {
    return Content.of(Json.bytes(Info.of(release)));
  }

  static String attachment(ModuleVersion id) {
    return "attachment; filename=\"" + id.version().text() + ".zip\"";
  }
}

package org.godepot.web.feeds;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.godepot.catalog.Content;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.feeds.Catalog;
import org.godepot.registry.feeds.Index;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;
import org.godepot.web.Representation;

/** The answers of feeds. Nothing of them may be kept by caches: rights change. */
final class FeedAnswers {
  private static final MediaType LINES = new MediaType("application", "x-ndjson");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private FeedAnswers() {}

  /** A line of an index; the names are the public one's. */
  record IndexLine(
      @JsonProperty("Path") String path,
      @JsonProperty("Version") String version,
      @JsonProperty("Timestamp") String timestamp) {}

  /** A module of a catalogue. */
  record ModuleView(String module, String version) {
    static ModuleView of(ModuleVersion latest) {
      return new ModuleView(latest.path().text(), latest.version().text());
    }
  }

  /** A page of a catalogue. */
  record CatalogView(List<ModuleView> modules, String next) {
    static CatalogView of(Catalog.Part part) {
      List<ModuleVersion> modules = part.modules();
      String next = part.more() ? modules.get(modules.size() - 1).path().text() : "";
      return new CatalogView(modules.stream().map(ModuleView::of).toList(), next);
    }
  }

  /** One JSON object a line. */
  static Response index(List<Index.Line> entries, ContainerRequestContext request) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Index.Line entry : entries) {
      lines.writeBytes(Json.bytes(line(entry.id(), entry.at())));
      lines.write('\n');
    }
    return answer(lines.toByteArray(), LINES, request);
  }

  private static IndexLine line(ModuleVersion id, Instant at) {
    return new IndexLine(id.path().text(), id.version().text(), TIME.format(at));
  }

  static Response catalog(Catalog.Part part, ContainerRequestContext request) {
    return answer(Json.bytes(CatalogView.of(part)), MediaTypes.JSON, request);
  }

  private static Response answer(byte[] body, MediaType type, ContainerRequestContext request) {
    return Representation.of(Content.of(body), type).cache("no-store").answer(request);
  }
}

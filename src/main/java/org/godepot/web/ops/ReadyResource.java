package org.godepot.web.ops;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.godepot.ops.CheckResult;
import org.godepot.ops.Readiness;
import org.godepot.web.Accept;
import org.godepot.web.Caller;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;

/**
 * Says whether godepot can do its work, and which part cannot; what exactly is wrong, and what else
 * should be mended, to site administrators only.
 */
@Path("/readyz")
public final class ReadyResource {
  private final Readiness readiness;

  public ReadyResource(Readiness readiness) {
    this.readiness = readiness;
  }

  @GET
  @Allows(Who.EVERYBODY)
  public Response ready(@Context ContainerRequestContext request) {
    Map<String, CheckResult> results = readiness.now();
    boolean ready = results.values().stream().allMatch(CheckResult::works);
    boolean details = Caller.of(request).siteAdmin();
    boolean json = Accept.prefersJson(request.getHeaderString(HttpHeaders.ACCEPT));
    byte[] body =
        json
            ? Json.bytes(json(ready, results, details))
            : text(ready, results, details).getBytes(StandardCharsets.UTF_8);
    MediaType type = json ? MediaTypes.JSON : MediaTypes.TEXT;
    return Response.status(ready ? 200 : 503)
        .entity(body)
        .type(type)
        .header(HttpHeaders.CONTENT_LENGTH, body.length)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  private static String text(boolean ready, Map<String, CheckResult> results, boolean details) {
    List<String> lines = new ArrayList<>();
    lines.add(ready ? "ready" : "not ready");
    results.forEach(
        (name, result) -> {
          if (!result.works()) {
            lines.add(name + " does not work");
          }
          if (details) {
            result.remarks().forEach(remark -> lines.add(name + ": " + remark));
          }
        });
    return String.join("\n", lines) + "\n";
  }

  private static Map<String, Object> json(
      boolean ready, Map<String, CheckResult> results, boolean details) {
    Map<String, Object> checks = new LinkedHashMap<>();
    results.forEach(
        (name, result) -> {
          Map<String, Object> check = new LinkedHashMap<>();
          check.put("works", result.works());
          if (details) {
            check.put("remarks", result.remarks());
          }
          checks.put(name, check);
        });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ready", ready);
    json.put("checks", checks);
    return json;
  }
}

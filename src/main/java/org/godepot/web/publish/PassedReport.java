package org.godepot.web.publish;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.publish.Outcome;

/** The report of an upload that was stored, is there already, or would be stored. */
final class PassedReport implements Report {
  private final Outcome.Passed passed;
  private final ViewUrls urls;

  PassedReport(Outcome.Passed passed, ViewUrls urls) {
    this.passed = passed;
    this.urls = urls;
  }

  @Override
  public int status() {
    return switch (passed.result()) {
      case CREATED -> 201;
      case UNCHANGED, VALID -> 200;
    };
  }

  @Override
  public Map<String, String> headers() {
    String sum = passed.release().sums().zip().text();
    return switch (passed.result()) {
      case CREATED ->
          Map.of(HttpHeaders.LOCATION, urls.file(passed.release(), ".zip"), "X-Go-Sum", sum);
      case UNCHANGED, VALID -> Map.of("X-Go-Sum", sum);
    };
  }

  @Override
  public String text() {
    Release release = passed.release();
    ModuleVersion id = release.id();
    String name = id.path().text() + " " + id.version().text();
    StringBuilder text = new StringBuilder();
    text.append(passed.word())
        .append(' ')
        .append(id)
        .append(" in ")
        .append(urls.owner())
        .append('\n');
    text.append(name).append(' ').append(release.sums().zip().text()).append('\n');
    text.append(name).append("/go.mod ").append(release.sums().mod().text()).append('\n');
    text.append("zip: ").append(urls.file(release, ".zip")).append('\n');
    text.append("install: ").append(install()).append('\n');
    passed.remarks().forEach(p -> text.append(ProblemLines.line(p)).append('\n'));
    return text.toString();
  }

  private String install() {
    return urls.install(passed.release().id(), passed.glimpse().command());
  }

  @Override
  public Map<String, Object> json() {
    Release release = passed.release();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status());
    json.put("result", passed.word());
    json.put("owner", urls.owner().text());
    json.put("module", release.id().path().text());
    json.put("version", release.id().version().text());
    json.put("time", release.time().toString());
    json.put("size", release.zip().size());
    json.put("files", passed.glimpse().files());
    json.put("sha256", release.zip().digest().hex());
    json.put("h1", release.sums().zip().text());
    json.put("goModH1", release.sums().mod().text());
    json.put("install", install());
    json.put("log", null);
    json.put("urls", files(release));
    json.put("problems", passed.remarks().stream().map(p -> ProblemLines.json(p, urls)).toList());
    return json;
  }

  private Map<String, String> files(Release release) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("info", urls.file(release, ".info"));
    files.put("mod", urls.file(release, ".mod"));
    files.put("zip", urls.file(release, ".zip"));
    files.put("page", urls.page(release.id()));
    return files;
  }
}

package org.godepot.web.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import org.godepot.catalog.Release;
import org.godepot.catalog.Shown;
import org.godepot.registry.publish.Outcome;

/** The report of an upload whose version is live already. */
final class ExistsReport implements Report {
  private final Outcome.Exists exists;
  private final ViewUrls urls;

  ExistsReport(Outcome.Exists exists, ViewUrls urls) {
    this.exists = exists;
    this.urls = urls;
  }

  @Override
  public int status() {
    return 409;
  }

  private String sentence() {
    return "package version already exists: " + exists.live().id();
  }

  @Override
  public String text() {
    Release live = exists.live();
    String fix =
        exists.identical()
            ? "nothing to do; with ?ifIdentical=ok this is no error"
            : "publish these bytes as a new version";
    return String.join(
        "\n",
        "godepot: " + sentence(),
        "stored " + live.sums().zip().text(),
        "stored go.mod " + live.sums().mod().text(),
        "sent "
            + exists.sent().zip().text()
            + (exists.identical() ? " (identical)" : " (different)"),
        "published by " + Shown.of(live.publication().by()) + " at " + live.publication().at(),
        fix,
        "help: " + help(),
        "");
  }

  private String help() {
    return urls.help(String.valueOf(status()));
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", help());
    json.put("title", "package version already exists");
    json.put("status", status());
    json.put("detail", sentence());
    json.put("message", sentence());
    json.put("url", help());
    json.put("module", exists.live().id().path().text());
    json.put("version", exists.live().id().version().text());
    json.put("h1", exists.live().sums().zip().text());
    json.put("goModH1", exists.live().sums().mod().text());
    json.put("sentH1", exists.sent().zip().text());
    json.put("sentGoModH1", exists.sent().mod().text());
    json.put("identical", exists.identical());
    return json;
  }
}

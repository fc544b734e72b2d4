package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;
import org.godepot.web.pages.setup.snippet.Block.Line;

/** What somebody types who publishes. */
final class Publishing {
  private static final String DRY_RUN = "Checks everything and stores nothing.";

  private Publishing() {}

  /** From a git checkout. */
  static Block checkout(Values values) {
    List<Line> lines = new ArrayList<>(Netrc.shell(values));
    lines.add(
        new Line(
            "curl -fsS -n -o publish.sh " + Quoting.shellQuoted(values.script()),
            "A short script to read first: it packs the files of a tag as the go command would"
                + " fetch them. It needs git, zip and curl, and is run in the directory of"
                + " go.mod."));
    lines.add(new Line("sh publish.sh --dry-run v1.2.3", DRY_RUN + " Write your tag."));
    lines.add(
        new Line("sh publish.sh v1.2.3", "Publishes. A second time it says that all is there."));
    return new Block("Publish a tag of a git checkout", "commands", lines);
  }

  /** A zip made by the go command or somebody else. */
  static Block zip(Values values) {
    return new Block(
        "Publish a module zip that you have",
        "commands",
        List.of(
            new Line(upload("lib.zip", values, "?dryRun=true"), DRY_RUN),
            new Line(
                upload("lib.zip", values, ""),
                "Publishes. curl -n takes your credentials from ~/.netrc.")));
  }

  /** The zip that the go command makes of a repository. */
  static Block fetched(Values values) {
    String version = values.module() + "@v1.2.3";
    String download =
        "\"$(GOPROXY=direct GONOSUMDB='*' go mod download -json "
            + version
            + " |\n  sed -n 's/.*\"Zip\": \"\\(.*\\)\",/\\1/p')\"";
    return new Block(
        "Publish what go fetches from the repository",
        "command",
        List.of(
            new Line(
                upload(download, values, ""),
                "With go and curl alone, and exactly the bytes that go makes. The module path must"
                    + " lead to the repository; GONOSUMDB counts for this one command.")));
  }

  /** The same in PowerShell. */
  static Block fetchedByPowerShell(Values values) {
    String version = values.module() + "@v1.2.3";
    List<Line> lines = new ArrayList<>(Netrc.powerShell(values));
    lines.add(
        new Line(
            "$env:GOPROXY = 'direct'; $env:GONOSUMDB = '*'",
            "For the next line alone: go asks the repository itself."));
    lines.add(
        new Line(
            "$zip = (go mod download -json " + Quoting.single(version) + " | ConvertFrom-Json).Zip",
            "go fetches the tag and packs it; the module path must lead to its repository. Write"
                + " your module and tag."));
    lines.add(Line.of("Remove-Item Env:GOPROXY, Env:GONOSUMDB"));
    lines.add(new Line(uploadByPowerShell("$zip", values, "?dryRun=true"), DRY_RUN));
    lines.add(
        new Line(
            uploadByPowerShell("$zip", values, ""),
            "Publishes. curl.exe -n takes your credentials from _netrc."));
    return new Block("Publish what go fetches, in PowerShell", "commands", lines);
  }

  /** A zip at hand, in PowerShell. */
  static Block zipByPowerShell(Values values) {
    return new Block(
        "Publish a module zip that you have",
        "commands",
        List.of(
            new Line(uploadByPowerShell("lib.zip", values, "?dryRun=true"), DRY_RUN),
            Line.of(uploadByPowerShell("lib.zip", values, ""))));
  }

  private static String upload(String file, Values values, String query) {
    String url = Quoting.shellQuoted(values.upload() + query);
    return "curl --fail-with-body -sS -n -T " + file + " " + url;
  }

  private static String uploadByPowerShell(String file, Values values, String query) {
    String url = Quoting.single(values.upload() + query);
    return "curl.exe --fail-with-body -sS -n -T " + file + " " + url;
  }
}

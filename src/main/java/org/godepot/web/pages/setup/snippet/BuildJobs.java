package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;
import org.godepot.web.pages.setup.snippet.Block.Line;
import org.godepot.web.pages.setup.snippet.Settings.Setting;

/** Jobs and images that build with modules from here. */
final class BuildJobs {
  private static final String NETRC_MEANING =
      "Writes the credentials where no other step looks; NETRC tells go the place.";

  private static final Setting READONLY =
      new Setting(
          "GOFLAGS",
          "-mod=readonly",
          "The job fails where go.mod is not complete, instead of changing it.");

  private BuildJobs() {}

  private static List<Setting> settings(Values values) {
    List<Setting> settings = new ArrayList<>(Settings.of(values));
    settings.add(READONLY);
    return settings;
  }

  private static List<Line> environment(Values values, int columns) {
    return settings(values).stream()
        .map(one -> new Line(one.name() + ": " + Quoting.single(one.value()), one.meaning()))
        .map(line -> line.indented(columns))
        .toList();
  }

  static Block docker(Values values) {
    List<Line> lines = new ArrayList<>();
    for (Setting setting : Settings.of(values)) {
      lines.add(new Line("ENV " + setting.name() + "=" + setting.value(), setting.meaning()));
    }
    if (values.address().isSecure()) {
      lines.add(
          new Line(
              "RUN --mount=type=secret,id=netrc,target=/run/secrets/netrc"
                  + " NETRC=/run/secrets/netrc go mod download",
              "The file with the credentials is there for this command alone and in no layer of"
                  + " the image. Build with: docker build --secret id=netrc,src=$HOME/.netrc ."));
    } else {
      lines.add(new Line("RUN go mod download", "Before the sources are copied: a layer to keep."));
    }
    return new Block("Put this into the Dockerfile, before go builds", "lines", lines);
  }

  static Block github(Values values) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("on: [push]\njobs:\n  build:\n    runs-on: ubuntu-latest\n    env:"));
    lines.addAll(environment(values, 6));
    lines.add(
        Line.of(
            """
                steps:
                  - uses: actions/checkout@v4
                  - uses: actions/setup-go@v5
                    with: { go-version-file: go.mod }"""
                .indent(4)
                .stripTrailing()));
    if (values.address().isSecure()) {
      String netrc = Netrc.printf(values.address(), "U", "T", "\"$RUNNER_TEMP/netrc\"");
      lines.add(Line.of("      - run: |\n          umask 077"));
      lines.add(new Line("          " + netrc, NETRC_MEANING));
      lines.add(
          new Line(
              "        env: { U: '${{ vars.GODEPOT_USER }}', T: '${{ secrets.GODEPOT_TOKEN }}' }",
              "A variable and a secret of the repository or organisation."));
      lines.add(Line.of("      - run: go build ./..."));
      lines.add(Line.of("        env: { NETRC: '${{ runner.temp }}/netrc' }"));
    } else {
      lines.add(Line.of("      - run: go build ./..."));
    }
    return new Block("Put this into .github/workflows/build.yml", "workflow", lines);
  }

  static Block gitlab(Values values) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("build:\n  image: golang:1.26\n  variables:"));
    lines.addAll(environment(values, 4));
    lines.add(
        new Line(
            "    GOMODCACHE: '$CI_PROJECT_DIR/.cache/mod'",
            "Inside the project, as only that can be cached."));
    lines.add(Line.of("  cache:\n    key: { files: [go.sum] }\n    paths: [.cache/mod]"));
    lines.add(Line.of("  script:"));
    if (values.address().isSecure()) {
      lines.add(Line.of("    - export NETRC=\"$(mktemp)\""));
      lines.add(
          new Line(
              "    - "
                  + Netrc.printf(values.address(), "GODEPOT_USER", "GODEPOT_TOKEN", "\"$NETRC\""),
              NETRC_MEANING + " GODEPOT_USER and GODEPOT_TOKEN are CI/CD variables, masked."));
    }
    lines.add(Line.of("    - go build ./..."));
    return new Block("Put this into .gitlab-ci.yml", "job", lines);
  }

  static Block jenkins(Values values) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("pipeline {\n  agent any\n  environment {"));
    for (Setting setting : settings(values)) {
      String value = Quoting.groovy(setting.value());
      lines.add(new Line("    " + setting.name() + " = " + value, setting.meaning()));
    }
    lines.add(Line.of("  }\n  stages {\n    stage('Build') {\n      steps {"));
    lines.addAll(JenkinsSteps.of(values.address(), List.of("go build ./...")));
    lines.add(Line.of("      }\n    }\n  }\n}"));
    return new Block("Put this into the Jenkinsfile", "pipeline", lines);
  }
}

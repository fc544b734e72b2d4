package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;
import org.godepot.web.pages.setup.snippet.Block.Line;

/** Jobs that publish a tag when it is pushed. */
final class ReleaseJobs {
  private static final String SCRIPT_MEANING =
      "A script of this server that publishes the files that the go command would fetch. To run it"
          + " twice does no harm.";

  private static final String NETRC_MEANING =
      "Credentials of an account that may write: best of one that only publishes.";

  private ReleaseJobs() {}

  /**
   * Fetches the script.
   *
   * @param netrc how the file with the credentials is named, if there is one
   */
  private static String fetch(Values values, String netrc, String script) {
    String credentials = values.address().isSecure() ? " --netrc-file " + netrc : "";
    return "curl -fsS" + credentials + " -o " + script + " " + shellScript(values);
  }

  private static String shellScript(Values values) {
    return Quoting.shellQuoted(values.script());
  }

  static Block github(Values values) {
    String script = "\"$RUNNER_TEMP/publish.sh\"";
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("on: { push: { tags: ['v*'] } }", "For every tag that is pushed."));
    lines.add(
        Line.of(
            """
            jobs:
              publish:
                runs-on: ubuntu-latest
                steps:
                  - uses: actions/checkout@v4
                    with: { fetch-depth: 0 }
                  - run: |"""));
    if (values.address().isSecure()) {
      String netrc = Netrc.printf(values.address(), "U", "T", "\"$RUNNER_TEMP/netrc\"");
      lines.add(Line.of("          umask 077"));
      lines.add(new Line("          " + netrc, NETRC_MEANING));
    }
    String fetch = fetch(values, "\"$RUNNER_TEMP/netrc\"", script);
    String environment = values.address().isSecure() ? "NETRC=\"$RUNNER_TEMP/netrc\" " : "";
    String run = environment + "sh " + script + " \"$GITHUB_REF_NAME\"";
    lines.add(Line.of("          " + fetch));
    lines.add(new Line("          " + run, SCRIPT_MEANING));
    if (values.address().isSecure()) {
      lines.add(
          new Line(
              "        env: { U: '${{ vars.GODEPOT_USER }}', T: '${{ secrets.GODEPOT_TOKEN }}' }",
              "A variable and a secret of the repository or organisation."));
    }
    return new Block("Put this into .github/workflows/publish.yml", "workflow", lines);
  }

  static Block gitlab(Values values) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("publish:\n  image: alpine:3"));
    lines.add(
        new Line(
            "  rules: [ { if: '$CI_COMMIT_TAG =~ /^v\\d/' } ]", "For every tag of a version."));
    lines.add(Line.of("  script:\n    - apk add --no-cache git curl zip"));
    if (values.address().isSecure()) {
      lines.add(Line.of("    - export NETRC=\"$(mktemp)\""));
      lines.add(
          new Line(
              "    - "
                  + Netrc.printf(values.address(), "GODEPOT_USER", "GODEPOT_TOKEN", "\"$NETRC\""),
              NETRC_MEANING + " GODEPOT_USER and GODEPOT_TOKEN are CI/CD variables, masked."));
    }
    String fetch = fetch(values, "\"$NETRC\"", "/tmp/publish.sh");
    lines.add(Line.of("    - " + fetch));
    lines.add(new Line("    - sh /tmp/publish.sh \"$CI_COMMIT_TAG\"", SCRIPT_MEANING));
    return new Block("Put this into .gitlab-ci.yml", "job", lines);
  }

  static Block jenkins(Values values) {
    String script = "\"$WORKSPACE_TMP/publish.sh\"";
    List<Line> lines = new ArrayList<>();
    lines.add(Line.of("pipeline {\n  agent any\n  stages {\n    stage('Publish') {"));
    lines.add(new Line("      when { buildingTag() }", "For every tag that is built."));
    lines.add(Line.of("      steps {"));
    List<String> commands =
        List.of(fetch(values, "\"$NETRC\"", script), "sh " + script + " \"$TAG_NAME\"");
    lines.addAll(JenkinsSteps.of(values.address(), commands));
    lines.add(Line.of("      }\n    }\n  }\n}"));
    return new Block("Put this into the Jenkinsfile", "pipeline", lines);
  }
}

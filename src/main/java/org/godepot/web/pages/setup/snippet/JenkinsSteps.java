package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;
import org.godepot.web.pages.setup.snippet.Block.Line;

/** The steps of a declarative pipeline, with credentials where there are any. */
final class JenkinsSteps {
  private static final String CREDENTIALS =
      "withCredentials([usernamePassword(credentialsId: 'godepot', usernameVariable: 'U',"
          + " passwordVariable: 'T')]) {";

  private JenkinsSteps() {}

  static List<Line> of(Address address, List<String> commands) {
    List<Line> lines = new ArrayList<>();
    if (!address.isSecure()) {
      commands.forEach(command -> lines.add(step(command).indented(8)));
      return lines;
    }
    lines.add(
        new Line(CREDENTIALS, "Login and token, kept in Jenkins under the name godepot.")
            .indented(8));
    lines.add(
        new Line(
                "sh " + Quoting.groovy("umask 077; " + netrc(address)),
                "Writes them where no other build looks; NETRC tells the place.")
            .indented(10));
    lines.add(Line.of("withEnv([\"NETRC=$WORKSPACE_TMP/netrc\"]) {").indented(10));
    commands.forEach(command -> lines.add(step(command).indented(12)));
    lines.add(Line.of("          }\n        }"));
    return lines;
  }

  private static String netrc(Address address) {
    return Netrc.printf(address, "U", "T", "\"$WORKSPACE_TMP/netrc\"");
  }

  private static Line step(String command) {
    return Line.of("sh " + Quoting.groovy(command));
  }
}

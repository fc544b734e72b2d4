package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;
import org.godepot.web.pages.setup.snippet.Block.Line;

/**
 * Lines that put credentials into a netrc file; none over http. With a port other than 443 there
 * are two, as go matches host and port, and curl the host alone (measured with 7.88.1).
 */
final class Netrc {
  private static final String MEANING =
      "Credentials for what is not public: make a token on your account page and set"
          + " GODEPOT_TOKEN to it first. A line without a password counts for nothing, and so does"
          + " everything behind a line that begins with “default”.";

  private static final String CURL_MEANING =
      "The same for curl, which looks for the host without its port.";

  private Netrc() {}

  /** The hosts that need a line. */
  static List<String> machines(Address address) {
    if (!address.isSecure()) {
      return List.of();
    }
    return address.hasPort()
        ? List.of(address.host(), address.hostName())
        : List.of(address.host());
  }

  /** For a shell of a person. */
  static List<Line> shell(Values values) {
    return lines(
        values,
        machine ->
            "printf 'machine "
                + machine
                + " login "
                + values.login()
                + " password %s\\n' \"${GODEPOT_TOKEN:?}\" >> ~/.netrc && chmod 600 ~/.netrc");
  }

  /** For PowerShell. */
  static List<Line> powerShell(Values values) {
    return lines(
        values,
        machine ->
            "Add-Content \"$env:USERPROFILE\\_netrc\" ('machine "
                + machine
                + " login "
                + values.login()
                + " password ' + $env:GODEPOT_TOKEN)");
  }

  private interface Form {
    String of(String machine);
  }

  private static List<Line> lines(Values values, Form form) {
    List<Line> lines = new ArrayList<>();
    for (String machine : machines(values.address())) {
      lines.add(new Line(form.of(machine), lines.isEmpty() ? MEANING : CURL_MEANING));
    }
    return lines;
  }

  /**
   * The command of a job that writes the file.
   *
   * @param user variable with the login
   * @param token variable with the token
   * @param file where to, as the shell has it
   */
  static String printf(Address address, String user, String token, String file) {
    StringBuilder format = new StringBuilder();
    StringBuilder arguments = new StringBuilder();
    for (String machine : machines(address)) {
      format.append("machine ").append(machine).append(" login %s password %s\\n");
      arguments.append(" \"$").append(user).append("\" \"$").append(token).append('"');
    }
    return "printf '" + format + "'" + arguments + " > " + file;
  }
}

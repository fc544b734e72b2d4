package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;
import org.godepot.web.pages.setup.snippet.Choice.Place;

/** What somebody should know who pastes the lines. */
public final class Advice {
  private static final String HTTP_USE =
      "This address is http. go never sends credentials over http, and refuses http://user:pass@ in"
          + " GOPROXY: so the lines hold none, and reach only what is public. For the rest this"
          + " server needs an https address.";

  private static final String HTTP_PUBLISH =
      "This address is http: whoever listens can read what is sent, and go never sends credentials"
          + " over http. So the lines hold none, though publishing needs some: ask for an https"
          + " address. To try on your own machine, curl -u NAME asks for the password.";

  private Advice() {}

  /** What keeps the lines from doing all that was hoped for; to be seen before them. */
  public static List<String> warnings(Values values) {
    List<String> warnings = new ArrayList<>();
    Address address = values.address();
    if (!address.isSecure()) {
      warnings.add(values.choice().publishes() ? HTTP_PUBLISH : HTTP_USE);
    }
    if (!values.choice().recentGo()) {
      warnings.add(
          "Go before 1.24 gets no corrections any more. Below 1.25.13 and 1.26.6 it may believe a"
              + " forged checksum database (CVE-2026-56865).");
    }
    if (values.choice().place() == Place.EDITOR && !address.isModuleHost()) {
      warnings.add(
          "The links of an editor can lead only to a server at the root of an https host with port"
              + " 443. This one is at "
              + address.base()
              + ", so only go is set up below.");
    }
    if (values.choice().publishes() && values.owner().isEmpty()) {
      warnings.add("Say into which owner: the lines have OWNER in its place.");
    }
    return warnings;
  }

  /** What helps later. */
  public static List<String> hints(Values values) {
    List<String> hints = new ArrayList<>();
    if (values.choice().recentGo()) {
      hints.add(
          "See what go version shows: below 1.25.13, and as 1.26 below 1.26.6, go may believe a"
              + " forged checksum database (CVE-2026-56865). Install a newer one.");
    }
    hints.add(
        "go env -w replaces what was set before: go env shows it, go env -u takes it back. A"
            + " variable of the shell with the same name counts more.");
    hints.add(
        "go install MODULE@latest is for programs, go get MODULE@latest for libraries"
            + (values.choice().recentGo()
                ? ", and go get -tool MODULE@latest for programs that your module is built with."
                : "."));
    hints.add(
        "Do not set GOSUMDB=off or GONOSUMDB=*, and do not delete go.sum: they are what tells you"
            + " when a module changed behind your back.");
    hints.add(
        "A branch with a slash in its name cannot be asked for through any GOPROXY. Ask for its"
            + " commit.");
    if (values.address().isSecure()) {
      hints.addAll(credentials(values));
    }
    if (values.choice().place() == Place.AIRGAP && values.upstream().database().isEmpty()) {
      hints.add(
          "This server passes no checksum database on. go asks one only for what is not yet in"
              + " go.sum: bring a complete go.sum with you.");
    }
    if (!values.address().isAtRoot()) {
      hints.add(
          "This server is not at the root of its host. So that go finds modules by their path"
              + " alone, the web server of "
              + values.moduleHost()
              + " must lead requests with ?go-get=1 here; curl -s 'https://"
              + values.module()
              + "?go-get=1' then shows "
              + values.address().base()
              + "/go.");
    }
    return hints;
  }

  private static List<String> credentials(Values values) {
    String sources =
        values.choice().recentGo()
            ? "Other places for credentials: go env -w GOAUTH='git /absolute/dir' asks git's store,"
                + " and a command named there may supply any header. GOAUTH=off takes none at all."
            : "NETRC names another file than ~/.netrc to go; curl takes --netrc-file.";
    return List.of(
        sources,
        "As a last resort go takes https://user:token@host in GOPROXY, which is then in every dump"
            + " of the environment. A line in netrc counts more than that.");
  }
}

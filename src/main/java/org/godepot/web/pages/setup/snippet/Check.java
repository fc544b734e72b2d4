package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;
import org.godepot.web.pages.setup.snippet.Choice.Place;

/**
 * A command that shows whether all is well.
 *
 * @param title what it shows in a few words
 * @param right what it prints then
 * @param failures what else it may show, and what helps
 */
public record Check(String title, String command, String right, List<Failure> failures) {
  public Check {
    failures = List.copyOf(failures);
  }

  /** Something that may go wrong. */
  public record Failure(String sign, String remedy) {}

  private static final Failure CERTIFICATE =
      new Failure(
          "certificate signed by unknown authority",
          "The certificate of your company must be in the store of the system, or in the file that"
              + " SSL_CERT_FILE names. GOINSECURE does not help.");

  /** From the outer to the inner: the server, one module, its bytes. */
  static List<Check> of(Values values) {
    List<Check> checks = new ArrayList<>();
    String curl = values.choice().place() == Place.WINDOWS ? "curl.exe" : "curl";
    checks.add(values.address().isSecure() ? whoami(curl, values) : health(curl, values));
    checks.add(versions(values));
    checks.add(download(values));
    return checks;
  }

  private static Check whoami(String curl, Values values) {
    String machine = values.address().hostName();
    return new Check(
        "The server knows you",
        curl + " -fsS -n " + values.address().base() + "/api/v1/whoami",
        "Your name, and the owners where you have a right.",
        List.of(
            new Failure(
                "401",
                "No credentials, or wrong ones: curl looks in your netrc file for “machine "
                    + machine
                    + "”, and a token ends some day."),
            CERTIFICATE));
  }

  private static Check health(String curl, Values values) {
    return new Check(
        "The server can be reached",
        curl + " -fsS " + values.address().base() + "/healthz",
        "ok",
        List.of(
            new Failure("could not connect", "A proxy or firewall between you and this server.")));
  }

  private static Check versions(Values values) {
    Failure closed =
        new Failure(
            "401 Unauthorized",
            values.address().isSecure()
                ? "go looks for “machine "
                    + values.address().host()
                    + "” in your netrc file"
                    + (values.address().hasPort() ? ", with the port." : ".")
                : "The module is not public, and go sends no credentials over http.");
    return new Check(
        "go finds a module",
        "go list -m -versions " + values.module(),
        "The versions of the module; put one of yours in its place.",
        List.of(
            closed,
            new Failure("403 Forbidden", "You may not read its owner; its administrators help."),
            new Failure(
                "404 Not Found", "No such module here; compare every letter of its path.")));
  }

  private static Check download(Values values) {
    return new Check(
        "go gets and believes its files",
        "go mod download -json " + values.module() + "@latest",
        "The hash of its newest version, and where its files are.",
        List.of(
            new Failure(
                "verifying module … is private: set GONOSUMDB, or 404 from sum.golang.org",
                "GONOSUMDB does not cover the path: go env GONOSUMDB shows what it is."),
            new Failure(
                "SECURITY ERROR, checksum mismatch",
                "The bytes differ from those in go.sum. Do not delete go.sum: find out which side"
                    + " changed.")));
  }
}

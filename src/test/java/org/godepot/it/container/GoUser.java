package org.godepot.it.container;

import java.nio.file.Files;
import java.nio.file.Path;
import org.godepot.it.GoCommand;
import org.godepot.it.Programs;

/** A developer's go command that signs in with netrc. */
public final class GoUser {
  private GoUser() {}

  /**
   * A go command with credentials for one host.
   *
   * @param directory an empty one
   * @param proxy value of GOPROXY
   * @param port of the host 127.0.0.1 that the credentials are for
   */
  public static GoCommand signedIn(
      Path directory, String proxy, int port, String user, String password) throws Exception {
    Path netrc = Files.createDirectories(directory).resolve("netrc");
    Files.writeString(
        netrc, "machine 127.0.0.1:" + port + " login " + user + " password " + password + "\n");
    return new GoCommand(Programs.go(), directory, proxy)
        .with("NETRC", netrc.toString())
        .with("SSL_CERT_FILE", Tls.shared().certificate().toString());
  }
}

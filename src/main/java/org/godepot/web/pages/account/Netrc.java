package org.godepot.web.pages.account;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines by which the go command and curl send a token. The go command looks for {@code
 * host:port}, curl for the host alone, so a port of its own takes two lines. Neither sends netrc
 * credentials of go's over http, so that there it is a line for curl.
 */
record Netrc(String host, int port, boolean secure) {
  /** What can stand in a netrc file without quotes, which not every reader knows. */
  private static final Pattern WORD = Pattern.compile("[^\\s\"#\\\\]+");

  /** A token counts whatever user name comes with it. */
  private static final String ANY_USER = "token";

  /**
   * The lines for a site.
   *
   * @param base scheme, host, port and path
   */
  static Netrc of(String base) {
    URI uri = URI.create(base);
    return new Netrc(uri.getHost(), uri.getPort(), "https".equals(uri.getScheme()));
  }

  List<String> lines(String user, String secret) {
    String login = WORD.matcher(user).matches() ? user : ANY_USER;
    String bare = line(host, login, secret);
    return secure && port >= 0
        ? List.of(line(host + ":" + port, login, secret), bare)
        : List.of(bare);
  }

  private static String line(String machine, String login, String secret) {
    return "machine " + machine + " login " + login + " password " + secret;
  }
}

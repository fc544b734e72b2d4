package org.godepot.web.pages.setup.snippet;

import java.net.URI;

/**
 * The address of this site, and what depends on its parts.
 *
 * @param base scheme, host, port and context path without a slash at the end
 */
public record Address(String base) {
  private static final String STANDARD_PORT = ":443";

  /** Whether go sends credentials here. */
  public boolean isSecure() {
    return base.startsWith("https:");
  }

  /** Host and port, without the port of https. */
  public String host() {
    String authority = URI.create(base).getRawAuthority();
    return isSecure() && authority.endsWith(STANDARD_PORT)
        ? authority.substring(0, authority.length() - STANDARD_PORT.length())
        : authority;
  }

  /** The host alone. */
  public String hostName() {
    return host().replaceFirst(":[0-9]+$", "");
  }

  /** Whether go and curl look for the same line in a netrc file. */
  public boolean hasPort() {
    return !host().equals(hostName());
  }

  /** Whether the path of a package alone leads here, by https and without a port. */
  public boolean isModuleHost() {
    return isSecure() && !hasPort() && isAtRoot();
  }

  /** Whether there is no context path. */
  public boolean isAtRoot() {
    return URI.create(base).getRawPath().isEmpty();
  }
}

package org.godepot.registry.upstream.source;

import java.util.Optional;
import org.godepot.registry.upstream.address.AddressRule;
import org.godepot.registry.upstream.address.HttpUrl;

/**
 * One upstream as operators describe it.
 *
 * @param url what the paths that are asked lie below
 * @param access what to show it, and how to get there
 */
public record SourceSettings(String name, HttpUrl url, Access access, Limits limits) {
  /**
   * The way to it.
   *
   * @param credentials for the origin of the URL, never for another
   * @param proxy the forward proxy that connects to it
   * @param addresses where connections may lead; with a proxy, what the URL may say
   */
  public record Access(
      Optional<Credentials> credentials, Optional<HttpUrl> proxy, AddressRule addresses) {}
}

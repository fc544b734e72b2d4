package org.godepot.registry.upstream.address;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host that leads where no connection is allowed. The message is for operators. */
public final class ForbiddenAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String host, InetAddress address) {
    super(host + " leads to " + address.getHostAddress() + ", which private-addresses= must list");
  }
}

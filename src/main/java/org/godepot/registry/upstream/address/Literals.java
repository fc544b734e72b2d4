package org.godepot.registry.upstream.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Internet addresses written as such. Never resolves a name. Stateless. */
final class Literals {
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  /** What C libraries, and some browsers, read as one number of an IPv4 address. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");

  private Literals() {}

  /** The address that a text is in its usual form; IPv6 without brackets. */
  static Optional<InetAddress> address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }

  /**
   * Whether a host is an address in a form that programs read differently: 2130706433, 0177.0.0.1,
   * 0x7f.1, 127.1. Decided by its last part, as the URL standard does.
   */
  static boolean isAmbiguous(String host) {
    String last = host.substring(host.lastIndexOf('.') + 1);
    return NUMBER.matcher(last).matches() && !IPV4.matcher(host).matches();
  }
}

package org.godepot.registry.upstream.address;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to. Public ones always; others, which lead into the house, to
 * the machine itself or to a cloud's secrets, only where operators say so.
 *
 * @param any whether every address is allowed
 * @param allowed blocks that are allowed though they are not public
 */
public record AddressRule(boolean any, List<Cidr> allowed) {
  /** Public addresses and nothing else. */
  public static final AddressRule PUBLIC = new AddressRule(false, List.of());

  /** IANA's special-purpose registry: what is not globally reachable, and multicast. */
  private static final List<Cidr> NOT_PUBLIC_IPV4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  /** The only block whose addresses are given out for the internet. */
  private static final Cidr GLOBAL_IPV6 = Cidr.parse("2000::/3");

  /** Parts of it that are not, or that hold an IPv4 address which might be a private one. */
  private static final List<Cidr> NOT_PUBLIC_IPV6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

  public AddressRule {
    allowed = List.copyOf(allowed);
  }

  private static List<Cidr> blocks(String... texts) {
    return Stream.of(texts).map(Cidr::parse).toList();
  }

  /**
   * The rule of {@code yes}, {@code no} or blocks separated by commas.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static AddressRule parse(String text) {
    return switch (text) {
      case "yes" -> new AddressRule(true, List.of());
      case "no" -> PUBLIC;
      default ->
          new AddressRule(false, Arrays.stream(text.split(",", -1)).map(Cidr::parse).toList());
    };
  }

  /**
   * Refuses a name that leads to an address which is not allowed, whichever of its addresses would
   * be taken: who controls the name decides on the order too.
   *
   * @throws ForbiddenAddressException naming that address
   */
  public void require(String host, InetAddress... addresses) throws ForbiddenAddressException {
    for (InetAddress address : addresses) {
      if (!allows(address)) {
        throw new ForbiddenAddressException(host, address);
      }
    }
  }

  /** IPv4 addresses in IPv6 form come as IPv4 addresses: {@link InetAddress} knows no others. */
  boolean allows(InetAddress address) {
    return any || isPublic(address) || allowed.stream().anyMatch(block -> block.contains(address));
  }

  private static boolean isPublic(InetAddress address) {
    boolean ipv6 = address.getAddress().length > Integer.BYTES;
    List<Cidr> exceptions = ipv6 ? NOT_PUBLIC_IPV6 : NOT_PUBLIC_IPV4;
    return (!ipv6 || GLOBAL_IPV6.contains(address))
        && exceptions.stream().noneMatch(block -> block.contains(address));
  }
}

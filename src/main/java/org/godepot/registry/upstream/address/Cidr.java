package org.godepot.registry.upstream.address;

import java.net.InetAddress;

/**
 * A block of addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param length bits that all addresses of the block share
 */
public record Cidr(InetAddress first, int length) {
  /**
   * @throws IllegalArgumentException if the address has bits beyond the length
   */
  public Cidr {
    int bits = first.getAddress().length * Byte.SIZE;
    if (length < 0 || length > bits) {
      throw new IllegalArgumentException(
          first.getHostAddress() + "/" + length + " has no such length");
    }
    for (int i = length; i < bits; i++) {
      if (bit(first.getAddress(), i)) {
        throw new IllegalArgumentException(
            first.getHostAddress() + "/" + length + " is not the first address of its block");
      }
    }
  }

  /**
   * The block of a text; a single address is a block of one.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Cidr parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    InetAddress first =
        Literals.address(address)
            .orElseThrow(() -> new IllegalArgumentException(text + " is no block of addresses"));
    if (slash < 0) {
      return new Cidr(first, first.getAddress().length * Byte.SIZE);
    }
    String length = text.substring(slash + 1);
    if (!length.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException(text + " is no block of addresses");
    }
    return new Cidr(first, Integer.parseInt(length));
  }

  boolean contains(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] own = first.getAddress();
    if (bytes.length != own.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bit(bytes, i) != bit(own, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean bit(byte[] bytes, int i) {
    return (bytes[i / Byte.SIZE] >> (Byte.SIZE - 1 - i % Byte.SIZE) & 1) != 0;
  }
}

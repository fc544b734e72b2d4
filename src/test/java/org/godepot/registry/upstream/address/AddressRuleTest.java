package org.godepot.registry.upstream.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRuleTest {
  private static boolean allows(AddressRule rule, String address) throws UnknownHostException {
    return rule.allows(InetAddress.getByName(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "223.255.255.255",
        "2606:4700::1",
        "2a00:1450::1",
        "::ffff:1.1.1.1"
      })
  void publicAddressesAreAllowed(String address) throws UnknownHostException {
    assertThat(allows(AddressRule.PUBLIC, address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.169.254",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.168.255.255",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "64:ff9b::",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fdff::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void othersAreNotUnlessAllAre(String address) throws UnknownHostException {
    assertThat(allows(AddressRule.PUBLIC, address)).isFalse();
    assertThat(allows(AddressRule.parse("no"), address)).isFalse();
    assertThat(allows(AddressRule.parse("yes"), address)).isTrue();
  }

  @Test
  void blocksMayBeListed() throws UnknownHostException {
    AddressRule rule = AddressRule.parse("10.1.0.0/16,fd00:1::/32,192.168.7.9");
    assertThat(allows(rule, "10.1.255.255")).isTrue();
    assertThat(allows(rule, "10.2.0.0")).isFalse();
    assertThat(allows(rule, "fd00:1:ffff::1")).isTrue();
    assertThat(allows(rule, "fd00:2::1")).isFalse();
    assertThat(allows(rule, "192.168.7.9")).isTrue();
    assertThat(allows(rule, "192.168.7.8")).isFalse();
    assertThat(allows(rule, "1.1.1.1")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "maybe",
        "10.0.0.0/8,",
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "10.0.0.1/8",
        "10.0.0/8",
        "010.0.0.0/8",
        "fc00::/129",
        "fc00::1/7",
        "fc00:::/7",
        "localhost"
      })
  void everythingElseIsNoRule(String text) {
    assertThatThrownBy(() -> AddressRule.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}

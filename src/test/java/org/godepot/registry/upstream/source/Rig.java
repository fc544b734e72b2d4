package org.godepot.registry.upstream.source;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.assertj.core.api.AbstractThrowableAssert;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.it.upstream.FakeUpstream;
import org.godepot.registry.upstream.address.AddressRule;
import org.godepot.registry.upstream.address.HttpUrl;

/** A fake upstream and ways to ask it: with a clock and names that tests set. */
final class Rig implements AutoCloseable {
  /** Over at once; for what never answers. */
  static final Limits TINY =
      new Limits(
          new Limits.Times(
              Duration.ofMillis(500),
              Duration.ofMillis(300),
              Duration.ofMillis(1000),
              Duration.ofMillis(400),
              Duration.ofMillis(1000)),
          2,
          1);

  static final AddressRule ANY = AddressRule.parse("yes");

  final FakeUpstream fake = FakeUpstream.start();
  Instant now = Instant.parse("2026-01-02T03:04:05Z");
  Map<String, List<String>> names = Map.of();

  private final Deadlines deadlines = new Deadlines();
  private final List<Upstream> opened = new ArrayList<>();

  /** Without credentials, where every address is allowed. */
  Upstream upstream(Limits limits) {
    return upstream(fake.url(), access(Optional.empty(), ANY), limits);
  }

  Upstream upstream() {
    return upstream(Limits.DEFAULT);
  }

  Upstream upstream(String url, SourceSettings.Access access, Limits limits) {
    SourceSettings settings = new SourceSettings("public", HttpUrl.base(url), access, limits);
    Upstream upstream = Upstream.of(settings, false, () -> now, deadlines, new Names());
    opened.add(upstream);
    return upstream;
  }

  static SourceSettings.Access access(Optional<Credentials> credentials, AddressRule rule) {
    return new SourceSettings.Access(credentials, Optional.empty(), rule);
  }

  /** Those of the test first. */
  private final class Names implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      List<String> addresses = names.get(host);
      if (addresses == null) {
        return SystemDefaultDnsResolver.INSTANCE.resolve(host);
      }
      InetAddress[] resolved = new InetAddress[addresses.size()];
      for (int i = 0; i < resolved.length; i++) {
        resolved[i] = InetAddress.getByName(addresses.get(i));
      }
      return resolved;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** Asks for a text of a thousand bytes at most. */
  static Found<String> read(Upstream upstream, String path) {
    return upstream.read(path, 1000, bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** Asking fails for the reason; the assertion goes on about the sentence. */
  static AbstractThrowableAssert<?, ? extends Throwable> refuses(
      Upstream upstream, String path, Reason reason) {
    return refuses(() -> read(upstream, path), reason);
  }

  static AbstractThrowableAssert<?, ? extends Throwable> refuses(Runnable ask, Reason reason) {
    return assertThatThrownBy(ask::run)
        .isInstanceOf(RegistryException.class)
        .matches(e -> ((RegistryException) e).reason() == reason, "is " + reason);
  }

  @Override
  public void close() throws IOException {
    for (Upstream upstream : opened) {
      upstream.close();
    }
    deadlines.close();
    fake.close();
  }
}

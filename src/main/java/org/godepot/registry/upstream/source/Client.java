package org.godepot.registry.upstream.source;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.godepot.registry.upstream.address.AddressRule;
import org.godepot.registry.upstream.address.Origin;

/**
 * Makes the HTTP client of one upstream: it does what it is told and nothing by itself. No
 * redirects, retries, cookies, credentials, decompression, no proxy of the JVM; names lead to
 * addresses that are allowed, or nowhere.
 */
final class Client {
  private static final String USER_AGENT = "godepot";

  /** Servers close idle connections after 5 s or more; using one just then would be a failure. */
  private static final TimeValue KEPT = TimeValue.ofSeconds(4);

  /** Older ones are looked at before they are used: it takes a millisecond. */
  private static final TimeValue UNCHECKED = TimeValue.ofMilliseconds(100);

  private Client() {}

  static CloseableHttpClient of(SourceSettings settings, DnsResolver names) {
    Limits limits = settings.limits();
    Timeout connect = Timeout.of(limits.times().connect());
    Timeout idle = Timeout.of(limits.times().idle());
    Optional<HttpHost> proxy = settings.access().proxy().map(url -> host(url.origin()));
    DnsResolver resolver =
        proxy.isPresent() ? names : new Guard(names, settings.access().addresses());
    HttpClientBuilder builder =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(resolver)
                    .setMaxConnTotal(limits.fetches())
                    .setMaxConnPerRoute(limits.fetches())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(connect)
                            .setSocketTimeout(idle)
                            .setValidateAfterInactivity(UNCHECKED)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(idle)
                    .setConnectionRequestTimeout(connect)
                    .setAuthenticationEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setKeepAliveStrategy((response, context) -> KEPT)
            .setUserAgent(USER_AGENT)
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableConnectionState()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling();
    proxy.ifPresent(builder::setProxy);
    return builder.build();
  }

  private static HttpHost host(Origin origin) {
    return new HttpHost(origin.scheme(), origin.host(), origin.port());
  }

  /**
   * Judges the very addresses that will be connected to: a check before would be told other ones by
   * a name whose owner wants that.
   */
  private record Guard(DnsResolver names, AddressRule rule) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] addresses = names.resolve(host);
      rule.require(host, addresses);
      return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return host;
    }
  }
}

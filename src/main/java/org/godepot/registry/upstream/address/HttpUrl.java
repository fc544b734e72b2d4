package org.godepot.registry.upstream.address;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A URL that can be asked: http or https, a host and nobody's password. Never resolves the host.
 */
public record HttpUrl(URI uri) {
  /**
   * The part of a path that a caller of {@link #child} decides on: nothing that leads elsewhere.
   */
  private static final Pattern CHILD = Pattern.compile("[A-Za-z0-9._~!+@%=,:/-]+");

  private static final Pattern DOTS = Pattern.compile("(?i)(.*/)?(\\.|%2e){1,2}(/.*)?");

  /**
   * @throws IllegalArgumentException saying what is wrong, without the URL: it may hold a secret
   */
  public HttpUrl {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new IllegalArgumentException("a URL must begin with https:// or http://");
    }
    if (uri.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a URL must not hold a user or password");
    }
    String host = uri.getHost();
    if (host == null || host.endsWith(".") || host.contains("%")) {
      throw new IllegalArgumentException("a URL must name a host");
    }
    if (Literals.isAmbiguous(host)) {
      throw new IllegalArgumentException("a URL must have its IPv4 address as four numbers");
    }
    if (uri.getPort() == 0 || uri.getPort() > 0xffff) {
      throw new IllegalArgumentException("a URL must have a port from 1 to 65535");
    }
    if (uri.getRawFragment() != null) {
      throw new IllegalArgumentException("a URL must not have a fragment");
    }
  }

  /**
   * The URL of something that has others below it: without query, and a slash more or less at its
   * end does not count.
   *
   * @throws IllegalArgumentException saying what is wrong, without the URL
   */
  public static HttpUrl base(String text) {
    HttpUrl url = new HttpUrl(uri(text.replaceFirst("/+$", "")));
    if (url.uri().getRawQuery() != null) {
      throw new IllegalArgumentException("a URL must not have a query");
    }
    return url;
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a URL must hold no blanks or other strange characters");
    }
  }

  /**
   * The URL of a path below this one, of which a slash in front does not count.
   *
   * @param path escaped as it goes over the wire
   * @throws IllegalArgumentException if the path would lead elsewhere
   */
  public HttpUrl child(String path) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    boolean plain = CHILD.matcher(relative).matches() && !DOTS.matcher(relative).matches();
    if (!plain || relative.startsWith("/") || relative.contains("//")) {
      throw new IllegalArgumentException("no path of a module proxy: " + path);
    }
    return new HttpUrl(uri(uri + "/" + relative));
  }

  /**
   * Where a {@code Location} leads from here.
   *
   * @throws IllegalArgumentException if it is none, or leads from https to http
   */
  public HttpUrl redirected(String location) {
    int fragment = location.indexOf('#');
    URI target = uri.resolve(uri(fragment < 0 ? location : location.substring(0, fragment)));
    HttpUrl url = new HttpUrl(target);
    if (origin().scheme().equals("https") && !url.origin().scheme().equals("https")) {
      throw new IllegalArgumentException("a redirect must not lead from https to http");
    }
    return url;
  }

  /** Whom it asks. */
  public Origin origin() {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? standard : uri.getPort();
    return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
  }

  /** The address that stands in the place of the host, or that everybody knows it to have. */
  public Optional<InetAddress> literal() {
    String host = origin().host();
    if (host.equals("localhost") || host.endsWith(".localhost")) {
      return Optional.of(InetAddress.getLoopbackAddress());
    }
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return Literals.address(bracketed ? host.substring(1, host.length() - 1) : host);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}

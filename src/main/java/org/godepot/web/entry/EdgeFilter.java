package org.godepot.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.refusal.Refusal;
import org.slf4j.MDC;

/** Gives each request an id, judges its raw path and sets the headers of every answer. */
public final class EdgeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String HEADER = "X-Request-Id";
  private static final HexFormat HEX = HexFormat.of();

  /** The name of the request's id in log lines. */
  private static final String LOG_KEY = "request";

  /**
   * What no answer of ours needs is forbidden: nothing is a page yet, so nothing may run, be framed
   * or be embedded by another site.
   */
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final Pattern CALLERS_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final transient Lingering lingering = new Lingering();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = requestId(request);
    request.setAttribute(Refusal.REQUEST_ID, id);
    if (hasBody(request) && request.getProtocol().startsWith("HTTP/1")) {
      request.setAttribute(Refusal.ENDS_CONNECTION, true);
    }
    response.setHeader(HEADER, id);
    HEADERS.forEach(response::setHeader);
    answer(request, response, chain);
    if (response.getStatus() >= 400 && stillSends(request)) {
      lingering.end(request, response);
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<String> problem = RawPath.problem(request.getRequestURI());
    if (problem.isPresent()) {
      Refusal.of(new RegistryException(Reason.INVALID, problem.get())).send(request, response);
      return;
    }
    MDC.put(LOG_KEY, String.valueOf(request.getAttribute(Refusal.REQUEST_ID)));
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LOG_KEY);
    }
  }

  /** Whether the rest of a body may be on its way; who was to wait for our word sends none. */
  private static boolean stillSends(HttpServletRequest request) {
    return request.getAttribute(Refusal.ENDS_CONNECTION) != null
        && request.getHeader("Expect") == null;
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static String requestId(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .filter(id -> CALLERS_ID.matcher(id).matches())
        .orElseGet(() -> HEX.toHexDigits(ThreadLocalRandom.current().nextLong()));
  }
}

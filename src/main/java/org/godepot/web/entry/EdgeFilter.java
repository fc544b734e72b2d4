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
import org.godepot.web.RequestId;
import org.godepot.web.html.Html;
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
   * What no answer of ours needs is forbidden: nothing may run, be framed or be embedded by another
   * site. Pages say what they need instead.
   */
  private static final Map<String, String> HEADERS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final Pattern CALLERS_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  @SuppressWarnings("serial") // never serialized, like every filter object
  private final Html html;

  /**
   * Builds the filter.
   *
   * @param html for refusals that a browser reads
   */
  public EdgeFilter(Html html) {
    this.html = html;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = requestId(request);
    RequestId.note(request, id);
    request.setAttribute(Html.ATTRIBUTE, html);
    response.setHeader(HEADER, id);
    HEADERS.forEach(response::setHeader);
    Optional<String> problem = RawPath.problem(request.getRequestURI());
    if (problem.isPresent()) {
      Refusal.of(new RegistryException(Reason.INVALID, problem.get())).send(request, response);
      return;
    }
    MDC.put(LOG_KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LOG_KEY);
    }
  }

  private static String requestId(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .filter(id -> CALLERS_ID.matcher(id).matches())
        .orElseGet(() -> HEX.toHexDigits(ThreadLocalRandom.current().nextLong()));
  }
}

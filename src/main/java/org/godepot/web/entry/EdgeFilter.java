package org.godepot.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.refusal.Refusal;

/** First filter of all: gives the request an id, judges its raw path and bars content sniffing. */
public final class EdgeFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String HEADER = "X-Request-Id";
  private static final HexFormat HEX = HexFormat.of();
  private static final Pattern CALLERS_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = requestId(request);
    request.setAttribute(Refusal.REQUEST_ID, id);
    if (request.getMethod().equals("PUT") && request.getProtocol().startsWith("HTTP/1")) {
      request.setAttribute(Refusal.ENDS_CONNECTION, true);
    }
    response.setHeader(HEADER, id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    Optional<String> problem = RawPath.problem(request.getRequestURI());
    if (problem.isPresent()) {
      Refusal.of(new RegistryException(Reason.INVALID, problem.get())).send(request, response);
      return;
    }
    chain.doFilter(request, response);
  }

  private static String requestId(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .filter(id -> CALLERS_ID.matcher(id).matches())
        .orElseGet(() -> HEX.toHexDigits(ThreadLocalRandom.current().nextLong()));
  }
}

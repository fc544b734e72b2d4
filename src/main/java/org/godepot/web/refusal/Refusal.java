package org.godepot.web.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.MediaTypes;

/**
 * An error answer: one status, a few lines that the go command prints, some headers. The same for a
 * servlet filter and for JAX-RS.
 *
 * @param status HTTP status
 * @param lines what is wrong, then what to do; printable
 * @param headers beyond those every refusal has
 */
public record Refusal(int status, List<String> lines, Map<String, String> headers) {
  /**
   * The request attribute that is there when a refusal must end the connection: the request's body
   * may not have been read, and HTTP/1 has no other way to be rid of it. Told to the client, who
   * else might send the next request into a connection that the container closes.
   */
  public static final String ENDS_CONNECTION = "org.godepot.endsConnection";

  /** The challenge, on every 401 alike. */
  private static final String CHALLENGE = "Basic realm=\"godepot\", charset=\"UTF-8\"";

  /** Statuses that have a help page; the others are told as 400 or 500. */
  private static final Set<Integer> EXPLAINED =
      Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 416, 429, 500, 502, 503, 504, 507);

  /** The name of refusals while nothing may be changed. */
  static final String READ_ONLY = "read-only";

  /** Names with which the first line of a refusal may begin, which have a page of their own. */
  private static final Set<String> NAMES =
      Set.of("cross-site", "no-owner-for-path", "prefix-owned-elsewhere", READ_ONLY);

  /** Seconds after which a refused client may come again: uploads and restarts take about that. */
  private static final String RETRY_AFTER = "5";

  /** Seconds for which wrong tokens count. */
  private static final String RETRY_AFTER_TRIES = "60";

  public Refusal {
    lines = List.copyOf(lines);
    headers = Map.copyOf(headers);
  }

  /** The answer for a refusal of a service. */
  public static Refusal of(RegistryException refused) {
    Refusal refusal = of(status(refused.reason()), refused.sentence());
    return refused
        .retryAfter()
        .map(time -> refusal.with("Retry-After", Long.toString(time.toSeconds())))
        .orElse(refusal);
  }

  /** An answer of one sentence. */
  public static Refusal of(int status, String sentence) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (status == 401) {
      headers.put("WWW-Authenticate", CHALLENGE);
    }
    if (status == 503) {
      headers.put("Retry-After", RETRY_AFTER);
    }
    if (status == 429) {
      headers.put("Retry-After", RETRY_AFTER_TRIES);
    }
    return new Refusal(status, List.of(sentence), headers);
  }

  /** The same answer with one header more; a Cache-Control takes the place of no-store. */
  public Refusal with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Refusal(status, lines, more);
  }

  /** The one place where reasons become statuses. */
  private static int status(Reason reason) {
    return switch (reason) {
      case INVALID -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case EXISTS -> 409;
      case TOO_LARGE -> 413;
      case UNSUPPORTED -> 415;
      case TOO_MANY_TRIES -> 429;
      case UPSTREAM_FAILED -> 502;
      case BUSY, READ_ONLY, UNAVAILABLE -> 503;
      case UPSTREAM_TIMEOUT -> 504;
      case STORAGE_FULL -> 507;
    };
  }

  /** The codes of all help pages that refusals lead to. */
  public static Set<String> codes() {
    Set<String> codes = new TreeSet<>(NAMES);
    EXPLAINED.forEach(explained -> codes.add(String.valueOf(explained)));
    return codes;
  }

  /** The code of the help page: the name of this refusal, or its status. */
  String code() {
    String first = lines.get(0).split("[: ]", 2)[0];
    if (NAMES.contains(first)) {
      return first;
    }
    if (EXPLAINED.contains(status)) {
      return String.valueOf(status);
    }
    return status < 500 ? "400" : "500";
  }

  /** The text for an audience, in the form the go command shows whole. */
  String text(Audience audience) {
    List<String> all = new ArrayList<>();
    all.add("godepot: " + lines.get(0));
    all.addAll(lines.subList(1, lines.size()));
    if (status == 401) {
      all.addAll(audience.signInLines());
    }
    all.add("request " + audience.requestId());
    return TerminalText.of(all, "help: " + audience.help(code()));
  }

  /** The same as problem+json (RFC 9457); {@code message} and {@code url} are for Gitea clients. */
  Map<String, Object> json(Audience audience) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", audience.help(code()));
    problem.put("title", "godepot refused the request");
    problem.put("status", status);
    problem.put("detail", String.join("; ", lines));
    problem.put("message", String.join("; ", lines));
    problem.put("url", audience.help(code()));
    problem.put("requestId", audience.requestId());
    return problem;
  }

  /**
   * The answer for JAX-RS, to which {@link RefusalWriter} gives its form. With a type of its own:
   * else JAX-RS would look for one in an {@code Accept} that may be what is refused here.
   */
  public Response response() {
    return Response.status(status).entity(this).type(MediaTypes.TEXT).build();
  }

  /** Sends the answer from a filter, where JAX-RS is not reached. */
  public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Audience audience = Audience.of(request);
    RefusalBody body = RefusalBody.of(this, audience);
    response.setStatus(status);
    headers.forEach(response::setHeader);
    body.headers().forEach(response::setHeader);
    if (request.getAttribute(ENDS_CONNECTION) != null) {
      response.setHeader("Connection", "close");
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Vary", "Accept");
    response.setContentType(body.type().toString());
    response.setContentLength(body.bytes().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body.bytes());
    }
  }
}

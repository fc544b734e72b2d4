package org.godepot.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.web.BaseUrl;
import org.godepot.web.Json;
import org.godepot.web.MediaTypes;

/** The pages of a list: which one a request asks for, and the headers that name the others. */
public final class Paging {
  static final int DEFAULT_LIMIT = 30;

  /** As Gitea; keeps one answer small whatever is asked. */
  static final int MAX_LIMIT = 50;

  private static final int MAX_DIGITS = 7;

  private final UriInfo request;
  private final Page.Request page;
  private final long reach;

  private Paging(UriInfo request, Page.Request page, long reach) {
    this.request = request;
    this.page = page;
    this.reach = reach;
  }

  /**
   * The page of a request.
   *
   * @throws RegistryException INVALID for what is no number from 1 on
   */
  public static Paging of(UriInfo request) {
    MultivaluedMap<String, String> query = request.getQueryParameters();
    int number = number(query, "page", 1);
    int limit = Math.min(MAX_LIMIT, number(query, "limit", DEFAULT_LIMIT));
    return new Paging(request, new Page.Request(number, limit), Long.MAX_VALUE);
  }

  private static int number(MultivaluedMap<String, String> query, String name, int fallback) {
    Optional<String> text = Optional.ofNullable(query.getFirst(name));
    boolean valid =
        text.map(
                given ->
                    given.length() <= MAX_DIGITS
                        && given.matches("[0-9]+")
                        && Integer.parseInt(given) > 0)
            .orElse(true);
    if (!valid) {
      throw new RegistryException(
          Reason.INVALID,
          name + " is a number from 1 to 9999999, not " + Shown.of(text.orElse("")));
    }
    return text.map(Integer::parseInt).orElse(fallback);
  }

  /** The same for a list of which only so many items, the first, can be had: no link leads on. */
  public Paging reaching(long most) {
    return new Paging(request, page, most);
  }

  public Page.Request page() {
    return page;
  }

  /** The answer with a page's items as JSON. */
  public Response answer(List<?> items, long total, BaseUrl base) {
    byte[] body = Json.bytes(items);
    Response.ResponseBuilder response =
        Response.ok(body, MediaTypes.JSON)
            .header("Content-Length", body.length)
            .header("Cache-Control", "no-store")
            .header("X-Total-Count", total);
    String links = links(total, base);
    return links.isEmpty() ? response.build() : response.header("Link", links).build();
  }

  private String links(long total, BaseUrl base) {
    long last = Math.max(1, (Math.min(total, reach) + page.limit() - 1) / page.limit());
    List<String> links = new ArrayList<>();
    if (page.number() > 1) {
      links.add(link(base, 1, "first"));
      links.add(link(base, Math.min(page.number() - 1L, last), "prev"));
    }
    if (page.number() < last) {
      links.add(link(base, page.number() + 1L, "next"));
      links.add(link(base, last, "last"));
    }
    return String.join(", ", links);
  }

  private String link(BaseUrl base, long number, String relation) {
    UriBuilder address =
        UriBuilder.fromUri(base.of(request) + "/" + request.getPath(false))
            .replaceQuery(request.getRequestUri().getRawQuery())
            .replaceQueryParam("page", number)
            .replaceQueryParam("limit", page.limit());
    return "<" + address.build() + ">; rel=\"" + relation + "\"";
  }
}

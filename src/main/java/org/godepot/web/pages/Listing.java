package org.godepot.web.pages;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.web.html.Pager;

/**
 * Which part of a list an address asks for: {@code ?q=words&page=2}.
 *
 * @param path of the list
 * @param words that what is listed holds
 */
public record Listing(String path, String words, Page.Request page) {
  /** Rows that a screen or three hold. */
  private static final int LIMIT = 50;

  private static final int MAX_DIGITS = 7;

  /**
   * The list of a request.
   *
   * @param path where it is, beginning with a slash
   * @throws RegistryException INVALID for what is no number of a page
   */
  public static Listing of(String path, UriInfo request) {
    MultivaluedMap<String, String> query = request.getQueryParameters();
    String words = Optional.ofNullable(query.getFirst("q")).orElse("").strip();
    int number = Optional.ofNullable(query.getFirst("page")).map(Listing::number).orElse(1);
    return new Listing(path, words, new Page.Request(number, LIMIT));
  }

  private static int number(String text) {
    if (text.length() > MAX_DIGITS || !text.matches("[0-9]*[1-9][0-9]*")) {
      throw new RegistryException(
          Reason.INVALID, "page is a number from 1 to 9999999, not " + Shown.of(text));
    }
    return Integer.parseInt(text);
  }

  /** The links to the other pages. */
  public Pager pager(Page<?> shown) {
    return Pager.of(page, shown.items().size(), shown.total(), this::address);
  }

  /** The same part of the list from the API. */
  public String json(String api) {
    return new Query()
        .with("q", words)
        .with("page", Integer.toString(page.number()))
        .with("limit", Integer.toString(page.limit()))
        .of(api);
  }

  /** Path and query of a page. */
  private String address(int number) {
    return new Query().with("q", words).with("page", Integer.toString(number)).of(path);
  }
}

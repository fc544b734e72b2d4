package org.godepot.web.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands around every page.
 *
 * @param title of the page, without godepot's name
 * @param site what is the same on every page
 * @param visit whose page it is
 * @param query the words in the search box
 * @param canonical the address of the same page with its version, if that differs; without a query
 *     it is to be asked for with the page's own
 * @param json where the API answers the same list, if the page has one
 */
public record Frame(
    String title,
    Site site,
    Visit visit,
    String query,
    Optional<String> canonical,
    Optional<String> json) {
  private static final String SIGN_IN = "/-/login?to=";

  /** The frame of a page that is no answer to a search. */
  public static Frame of(String title, Site site, Visit visit) {
    return new Frame(title, site, visit, "", Optional.empty(), Optional.empty());
  }

  public Frame withQuery(String words) {
    return new Frame(title, site, visit, words, canonical, json);
  }

  /** The same for one of our paths, which begins with a slash. */
  public Frame withCanonical(String path) {
    return new Frame(title, site, visit, query, Optional.of(link(path)), json);
  }

  /** The same for a list that one of our paths answers as JSON. */
  public Frame withJson(String path) {
    return new Frame(title, site, visit, query, canonical, Optional.of(link(path)));
  }

  /** The address of a static file. */
  public String asset(String name) {
    return link("/-/static/" + site.assets() + "/" + name);
  }

  /** The address of one of our paths, which begins with a slash. */
  public String link(String path) {
    return visit.root() + path;
  }

  /** Where to sign in and come back to this page; from there to where it leads back. */
  public String signIn() {
    String here = visit.here();
    return here.startsWith(SIGN_IN)
        ? link(here)
        : link(SIGN_IN) + URLEncoder.encode(here, StandardCharsets.UTF_8);
  }

  /** {@code page} on the links of the header that lead to where the visitor is, else empty. */
  public boolean isAt(String path) {
    return visit.here().startsWith(path);
  }
}

package org.godepot.registry.search;

import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.QueryText;

/**
 * What is looked for.
 *
 * @param owner whose modules alone count
 */
public record Question(
    QueryText text, Tab tab, Optional<OwnerName> owner, Where where, Page.Request page) {
  /** Hits on a page. */
  public static final int MAX_LIMIT = 100;

  public Question {
    if (page.limit() > MAX_LIMIT) {
      throw new IllegalArgumentException("a page has at most " + MAX_LIMIT + " hits");
    }
  }

  /** Which modules count. */
  public enum Where {
    ANYWHERE,
    /** Published here. */
    HOSTED,
    /** Kept from outside. */
    CACHED
  }
}

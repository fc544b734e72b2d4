package org.godepot.web.pages.account;

import java.util.List;
import org.godepot.web.html.Pager;
import org.godepot.web.html.When;

/** What the visitor published, the newest first. */
public record PublicationsPage(List<Row> rows, Pager pager) {
  /**
   * A version.
   *
   * @param path and query of its page
   */
  public record Row(
      String name, String path, String owner, String size, long downloads, When published) {}
}

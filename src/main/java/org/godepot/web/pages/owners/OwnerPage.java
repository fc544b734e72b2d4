package org.godepot.web.pages.owners;

import java.util.List;
import org.godepot.web.html.Pager;
import org.godepot.web.html.When;
import org.godepot.web.pages.FormState;

/**
 * An owner at first sight.
 *
 * @param search path and query of what it holds
 * @param claims the prefixes it has, those of this page
 */
public record OwnerPage(
    OwnerHead head, When created, String search, List<Row> claims, Pager pager, Claiming claiming) {
  /** A prefix that the owner has. */
  public record Row(String prefix, String by, When at) {}

  /**
   * The forms for prefixes.
   *
   * @param isAllowed whether the visitor may give and withdraw them
   */
  public record Claiming(boolean isAllowed, String seal, FormState state) {}
}

package org.godepot.web.pages.owners;

import java.util.List;
import org.godepot.web.html.When;
import org.godepot.web.pages.FormState;

/**
 * An owner at first sight.
 *
 * @param search path and query of what it holds
 * @param claims the prefixes it has; the first ones, if there are very many
 */
public record OwnerPage(
    OwnerHead head, When created, String search, List<Row> claims, Claiming claiming) {
  /** A prefix that the owner has. */
  public record Row(String prefix, String by, When at) {}

  /**
   * The forms for prefixes.
   *
   * @param isAllowed whether the visitor may give and withdraw them
   * @param more prefixes that are not shown
   */
  public record Claiming(boolean isAllowed, long more, String seal, FormState state) {}
}

package org.godepot.web.pages.owners;

import java.util.List;
import org.godepot.web.html.Pager;
import org.godepot.web.html.When;
import org.godepot.web.pages.FormState;

/**
 * The list of owners.
 *
 * @param words that the names hold
 * @param creation the form for a new owner
 */
public record OwnersPage(String words, List<Row> rows, Pager pager, Creation creation) {
  /**
   * The form for a new owner.
   *
   * @param isShown whether the visitor may make one
   * @param visibility of new owners where nobody says
   */
  public record Creation(boolean isShown, String visibility, String seal, FormState state) {}

  /** An owner. */
  public record Row(
      String name,
      String fullName,
      String kind,
      String visibility,
      String permission,
      When created) {}
}

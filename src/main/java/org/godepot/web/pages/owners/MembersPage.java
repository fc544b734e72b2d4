package org.godepot.web.pages.owners;

import java.util.List;
import org.godepot.web.html.Pager;
import org.godepot.web.pages.FormState;

/**
 * Who may do what with an owner.
 *
 * @param ownUser whether the user of the owner's name administers it without a grant
 */
public record MembersPage(
    OwnerHead head, boolean ownUser, List<Row> grants, Pager pager, String seal, FormState state) {
  /** A right of a user or role. */
  public record Row(String kind, String name, String level) {}
}

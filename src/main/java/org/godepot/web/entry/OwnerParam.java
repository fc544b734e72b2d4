package org.godepot.web.entry;

import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;

/** The owner in a path. */
public final class OwnerParam {
  private OwnerParam() {}

  /**
   * The name.
   *
   * @throws RegistryException for a name no owner can have, the same as for an owner that is absent
   */
  public static OwnerName parse(String text, Right right, Actor actor) {
    return OwnerName.parse(text).orElseThrow(() -> Policy.refusal(right, actor, text));
  }

  /**
   * The name of an owner that only site administrators may touch.
   *
   * @param what they may do alone
   * @throws RegistryException as {@link Policy#requireSiteAdmin} before the name is looked at
   */
  public static OwnerName parseForSiteAdmin(String text, Actor actor, String what) {
    Policy.requireSiteAdmin(actor, what);
    return parse(text, Right.ADMIN, actor);
  }

  /**
   * The name of an owner that may be made now.
   *
   * @throws RegistryException INVALID to site administrators, who may make any that is well-formed;
   *     to others as {@link #parse}
   */
  public static OwnerName parseNew(String text, Actor actor) {
    if (actor.siteAdmin() && OwnerName.parse(text).isEmpty()) {
      throw new RegistryException(
          Reason.INVALID,
          "an owner name has 1 to 100 letters, digits, dots, hyphens and underscores and begins"
              + " with a letter or digit");
    }
    return parse(text, Right.ADMIN, actor);
  }
}

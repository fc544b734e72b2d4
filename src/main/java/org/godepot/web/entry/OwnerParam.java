package org.godepot.web.entry;

import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.access.Right;
import org.godepot.catalog.OwnerName;
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
}

package org.godepot.web.pages.owners;

import org.godepot.access.Right;
import org.godepot.registry.owners.OwnerAdministration;

/**
 * What stands on top of each page about an owner.
 *
 * @param permission what the visitor may do there
 * @param administers whether the visitor may change it
 */
public record OwnerHead(
    String name, String fullName, Chips chips, String permission, boolean administers) {
  /** What an owner is, in two words. */
  public record Chips(String kind, String visibility) {}

  static OwnerHead of(OwnerAdministration.Seen seen) {
    return new OwnerHead(
        seen.owner().owner().name().text(),
        seen.owner().profile().fullName(),
        new Chips(seen.owner().profile().kind().word(), seen.owner().profile().visibility().word()),
        seen.right().word(),
        seen.right() == Right.ADMIN);
  }

  /** The path of the owner's first page. */
  public String path() {
    return "/-/owners/" + name;
  }
}

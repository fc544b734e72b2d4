package org.godepot.web.api;

import java.util.Locale;
import org.godepot.registry.owners.OwnerAdministration;

/** An owner in JSON. */
record OwnerEntryView(
    String name,
    String kind,
    String visibility,
    String fullName,
    String permission,
    String created) {

  static OwnerEntryView of(OwnerAdministration.Seen seen) {
    return new OwnerEntryView(
        seen.owner().owner().name().text(),
        seen.owner().profile().kind().word(),
        seen.owner().profile().visibility().word(),
        seen.owner().profile().fullName(),
        seen.right().name().toLowerCase(Locale.ROOT),
        seen.owner().profile().created().toString());
  }
}

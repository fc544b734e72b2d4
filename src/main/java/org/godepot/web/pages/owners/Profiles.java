package org.godepot.web.pages.owners;

import java.util.Optional;
import org.godepot.access.OwnerKind;
import org.godepot.access.OwnerProfile;
import org.godepot.access.Visibility;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.web.pages.Form;

/** Reads what a form says about an owner. */
final class Profiles {
  private Profiles() {}

  /** All of it, but for a kind where the form has no field of that name. */
  static ProfileChange read(Form form) {
    Optional<OwnerKind> kind =
        form.filled("kind").map(word -> form.choice("kind", OwnerKind.class));
    Visibility visibility = form.choice("visibility", Visibility.class);
    String fullName = form.value("fullName", Profiles::fullName);
    return new ProfileChange(kind, Optional.of(visibility), Optional.of(fullName));
  }

  private static String fullName(String text) {
    OwnerProfile.requireFullName(text);
    return text;
  }
}

package org.godepot.it.access;

import java.util.Locale;
import java.util.Optional;
import org.godepot.access.Right;

/** Who asks, in the columns of the table. */
enum Caller {
  ANONYMOUS,
  WRONG_PASSWORD,
  /** A token that was never made. */
  WRONG_TOKEN,
  REVOKED_TOKEN,
  /** A user without any right of its own. */
  STRANGER,
  /** By a realm role. */
  READER,
  WRITER,
  /** An administrator of all three owners. */
  KEEPER,
  SITE_ADMIN,
  /** Tokens of the keeper. */
  READ_TOKEN,
  WRITE_TOKEN,
  ADMIN_TOKEN,
  /** A token of the keeper with scope admin, for the public owner alone. */
  LIMITED_TOKEN,
  /** A token of the site administrator with scope admin. */
  SITE_TOKEN;

  /** The word in the table. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Credentials that nobody accepts. */
  boolean isWrong() {
    return this == WRONG_PASSWORD || this == WRONG_TOKEN || this == REVOKED_TOKEN;
  }

  boolean isToken() {
    return name().endsWith("_TOKEN");
  }

  /** The most that http.md 2.2 gives this caller at an owner. */
  Optional<Right> right(Owner owner) {
    if (!owner.exists() || isWrong()) {
      return Optional.empty();
    }
    return switch (this) {
      case READER, READ_TOKEN -> Optional.of(Right.READ);
      case WRITER, WRITE_TOKEN -> Optional.of(Right.WRITE);
      case KEEPER, SITE_ADMIN, ADMIN_TOKEN -> Optional.of(Right.ADMIN);
      case LIMITED_TOKEN -> owner == Owner.PUBLIC ? Optional.of(Right.ADMIN) : Optional.empty();
      case STRANGER, SITE_TOKEN ->
          owner == Owner.PRIVATE ? Optional.empty() : Optional.of(Right.READ);
      default -> owner == Owner.PUBLIC ? Optional.of(Right.READ) : Optional.empty();
    };
  }
}

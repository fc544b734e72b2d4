package org.godepot.web.entry;

/** To whom a route gives its own answer; everybody else is refused as http.md 2.2 says. */
public enum Who {
  EVERYBODY,
  /** Whoever has signed in. */
  USERS,
  /** Users who signed in by password, not by token. */
  USERS_BY_PASSWORD,
  /** Whoever may read the owner in the path. */
  READERS,
  /** Whoever may write to the owner in the path. */
  WRITERS,
  /** Whoever administers the owner in the path. */
  OWNER_ADMINS,
  SITE_ADMINS
}

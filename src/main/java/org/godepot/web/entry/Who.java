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
  /**
   * Whoever may read the owner that a module path comes from in the site view. Other users get 404
   * for a path that is no module.
   */
  PATH_READERS,
  /** Whoever may write to the owner that holds the longest claim at or above a module path. */
  PATH_WRITERS,
  /** Whoever may write to the owner in the path. */
  WRITERS,
  /** Whoever administers the owner in the path. */
  OWNER_ADMINS,
  SITE_ADMINS
}

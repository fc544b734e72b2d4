package org.godepot.catalog;

/**
 * Why a request is refused. The closed list that the web layer maps to HTTP statuses, completely
 * and in one place.
 */
public enum Reason {
  /** The request itself is wrong. */
  INVALID,
  /** Signing in would help. */
  UNAUTHENTICATED,
  /** Signed in, but not allowed; also for what must not be told to exist. */
  FORBIDDEN,
  /** Does not exist. Never used for a failure: the go command would ask the next proxy. */
  NOT_FOUND,
  /** Something is in the way: what shall be made exists, or what shall go is in use. */
  EXISTS,
  /** More bytes than the limit. */
  TOO_LARGE,
  /** A form of the request nobody speaks here. */
  UNSUPPORTED,
  /** Too many wrong tries; the same caller may try again later. */
  TOO_MANY_TRIES,
  /** Too much at once; the same request succeeds later. */
  BUSY,
  /** Nothing may be changed now; the same request may succeed after the maintenance. */
  READ_ONLY,
  /** A part of godepot does not work now; the same request may succeed later. */
  UNAVAILABLE,
  /** Somebody outside who was asked on behalf of the request failed; never used for "not there". */
  UPSTREAM_FAILED,
  /** Somebody outside who was asked did not answer in time. */
  UPSTREAM_TIMEOUT,
  /** No room on the disk. */
  STORAGE_FULL
}

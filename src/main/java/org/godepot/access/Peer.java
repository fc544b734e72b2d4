package org.godepot.access;

/**
 * Where a request came from; told in the audit trail.
 *
 * @param address network address as the container sees it
 * @param requestId by which the request is found in the logs
 */
public record Peer(String address, String requestId) {
  /** Work that godepot does by itself. */
  public static final Peer NONE = new Peer("", "");
}

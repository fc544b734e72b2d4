package org.godepot.ops;

import java.time.Instant;
import java.util.Optional;

/**
 * One deed in the audit trail: who, what, when, from where, with which result. Never holds a
 * secret.
 *
 * @param at milliseconds
 * @param who by whom and from where
 * @param what done to what
 * @param result {@code ok}, or the HTTP status of a refusal
 */
public record AuditEvent(Instant at, Who who, What what, String result) {
  /** The result of what was done. */
  public static final String OK = "ok";

  /**
   * By whom and from where.
   *
   * @param name principal; empty for anonymous callers
   * @param token number of the access token that was used
   * @param address network address
   * @param requestId by which the request is found in the logs
   */
  public record Who(String name, Optional<Long> token, String address, String requestId) {}

  /**
   * Done to what; texts longer than their column are cut.
   *
   * @param owner empty where no owner is concerned
   * @param subject a version, a grantee, a token's name
   * @param detail hashes, levels and the like
   */
  public record What(Action action, String owner, String subject, String detail) {
    public static final int MAX_OWNER = 100;
    public static final int MAX_SUBJECT = 1400;
    public static final int MAX_DETAIL = 1000;

    public What {
      owner = cut(owner, MAX_OWNER);
      subject = cut(subject, MAX_SUBJECT);
      detail = cut(detail, MAX_DETAIL);
    }

    private static String cut(String text, int max) {
      return text.length() <= max ? text : text.substring(0, max);
    }
  }
}

package org.godepot.access;

import java.util.Locale;
import java.util.Set;

/**
 * To whom a right is given: a user or everybody with a realm role.
 *
 * @param name principal or role name as the realm has it; may hold blanks, {@code \}, {@code /} and
 *     {@code @}
 */
public record Grantee(Kind kind, String name) {
  /** The column's width; directories stay far below. */
  public static final int MAX_NAME = 255;

  /** Roles with a meaning of their own in the servlet specification (13.3): none, everybody. */
  private static final Set<String> RESERVED_ROLES = Set.of("*", "**");

  public Grantee {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "a name has 1 to " + MAX_NAME + " printable characters and no blank at its ends");
    }
    if (kind == Kind.ROLE && RESERVED_ROLES.contains(name)) {
      throw new IllegalArgumentException(
          "role " + name + " has a meaning of its own; use visibility internal for everybody");
    }
  }

  /** Whether a realm's name can be kept and shown: no control characters, no outer blanks. */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_NAME
        && name.equals(name.strip())
        && name.codePoints().noneMatch(Grantee::isInvisible);
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return Character.isISOControl(codePoint)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** What must be unique among the grants of an owner: directories ignore the case of users. */
  public String key() {
    return kind == Kind.USER ? userKey(name) : name;
  }

  /** Principals that differ only in ASCII case are one user; this is the user's name for all. */
  public static String userKey(String principal) {
    StringBuilder key = new StringBuilder(principal.length());
    for (int i = 0; i < principal.length(); i++) {
      char c = principal.charAt(i);
      key.append(c >= 'A' && c <= 'Z' ? Character.toLowerCase(c) : c);
    }
    return key.toString();
  }

  /** The two kinds of grantees. */
  public enum Kind {
    /** One principal. */
    USER,
    /** Whoever the realm gives a role, such as an LDAP group. */
    ROLE;

    /** The word in JSON and tables. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}

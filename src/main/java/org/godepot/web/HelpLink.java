package org.godepot.web;

/** Addresses of help pages: one for each status and each code of a problem. */
public final class HelpLink {
  private HelpLink() {}

  /**
   * The page of a code.
   *
   * @param base the address of the site
   * @param code such as {@code 401} or {@code wrong-prefix}
   */
  public static String of(String base, String code) {
    return base + "/-/help/" + code;
  }
}

package org.godepot.web.pages.help;

/**
 * What there is to say about a code.
 *
 * @param code as it ends the address of its page
 * @param title in a few words
 * @param what happened
 * @param why it is so
 * @param remedy what to do
 */
public record HelpText(String code, String title, String what, String why, String remedy) {
  /** Whether it is about an HTTP status. */
  boolean isStatus() {
    return Character.isDigit(code.charAt(0));
  }
}

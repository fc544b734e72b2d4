package org.godepot.web.pages.account;

import java.util.List;

/**
 * Who the visitor is.
 *
 * @param signedIn how, as a sentence goes on
 * @param roles of the realm that count here
 * @param container what the container says, such as {@code BASIC}
 * @param owners where the visitor has rights of their own
 */
public record AccountPage(String signedIn, List<String> roles, String container, List<Row> owners) {
  /** An owner and what the visitor may do there. */
  public record Row(String name, String visibility, String permission) {}
}

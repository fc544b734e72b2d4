package org.godepot.web.pages.account;

import java.util.List;
import org.godepot.web.html.When;

/**
 * The one page that shows the secret of a token.
 *
 * @param netrc lines for ~/.netrc
 */
public record TokenMadePage(
    String name, String scope, When expires, String secret, List<String> netrc) {
  /** Without the secret. */
  @Override
  public String toString() {
    return "TokenMadePage[" + name + "]";
  }
}

package org.godepot.web.pages.account;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.Pager;
import org.godepot.web.html.When;
import org.godepot.web.pages.FormState;

/**
 * The visitor's access tokens.
 *
 * @param creation the form for a new one
 */
public record TokensPage(
    List<Row> tokens, Pager pager, Creation creation, String seal, FormState state) {
  /**
   * A token.
   *
   * @param ended whether it has expired
   */
  public record Row(long id, String name, Limits limits, String last4, Life life, boolean ended) {}

  /**
   * What a token may do at most.
   *
   * @param owners where alone it counts; empty for everywhere
   */
  public record Limits(String scope, String owners) {}

  /** When a token came, ends and was used. */
  public record Life(When created, When expires, Optional<When> lastUsed) {}

  /**
   * The form for a new token.
   *
   * @param isShown whether the visitor signed in by password
   * @param owners to be ticked
   * @param days of lives that can be chosen
   */
  public record Creation(boolean isShown, List<String> owners, List<Integer> days) {}
}

package org.godepot.web.pages.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.access.Right;
import org.godepot.access.Token;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Shown;
import org.godepot.registry.tokens.TokenAdministration;
import org.godepot.web.pages.Form;

/** Reads the form for a new token. */
final class TokenForm {
  static final String ID = "create";

  /** Lives that can be chosen, in days. */
  static final List<Integer> DAYS =
      List.of(
          7,
          30,
          (int) TokenAdministration.DEFAULT_LIFE.toDays(),
          180,
          (int) TokenAdministration.MAX_LIFE.toDays());

  private TokenForm() {}

  static TokenAdministration.Wanted read(Form form, Instant now) {
    Right scope = form.choice("scope", Right.class);
    Optional<List<OwnerName>> owners = form.value("others", others -> owners(form, others));
    Token.Terms terms = form.value("name", name -> new Token.Terms(name, scope, owners));
    int days = form.value("days", TokenForm::days);
    return new TokenAdministration.Wanted(terms, Optional.of(now.plus(Duration.ofDays(days))));
  }

  /** Those that are ticked and those that are written, each once; none means no limit. */
  private static Optional<List<OwnerName>> owners(Form form, String others) {
    Set<OwnerName> names = new LinkedHashSet<>();
    List<String> words = new ArrayList<>(form.all("owner"));
    words.addAll(List.of(others.split("[,\\s]+")));
    words.stream().filter(word -> !word.isEmpty()).map(TokenForm::owner).forEach(names::add);
    if (names.size() > Token.MAX_OWNERS) {
      throw new IllegalArgumentException(
          "a token names " + Token.MAX_OWNERS + " owners at most; leave them out for all");
    }
    return Optional.of(List.copyOf(names)).filter(list -> !list.isEmpty());
  }

  private static OwnerName owner(String word) {
    return OwnerName.parse(word)
        .orElseThrow(
            () -> new IllegalArgumentException("no owner can be called " + Shown.of(word)));
  }

  private static int days(String text) {
    return DAYS.stream()
        .filter(days -> days.toString().equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("choose one of the lives of the list"));
  }
}

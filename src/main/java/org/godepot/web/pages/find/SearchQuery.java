package org.godepot.web.pages.find;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.registry.search.Question;
import org.godepot.registry.search.Question.Where;
import org.godepot.registry.search.index.Tab;
import org.godepot.registry.search.text.QueryText;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.Query;

/**
 * The question in an address. Whatever is typed is one: a tab or origin that does not exist is the
 * first one.
 *
 * @param owner as typed, or empty
 */
record SearchQuery(String words, Tab tab, String owner, Where where, int number) {
  static final int PAGE_SIZE = 25;

  static SearchQuery of(Pages pages, ContainerRequestContext request) {
    return new SearchQuery(
        pages.query("q", request).strip(),
        word(Tab.values(), pages.query("tab", request)),
        pages.query("owner", request).strip(),
        word(Where.values(), pages.query("from", request)),
        pages.number(request));
  }

  /** Whether nothing but words was asked for, as at the head of each page. */
  static boolean isOfWordsAlone(ContainerRequestContext request) {
    return request.getUriInfo().getQueryParameters().keySet().equals(Set.of("q"));
  }

  private static <T extends Enum<T>> T word(T[] all, String text) {
    for (T one : all) {
      if (word(one).equals(text)) {
        return one;
      }
    }
    return all[0];
  }

  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  Question question() {
    Optional<OwnerName> name = owner.isEmpty() ? Optional.empty() : OwnerName.parse(owner);
    return new Question(
        new QueryText(words), tab, name, where, new Page.Request(number, PAGE_SIZE));
  }

  /** Whether an owner is asked for that nobody can be. */
  boolean isOfNobody() {
    return !owner.isEmpty() && OwnerName.parse(owner).isEmpty();
  }

  SearchQuery withTab(Tab other) {
    return new SearchQuery(words, other, owner, where, 1);
  }

  SearchQuery withWords(String others) {
    return new SearchQuery(others, tab, owner, where, 1);
  }

  SearchQuery withNumber(int other) {
    return new SearchQuery(words, tab, owner, where, other);
  }

  /** The same part of what is found from the API. */
  String json() {
    return narrowed()
        .with("page", Integer.toString(number))
        .with("limit", Integer.toString(PAGE_SIZE))
        .of("/api/v1/search");
  }

  String address() {
    return narrowed().with("page", number > 1 ? Integer.toString(number) : "").of("/-/search");
  }

  private Query narrowed() {
    return new Query()
        .with("q", words)
        .with("tab", tab == Tab.MODULES ? "" : word(tab))
        .with("owner", owner)
        .with("from", where == Where.ANYWHERE ? "" : word(where));
  }
}

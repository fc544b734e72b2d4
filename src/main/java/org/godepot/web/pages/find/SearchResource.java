package org.godepot.web.pages.find;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.godepot.catalog.Page;
import org.godepot.registry.browse.Prospects;
import org.godepot.registry.search.Answer;
import org.godepot.registry.search.Hit;
import org.godepot.registry.search.Question.Where;
import org.godepot.registry.search.Search;
import org.godepot.registry.search.index.Snapshot;
import org.godepot.registry.search.index.Tab;
import org.godepot.web.Caller;
import org.godepot.web.entry.Allows;
import org.godepot.web.entry.Who;
import org.godepot.web.html.Pager;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.Pages;
import org.godepot.web.pages.find.SearchPage.Choice;

/** Finds modules, packages and symbols. */
@Path("/-/search")
public final class SearchResource {
  private static final String FIRST =
      " The first " + Sizes.count(Snapshot.MAX_REACHED) + " can be seen; more words find others.";

  private static final String INCOMPLETE =
      " The index is being made anew; there may be more in a moment.";

  private static final Answer NOTHING =
      new Answer(new Page<>(List.of(), 0), Optional.empty(), List.of(), true);

  private final Pages pages;
  private final Search search;
  private final Advisor advisor;
  private final FoundLines lines;

  public SearchResource(Pages pages, Search search, Prospects prospects, Times times) {
    this.pages = pages;
    this.search = search;
    this.advisor = new Advisor(prospects);
    this.lines = new FoundLines(times);
  }

  /** What is found; who typed a module's path at the head of a page is sent to the module. */
  @GET
  @Allows(Who.EVERYBODY)
  public Response get(@Context ContainerRequestContext request) {
    SearchQuery query = SearchQuery.of(pages, request);
    Answer answer =
        query.isOfNobody() ? NOTHING : search.search(Caller.of(request), query.question());
    if (answer.exact().isPresent() && SearchQuery.isOfWordsAlone(request)) {
      return pages.goTo(FoundLines.address(answer.exact().get()), request);
    }
    return pages.show(
        "search",
        pages.frame("Search", request).withQuery(query.words()).withJson(query.json()),
        page(query, answer, advice(query, answer, request)),
        request);
  }

  private Optional<Advice> advice(
      SearchQuery query, Answer answer, ContainerRequestContext request) {
    boolean found = answer.hits().total() > 0 || answer.exact().isPresent();
    return found || query.words().isEmpty()
        ? Optional.empty()
        : Optional.of(advisor.of(Caller.of(request), query, pages.visit(request).base()));
  }

  private SearchPage page(SearchQuery query, Answer answer, Optional<Advice> advice) {
    Page<Hit> hits = answer.hits();
    Page.Request part = new Page.Request(query.number(), SearchQuery.PAGE_SIZE);
    return new SearchPage(
        query.words(),
        tabs(query),
        SearchQuery.word(query.tab()),
        query.owner(),
        origins(query),
        query.number() == 1 ? answer.exact().map(lines::of) : Optional.empty(),
        lines.of(hits.items()),
        said(query, answer),
        answer.corrections().stream().map(text -> correction(query, text)).toList(),
        advice,
        Pager.of(
            part,
            hits.items().size(),
            hits.total(),
            Snapshot.MAX_REACHED,
            number -> query.withNumber(number).address()));
  }

  private static List<Choice> tabs(SearchQuery query) {
    return Stream.of(Tab.values())
        .map(
            tab ->
                new Choice(
                    name(tab),
                    SearchQuery.word(tab),
                    query.withTab(tab).address(),
                    tab == query.tab()))
        .toList();
  }

  private static String name(Tab tab) {
    return switch (tab) {
      case MODULES -> "Modules";
      case PACKAGES -> "Packages";
      case SYMBOLS -> "Symbols";
    };
  }

  private static List<Choice> origins(SearchQuery query) {
    return Stream.of(Where.values())
        .map(where -> new Choice(name(where), SearchQuery.word(where), "", where == query.where()))
        .toList();
  }

  private static String name(Where where) {
    return switch (where) {
      case ANYWHERE -> "anywhere";
      case HOSTED -> "published here";
      case CACHED -> "kept from outside";
    };
  }

  private static Choice correction(SearchQuery query, String text) {
    return new Choice(text, text, query.withWords(text).address(), false);
  }

  private static String said(SearchQuery query, Answer answer) {
    String what = SearchQuery.word(query.tab());
    long total = answer.hits().total();
    if (total == 0) {
      return "No " + what + " found." + (answer.complete() ? "" : INCOMPLETE);
    }
    String found =
        Sizes.count(total) + " " + (total == 1 ? what.substring(0, what.length() - 1) : what);
    String reach = total > Snapshot.MAX_REACHED ? FIRST : "";
    String missing = answer.complete() ? "" : INCOMPLETE;
    return found + (reach.isEmpty() && missing.isEmpty() ? "" : "." + reach + missing);
  }
}

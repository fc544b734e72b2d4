package org.godepot.web.pages.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.OwnerName;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.browse.Prospect;
import org.godepot.registry.browse.Prospects;
import org.godepot.registry.search.Question.Where;
import org.godepot.registry.search.index.Tab;
import org.godepot.web.pages.find.SearchPage.Choice;

/** Gives advice where a search found nothing. Thread-safe. */
final class Advisor {
  private final Prospects prospects;

  Advisor(Prospects prospects) {
    this.prospects = prospects;
  }

  /**
   * The advice for a question without an answer.
   *
   * @param base the address of the site
   */
  Advice of(Actor actor, SearchQuery query, String base) {
    List<Choice> elsewhere = elsewhere(query);
    boolean isLong = query.words().contains(" ");
    Optional<ModulePath> path = path(query.words());
    if (path.isEmpty()) {
      return new Advice("", "", "", "", elsewhere, isLong);
    }
    Prospect prospect = prospects.of(actor, path.get());
    return new Advice(
        path.get().text(),
        words(prospect),
        owner(prospect),
        command(prospect, path.get(), base),
        elsewhere,
        isLong);
  }

  /** The path that was typed, also with a version behind it. */
  private static Optional<ModulePath> path(String words) {
    int at = words.indexOf('@');
    String text = at < 0 ? words : words.substring(0, at);
    return ModulePath.problems(text).isEmpty()
        ? Optional.of(ModulePath.of(text))
        : Optional.empty();
  }

  private static List<Choice> elsewhere(SearchQuery query) {
    List<Choice> choices = new ArrayList<>();
    if (!query.owner().isEmpty() || query.where() != Where.ANYWHERE) {
      SearchQuery open = new SearchQuery(query.words(), query.tab(), "", Where.ANYWHERE, 1);
      choices.add(choice("everywhere", open));
    }
    for (Tab tab : Tab.values()) {
      if (tab != query.tab()) {
        choices.add(choice("among " + SearchQuery.word(tab), query.withTab(tab)));
      }
    }
    return choices;
  }

  private static Choice choice(String name, SearchQuery query) {
    return new Choice(name, "", query.address(), false);
  }

  private static String words(Prospect prospect) {
    if (prospect instanceof Prospect.Claimed claimed) {
      return claimed(claimed);
    }
    if (prospect instanceof Prospect.Refused refused) {
      return "A rule of this server refuses it: " + refused.reason();
    }
    if (prospect instanceof Prospect.Outside outside) {
      return outside.isAsked()
          ? "A rule sends it outside, to "
              + outside.sources()
              + ". If it is there, this command fetches it through this server:"
          : "It may come from outside, but nobody there is asked for it now: only what is kept here"
              + " can be had.";
    }
    return prospect instanceof Prospect.SignIn
        ? "Sign in to be told where it may come from."
        : "It comes from nowhere outside. Whoever has it can publish it here; if that was done"
            + " already, you lack the right to read it: ask your administrators for access.";
  }

  private static String claimed(Prospect.Claimed claimed) {
    String prefix = claimed.prefix().text();
    return claimed
        .owner()
        .map(
            owner ->
                "What begins with "
                    + prefix
                    + " comes from owner "
                    + owner
                    + " alone, all of which you may read. Ask its administrators to publish it.")
        .orElse(
            "What begins with "
                + prefix
                + " belongs to this house and may be hidden from you. Ask your administrators for"
                + " access.");
  }

  private static String owner(Prospect prospect) {
    return prospect instanceof Prospect.Claimed claimed
        ? claimed.owner().map(OwnerName::toString).orElse("")
        : "";
  }

  private static String command(Prospect prospect, ModulePath path, String base) {
    if (!(prospect instanceof Prospect.Outside outside) || !outside.isAsked()) {
      return "";
    }
    String unsummed = outside.summed() ? "" : "GONOSUMDB=" + path.text() + " ";
    return "GOPROXY=" + base + "/go " + unsummed + "go get " + path.text() + "@latest";
  }
}

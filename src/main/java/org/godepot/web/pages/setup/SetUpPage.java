package org.godepot.web.pages.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Right;
import org.godepot.web.pages.setup.snippet.Advice;
import org.godepot.web.pages.setup.snippet.Choice;
import org.godepot.web.pages.setup.snippet.Choice.Person;
import org.godepot.web.pages.setup.snippet.Choice.Place;
import org.godepot.web.pages.setup.snippet.Snippets;
import org.godepot.web.pages.setup.snippet.Values;

/**
 * The set-up page.
 *
 * @param fields of the form that makes the address
 * @param warnings to be seen before the lines
 * @param snippets the lines
 * @param hints to be read after them
 */
public record SetUpPage(
    Fields fields, List<String> warnings, Snippets snippets, List<String> hints) {
  public SetUpPage {
    warnings = List.copyOf(warnings);
    hints = List.copyOf(hints);
  }

  /** Something to choose. */
  public record Option(String value, String label, boolean chosen) {}

  /**
   * The owner as it was typed.
   *
   * @param offered names to choose from
   * @param error what is wrong with it
   */
  public record OwnerField(String text, List<String> offered, Optional<String> error) {
    public OwnerField {
      offered = List.copyOf(offered);
    }
  }

  /** The fields of the form, filled in. */
  public record Fields(
      List<Option> persons,
      List<Option> places,
      OwnerField owner,
      List<Option> recentGo,
      List<Option> goPrivate) {}

  static SetUpPage of(Surroundings.Ground ground) {
    Values values = ground.values();
    return new SetUpPage(
        fields(ground), warnings(ground), Snippets.of(values), Advice.hints(values));
  }

  private static Fields fields(Surroundings.Ground ground) {
    Choice choice = ground.values().choice();
    Optional<String> error =
        ground
            .refused()
            .map(
                name ->
                    "There is no owner of this name that you may read."
                        + (ground.values().user().isEmpty() ? " Signing in may help." : ""));
    OwnerField owner =
        new OwnerField(ground.refused().orElse(choice.owner()), ground.offered(), error);
    return new Fields(
        options(Person.values(), Person::label, choice.person()),
        options(Place.values(), Place::label, choice.place()),
        owner,
        yesOrNo(choice.recentGo()),
        yesOrNo(choice.goPrivate()));
  }

  private interface Label<E> {
    String of(E choice);
  }

  private static <E extends Enum<E>> List<Option> options(E[] all, Label<E> label, E chosen) {
    return Arrays.stream(all)
        .map(one -> new Option(ChoiceQuery.word(one), label.of(one), one == chosen))
        .toList();
  }

  private static List<Option> yesOrNo(boolean yes) {
    return List.of(new Option("yes", "Yes", yes), new Option("no", "No", !yes));
  }

  private static List<String> warnings(Surroundings.Ground ground) {
    Values values = ground.values();
    List<String> warnings = new ArrayList<>(Advice.warnings(values));
    boolean readsOnly = ground.right().filter(right -> !right.includes(Right.WRITE)).isPresent();
    if (values.choice().publishes() && values.user().isPresent() && readsOnly) {
      warnings.add(
          "You may read "
              + values.choice().owner()
              + ", but not publish into it. Its administrators give that right.");
    }
    return warnings;
  }
}

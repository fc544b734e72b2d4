package org.godepot.web.pages.setup;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.pages.setup.snippet.Choice;
import org.godepot.web.pages.setup.snippet.Choice.Person;
import org.godepot.web.pages.setup.snippet.Choice.Place;

/** The choices of an address, whose query a form makes or somebody shares. */
final class ChoiceQuery {
  private enum Answer {
    YES,
    NO
  }

  private final MultivaluedMap<String, String> query;

  private ChoiceQuery(MultivaluedMap<String, String> query) {
    this.query = query;
  }

  /**
   * The choice; what is not said is what most need.
   *
   * @throws RegistryException INVALID for a word that is none of the choices
   */
  static Choice parse(MultivaluedMap<String, String> parameters) {
    ChoiceQuery query = new ChoiceQuery(parameters);
    return new Choice(
        query.one("person", Person.USE),
        query.one("place", Place.LAPTOP),
        query.text("owner").orElse(""),
        query.one("recent", Answer.YES) == Answer.YES,
        query.one("goprivate", Answer.NO) == Answer.YES);
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(query.getFirst(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private <E extends Enum<E>> E one(String name, E usual) {
    Optional<String> word = text(name);
    if (word.isEmpty()) {
      return usual;
    }
    E[] all = usual.getDeclaringClass().getEnumConstants();
    return Arrays.stream(all)
        .filter(choice -> word(choice).equals(word.get()))
        .findFirst()
        .orElseThrow(() -> unknown(name, all));
  }

  private static RegistryException unknown(String name, Enum<?>[] all) {
    String words =
        Arrays.stream(all).map(ChoiceQuery::word).collect(Collectors.joining(", ", "one of ", ""));
    return new RegistryException(Reason.INVALID, "parameter " + name + " must be " + words);
  }

  /** A choice as it stands in the address. */
  static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}

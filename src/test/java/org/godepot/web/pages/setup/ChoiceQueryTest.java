package org.godepot.web.pages.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.glassfish.jersey.uri.UriComponent;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.web.pages.setup.snippet.Choice;
import org.godepot.web.pages.setup.snippet.Choice.Person;
import org.godepot.web.pages.setup.snippet.Choice.Place;
import org.junit.jupiter.api.Test;

class ChoiceQueryTest {
  private static Choice parse(String query) {
    return ChoiceQuery.parse(UriComponent.decodeQuery(query, true));
  }

  @Test
  void withoutAWordItIsWhatMostNeed() {
    Choice usual = new Choice(Person.USE, Place.LAPTOP, "", true, false);
    assertThat(parse("")).isEqualTo(usual);
    assertThat(parse("person=&place=&owner=+&recent=&goprivate=&else=x")).isEqualTo(usual);
  }

  @Test
  void everyChoiceHasItsWord() {
    assertThat(parse("person=publish&place=airgap&owner=acme&recent=no&goprivate=yes"))
        .isEqualTo(new Choice(Person.PUBLISH, Place.AIRGAP, "acme", false, true));
    for (Place place : Place.values()) {
      assertThat(parse("place=" + ChoiceQuery.word(place)).place()).isEqualTo(place);
    }
  }

  @Test
  void anUnknownWordIsToldWithThoseThereAre() {
    assertThatThrownBy(() -> parse("place=Laptop"))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.INVALID))
        .hasMessageContaining("parameter place must be one of laptop, windows, docker");
  }
}

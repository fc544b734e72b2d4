package org.godepot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
  private static final OwnerName ANN = new OwnerName("ann");
  private static final Optional<Owner> PRESENT = Optional.of(new Owner(1, ANN));

  private final Policy policy = new Policy();

  private static Actor actor(String name) {
    return switch (name) {
      case "anonymous" -> Actor.anonymous();
      case "admin" -> new Actor(Optional.of("root"), true);
      default -> new Actor(Optional.of(name), false);
    };
  }

  private String decide(Right right, String name, Optional<Owner> owner) {
    try {
      policy.require(right, actor(name), ANN, owner);
      return "ok";
    } catch (RegistryException e) {
      return e.reason().name();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "READ, anonymous, ok, UNAUTHENTICATED",
    "READ, bob, ok, FORBIDDEN",
    "READ, ann, ok, ok",
    "READ, admin, ok, NOT_FOUND",
    "WRITE, anonymous, UNAUTHENTICATED, UNAUTHENTICATED",
    "WRITE, bob, FORBIDDEN, FORBIDDEN",
    "WRITE, ann, ok, ok",
    "WRITE, ANN, ok, ok",
    "WRITE, admin, ok, NOT_FOUND"
  })
  void decidesByTheStatusPolicy(Right right, String name, String present, String absent) {
    assertThat(decide(right, name, PRESENT)).isEqualTo(present);
    assertThat(decide(right, name, Optional.empty())).isEqualTo(absent);
  }

  @Test
  void absentAndClosedOwnersLookAlike() {
    for (String name : new String[] {"anonymous", "bob"}) {
      String closed = Policy.refusal(Right.WRITE, actor(name), "ann").sentence();
      assertThatThrownBy(() -> policy.require(Right.WRITE, actor(name), ANN, Optional.empty()))
          .hasMessage(closed);
      assertThatThrownBy(() -> policy.require(Right.WRITE, actor(name), ANN, PRESENT))
          .hasMessage(closed);
    }
  }

  @Test
  void refusalsShowNamesPrintable() {
    String sentence =
        Policy.refusal(Right.READ, actor("bob"), "\u001b[31m" + "x".repeat(200)).sentence();
    assertThat(sentence).doesNotContain("\u001b").hasSizeLessThan(120);
  }

  @Test
  void aPrincipalThatCannotBeAnOwnerOwnsNothing() {
    Actor corporate = new Actor(Optional.of("CORP\\ann"), false);
    assertThat(corporate.owns(ANN)).isFalse();
    assertThatThrownBy(() -> new Actor(Optional.empty(), true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"acme, true", "A.b-c_9, true", "-x, false", ".x, false", "a b, false", "é, false"})
  void ownerNamesHaveOneForm(String name, boolean valid) {
    assertThat(OwnerName.parse(name).isPresent()).isEqualTo(valid);
  }
}

package org.godepot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.RegistryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final Peer PEER = Peer.NONE;
  private static final OwnerName ANN = new OwnerName("ann");
  private static final OwnerName ACME = new OwnerName("acme");
  private static final List<Grant> GRANTS =
      List.of(
          grant(Grantee.Kind.USER, "Reader", Right.READ),
          grant(Grantee.Kind.USER, "writer", Right.WRITE),
          grant(Grantee.Kind.USER, "chief", Right.ADMIN),
          grant(Grantee.Kind.ROLE, "team", Right.READ),
          grant(Grantee.Kind.ROLE, "leads", Right.WRITE));

  private final Policy policy = new Policy(true);

  private static Grant grant(Grantee.Kind kind, String name, Right level) {
    return new Grant(new Grantee(kind, name), level);
  }

  private static Optional<OwnerAccess> owner(
      OwnerName name, OwnerKind kind, Visibility visibility) {
    OwnerProfile profile = new OwnerProfile(kind, visibility, "", Instant.EPOCH);
    return Optional.of(new OwnerAccess(new Owner(1, name), profile, GRANTS));
  }

  private static Actor actor(String name) {
    return switch (name) {
      case "anonymous" -> Actor.anonymous(PEER);
      case "admin" -> Actor.user("root", Set.of(), true, PEER);
      case "member" -> Actor.user("mia", Set.of("team"), false, PEER);
      case "lead" -> Actor.user("leo", Set.of("team", "leads"), false, PEER);
      default -> Actor.user(name, Set.of(), false, PEER);
    };
  }

  private String right(Actor actor, OwnerName name, Optional<OwnerAccess> owner) {
    return policy.right(actor, name, owner).map(Right::name).orElse("-");
  }

  @ParameterizedTest
  @CsvSource({
    "anonymous, READ, -, -, -",
    "stranger, READ, READ, -, -",
    "reader, READ, READ, READ, -",
    "READER, READ, READ, READ, -",
    "writer, WRITE, WRITE, WRITE, -",
    "chief, ADMIN, ADMIN, ADMIN, -",
    "member, READ, READ, READ, -",
    "lead, WRITE, WRITE, WRITE, -",
    "team, READ, READ, -, -",
    "acme, READ, READ, -, ADMIN",
    "admin, ADMIN, ADMIN, ADMIN, -"
  })
  void rightsToAnOrganisation(
      String name, String toPublic, String toInternal, String toPrivate, String toAbsent) {
    Actor actor = actor(name);
    assertThat(right(actor, ACME, owner(ACME, OwnerKind.ORGANISATION, Visibility.PUBLIC)))
        .isEqualTo(toPublic);
    assertThat(right(actor, ACME, owner(ACME, OwnerKind.ORGANISATION, Visibility.INTERNAL)))
        .isEqualTo(toInternal);
    assertThat(right(actor, ACME, owner(ACME, OwnerKind.ORGANISATION, Visibility.PRIVATE)))
        .isEqualTo(toPrivate);
    assertThat(right(actor, ACME, Optional.empty())).isEqualTo(toAbsent);
  }

  @Test
  void usersAdministerTheOwnerOfTheirNameWhateverItsCase() {
    Optional<OwnerAccess> owner = owner(ANN, OwnerKind.USER, Visibility.PRIVATE);
    assertThat(right(actor("ann"), ANN, owner)).isEqualTo("ADMIN");
    assertThat(right(actor("ANN"), ANN, owner)).isEqualTo("ADMIN");
    assertThat(right(actor("bob"), ANN, owner)).isEqualTo("-");
    assertThat(right(actor("ann"), ANN, Optional.empty())).isEqualTo("ADMIN");
    assertThat(new Policy(false).right(actor("ann"), ANN, Optional.empty())).isEmpty();
    assertThat(right(actor("api"), new OwnerName("api"), Optional.empty())).isEqualTo("-");
  }

  @ParameterizedTest
  @CsvSource({
    "READ, acme, READ, READ", "READ, other, READ, -", "READ, '', READ, READ",
    "WRITE, acme, WRITE, WRITE", "WRITE, other, READ, -", "WRITE, '', WRITE, WRITE",
    "ADMIN, acme, ADMIN, ADMIN", "ADMIN, other, READ, -", "ADMIN, '', ADMIN, ADMIN"
  })
  void aTokenNarrowsItsUser(Right scope, String only, String toPublic, String toPrivate) {
    Optional<Set<String>> owners = only.isEmpty() ? Optional.empty() : Optional.of(Set.of(only));
    Actor actor = Actor.bearer("chief", Set.of(), new TokenUse(1, scope, owners), PEER);
    assertThat(right(actor, ACME, owner(ACME, OwnerKind.ORGANISATION, Visibility.PUBLIC)))
        .isEqualTo(toPublic);
    assertThat(right(actor, ACME, owner(ACME, OwnerKind.ORGANISATION, Visibility.PRIVATE)))
        .isEqualTo(toPrivate);
    assertThat(right(actor, ACME, owner(ACME, OwnerKind.ORGANISATION, Visibility.INTERNAL)))
        .isEqualTo(toPrivate);
  }

  @Test
  void absentAndClosedOwnersLookAlike() {
    Optional<OwnerAccess> closed = owner(ACME, OwnerKind.ORGANISATION, Visibility.PRIVATE);
    for (String name : new String[] {"anonymous", "stranger"}) {
      for (Right right : Right.values()) {
        RegistryException refusal = Policy.refusal(right, actor(name), "acme");
        assertThatThrownBy(() -> policy.require(right, actor(name), ACME, Optional.empty()))
            .hasMessage(refusal.sentence());
        assertThatThrownBy(() -> policy.require(right, actor(name), ACME, closed))
            .hasMessage(refusal.sentence());
      }
    }
  }

  @Test
  void refusalsShowNamesPrintable() {
    String sentence =
        Policy.refusal(Right.READ, actor("bob"), "\u001b[31m" + "x".repeat(200)).sentence();
    assertThat(sentence).doesNotContain("\u001b").hasSizeLessThan(150);
  }

  @Test
  void impossibleActorsCannotBeMade() {
    TokenUse token = new TokenUse(1, Right.ADMIN, Optional.empty());
    assertThatThrownBy(() -> new Actor(Optional.empty(), Set.of(), true, Optional.empty(), PEER))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Actor(Optional.of("root"), Set.of(), true, Optional.of(token), PEER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPrincipalThatCannotBeAnOwnerOwnsNothing() {
    assertThat(actor("CORP\\ann").isNamed(ANN)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"acme, true", "A.b-c_9, true", "-x, false", ".x, false", "a b, false", "é, false"})
  void ownerNamesHaveOneForm(String name, boolean valid) {
    assertThat(OwnerName.parse(name).isPresent()).isEqualTo(valid);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " x", "x ", "a\nb", "a\u0000", "a\u202eb", "\ud800"})
  void granteesHaveNamesThatCanBeShown(String name) {
    assertThatThrownBy(() -> new Grantee(Grantee.Kind.USER, name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rolesOfTheSpecificationAreNoGrantees() {
    assertThatThrownBy(() -> new Grantee(Grantee.Kind.ROLE, "**")).hasMessageContaining("internal");
    assertThat(new Grantee(Grantee.Kind.USER, "CORP\\Ann/é").key()).isEqualTo("corp\\ann/é");
    assertThat(new Grantee(Grantee.Kind.ROLE, "Team A").key()).isEqualTo("Team A");
  }
}

package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.PEER;
import static org.godepot.registry.Registry.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.Peer;
import org.godepot.access.Right;
import org.godepot.access.Token;
import org.godepot.access.TokenSecret;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.it.ModuleZips;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.registry.tokens.TokenAdministration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  private static final Page.Request FIRST = new Page.Request(1, 50);
  private static final OwnerName ACME = new OwnerName("acme");

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));

  @AfterEach
  void close() {
    registry.close();
  }

  private TokenAdministration.Made made(Actor actor, Right scope, String... owners)
      throws IOException {
    return made(actor, scope, Optional.empty(), owners);
  }

  private TokenAdministration.Made made(
      Actor actor, Right scope, Optional<Instant> expires, String... owners) throws IOException {
    Optional<List<OwnerName>> only =
        owners.length == 0
            ? Optional.empty()
            : Optional.of(List.of(owners).stream().map(OwnerName::new).toList());
    String name = "token " + registry.tokens.list(actor, Optional.empty(), FIRST).total();
    Token.Terms terms = new Token.Terms(name, scope, only);
    return registry.tokens.create(actor, () -> new TokenAdministration.Wanted(terms, expires));
  }

  private Optional<Actor> signIn(TokenAdministration.Made made) {
    return registry.signIns.byToken(made.secret().reveal(), PEER);
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void secretsHaveAShapeThatScannersAndTypingErrorsMeet() {
    TokenSecret secret = TokenSecret.random(new SecureRandom());
    String text = secret.reveal();
    assertThat(text).matches("gdp_[0-9A-Za-z]{49}").endsWith(secret.last4());
    assertThat(TokenSecret.parse(text).orElseThrow().hash()).isEqualTo(secret.hash());
    char typo = text.charAt(20) == 'x' ? 'y' : 'x';
    assertThat(TokenSecret.parse(text.substring(0, 20) + typo + text.substring(21))).isEmpty();
    assertThat(TokenSecret.parse(text + "0")).isEmpty();
    assertThat(secret.toString()).doesNotContain(text.substring(4));
  }

  @Test
  void aTokenCarriesItsUsersRightsWithinItsScope() throws IOException {
    registry.publish(ANN, ANNS, ModuleZips.library("a.test/m", "v1.0.0"));
    Actor reader = signIn(made(ANN, Right.READ)).orElseThrow();
    assertThat(registry.list(reader, ANNS, "a.test/m")).isEqualTo("v1.0.0\n");
    byte[] next = ModuleZips.library("a.test/m", "v1.1.0");
    refused(Reason.FORBIDDEN, () -> registry.publish(reader, ANNS, next));
    Actor writer = signIn(made(ANN, Right.WRITE)).orElseThrow();
    registry.publish(writer, ANNS, next);
    refused(Reason.FORBIDDEN, () -> registry.grants.list(writer, ANNS, FIRST));
    Actor admin = signIn(made(ANN, Right.ADMIN, "ann")).orElseThrow();
    assertThat(registry.grants.list(admin, ANNS, FIRST).items()).isEmpty();
    ProfileChange any = new ProfileChange(Optional.empty(), Optional.empty(), Optional.empty());
    registry.owners.put(BOB, new OwnerName("bob"), () -> any);
    Actor elsewhere = signIn(made(ANN, Right.ADMIN, "bob")).orElseThrow();
    refused(Reason.FORBIDDEN, () -> registry.publish(elsewhere, ANNS, next));
  }

  @Test
  void siteAdministrationNeverComesByToken() throws IOException {
    Actor token = signIn(made(ROOT, Right.ADMIN)).orElseThrow();
    assertThat(token.siteAdmin()).isFalse();
    ProfileChange any = new ProfileChange(Optional.empty(), Optional.empty(), Optional.empty());
    refused(Reason.FORBIDDEN, () -> registry.owners.put(token, ACME, () -> any));
  }

  @Test
  void tokensAreMadeByPasswordOnly() throws IOException {
    Actor token = signIn(made(ANN, Right.ADMIN)).orElseThrow();
    refused(Reason.FORBIDDEN, () -> made(token, Right.READ));
    refused(Reason.UNAUTHENTICATED, () -> made(Registry.ANYBODY, Right.READ));
  }

  @Test
  void theEndOfATokenHoldsAtOnce() throws IOException {
    Instant soon = registry.now.plusSeconds(60);
    TokenAdministration.Made brief = made(ANN, Right.READ, Optional.of(soon));
    TokenAdministration.Made usual = made(ANN, Right.READ);
    assertThat(signIn(brief)).isPresent();
    registry.pass(Duration.ofSeconds(61));
    assertThat(signIn(brief)).isEmpty();
    assertThat(signIn(usual)).isPresent();
    refused(Reason.NOT_FOUND, () -> registry.tokens.revoke(BOB, usual.token().id()));
    registry.tokens.revoke(ANN, usual.token().id());
    assertThat(signIn(usual)).isEmpty();
    TokenAdministration.Made other = made(ANN, Right.READ);
    registry.tokens.revoke(ROOT, other.token().id());
    assertThat(signIn(other)).isEmpty();
  }

  @Test
  void aTokenWithoutAdministrationRevokesOnlyItself() throws IOException {
    TokenAdministration.Made one = made(ANN, Right.WRITE);
    TokenAdministration.Made other = made(ANN, Right.READ);
    Actor actor = signIn(one).orElseThrow();
    refused(Reason.FORBIDDEN, () -> registry.tokens.revoke(actor, other.token().id()));
    registry.tokens.revoke(actor, one.token().id());
    assertThat(signIn(one)).isEmpty();
  }

  @Test
  void lifeAndNamesHaveLimits() throws IOException {
    Instant far = registry.now.plus(TokenAdministration.MAX_LIFE).plusSeconds(60);
    refused(Reason.INVALID, () -> made(ANN, Right.READ, Optional.of(far)));
    refused(Reason.INVALID, () -> made(ANN, Right.READ, Optional.of(registry.now)));
    Token.Terms twice = new Token.Terms("twice", Right.READ, Optional.empty());
    TokenAdministration.Wanted wanted = new TokenAdministration.Wanted(twice, Optional.empty());
    registry.tokens.create(ANN, () -> wanted);
    refused(Reason.EXISTS, () -> registry.tokens.create(ANN, () -> wanted));
    registry.tokens.create(BOB, () -> wanted);
    refused(Reason.FORBIDDEN, () -> made(ANN, Right.READ, "nobody"));
    assertThatThrownBy(() -> new Token.Terms("x", Right.READ, Optional.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aRoleReachesTokensAndLeavesThemWithTheNextSignIn() throws IOException {
    ProfileChange hidden =
        new ProfileChange(Optional.empty(), Optional.of(Visibility.PRIVATE), Optional.empty());
    registry.owners.put(ROOT, ACME, () -> hidden);
    Grantee devs = new Grantee(Grantee.Kind.ROLE, "devs");
    registry.grants.set(ROOT, ACME, () -> new Grant(devs, Right.READ));
    Actor mia = byPassword("mia", Set.of("devs", "others"));
    assertThat(mia.roles()).containsExactly("devs");
    TokenAdministration.Made made = made(mia, Right.READ);
    assertThat(signIn(made).orElseThrow().roles()).containsExactly("devs");
    byPassword("MIA", Set.of());
    assertThat(signIn(made).orElseThrow().roles()).isEmpty();
    byPassword("mia", Set.of("devs"));
    registry.grants.remove(ROOT, ACME, () -> devs);
    assertThat(signIn(made).orElseThrow().roles()).isEmpty();
  }

  private Actor byPassword(String name, Set<String> roles) {
    return registry.signIns.byPassword(name, roles::contains, false, PEER).orElseThrow();
  }

  @Test
  void manyWrongTokensHoldOnlyUnknownOnesOfTheSameAddress() throws IOException {
    TokenAdministration.Made known = made(ANN, Right.READ);
    TokenAdministration.Made fresh = made(ANN, Right.READ);
    assertThat(signIn(known)).isPresent();
    for (int i = 0; i < 5; i++) {
      String wrong = TokenSecret.random(new SecureRandom()).reveal();
      assertThat(registry.signIns.byToken(wrong, PEER)).isEmpty();
    }
    assertThat(signIn(known)).isPresent();
    refused(Reason.TOO_MANY_TRIES, () -> signIn(fresh));
    Peer other = new Peer("192.0.2.2", "r2");
    assertThat(registry.signIns.byToken(fresh.secret().reveal(), other)).isPresent();
    registry.pass(Duration.ofSeconds(61));
    assertThat(signIn(fresh)).isPresent();
    assertThat(registry.signIns.byPassword("ann", role -> false, false, PEER)).isPresent();
  }

  @Test
  void useIsNotedAndSecretsAreNeverListed() throws IOException {
    TokenAdministration.Made made = made(ANN, Right.READ);
    signIn(made);
    registry.uses.save();
    Token listed = registry.tokens.list(ANN, Optional.empty(), FIRST).items().get(0);
    assertThat(listed.life().lastUsed()).contains(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(listed.toString()).doesNotContain(made.secret().reveal().substring(4, 40));
    refused(Reason.FORBIDDEN, () -> registry.tokens.list(BOB, Optional.of("ann"), FIRST));
    assertThat(registry.tokens.list(ROOT, Optional.of("ANN"), FIRST).total()).isEqualTo(1);
  }
}

package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.access.Actor;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.registry.owners.PrefixAdministration.Given;
import org.godepot.registry.owners.ProfileChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims: who gives them, who holds them, what becomes of them. */
class PrefixesTest {
  private static final OwnerName ACME = new OwnerName("acme");
  private static final OwnerName OTHER = new OwnerName("other");
  private static final Page.Request FIRST = new Page.Request(1, 50);

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));
  private final List<String> trail = new ArrayList<>();

  @BeforeEach
  void makeOwners() throws IOException {
    for (OwnerName name : List.of(ACME, OTHER)) {
      registry.owners.put(ROOT, name, () -> of(Visibility.PRIVATE));
    }
    registry.database.onAudit(
        event ->
            trail.add(
                String.join(
                        " ",
                        event.what().action().word(),
                        event.what().owner(),
                        event.what().subject(),
                        event.what().detail())
                    .strip()));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private static ProfileChange of(Visibility visibility) {
    return new ProfileChange(Optional.empty(), Optional.of(visibility), Optional.empty());
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private Given claim(Actor actor, OwnerName owner, String prefix, boolean move)
      throws IOException {
    return registry.prefixes.claim(actor, owner, () -> new ModulePrefix(prefix), move);
  }

  private Given claim(OwnerName owner, String prefix) throws IOException {
    return claim(ROOT, owner, prefix, false);
  }

  private void withdraw(Actor actor, OwnerName owner, String prefix) throws IOException {
    registry.prefixes.withdraw(actor, owner, () -> new ModulePrefix(prefix));
  }

  private Optional<String> holder(String path) {
    return registry.facts.claims().above(path).map(claim -> claim.owner().name().text());
  }

  private List<String> listed(OwnerName owner) {
    return registry.prefixes.list(ROOT, owner, FIRST).items().stream()
        .map(claim -> claim.prefix().text())
        .toList();
  }

  private List<String> readable(Actor actor) {
    return registry.prefixes.readable(actor).stream().map(ModulePrefix::text).toList();
  }

  @Test
  void prefixesAreToldToThoseWhoMayReadTheirOwner() throws IOException {
    registry.owners.put(ROOT, new OwnerName("open"), () -> of(Visibility.PUBLIC));
    claim(new OwnerName("open"), "open.test");
    claim(new OwnerName("open"), "corp.test/open");
    claim(ACME, "corp.test");
    claim(ACME, "open.test/acme");
    assertThat(readable(ROOT)).containsExactly("corp.test", "open.test");
    assertThat(readable(ANYBODY)).containsExactly("corp.test/open", "open.test");
    assertThat(registry.prefixes.readable(ROOT, ACME))
        .extracting(ModulePrefix::text)
        .containsExactly("corp.test", "open.test/acme");
    assertThat(registry.prefixes.readable(ANYBODY, ACME)).isEmpty();
  }

  @Test
  void aClaimHoldsAtOnceAndAgainIsTheSame() throws IOException {
    assertThat(holder("a.test/m")).isEmpty();
    assertThat(claim(ACME, "a.test").fresh()).isTrue();
    assertThat(holder("a.test/m")).contains("acme");
    assertThat(claim(ACME, "a.test").fresh()).isFalse();
    assertThat(trail).containsExactly("claim-prefix acme a.test");
  }

  @Test
  void onlySiteAdministratorsGiveAndWithdraw() throws IOException {
    claim(ACME, "a.test");
    refused(Reason.UNAUTHENTICATED, () -> claim(ANYBODY, ACME, "b.test", false));
    refused(Reason.FORBIDDEN, () -> claim(ANN, ANNS, "b.test", false));
    refused(Reason.FORBIDDEN, () -> withdraw(BOB, ACME, "a.test"));
    refused(Reason.NOT_FOUND, () -> claim(new OwnerName("none"), "b.test"));
    assertThat(holder("b.test")).isEmpty();
  }

  @Test
  void whoMayNotGiveIsNotToldWhatIsWrongWithThePrefix() {
    refused(
        Reason.FORBIDDEN,
        () ->
            registry.prefixes.claim(
                ANN,
                ACME,
                () -> {
                  throw new AssertionError("the prefix was read");
                },
                false));
  }

  @Test
  void readersSeeTheClaimsOfAnOwner() throws IOException {
    claim(ACME, "b.test");
    claim(ACME, "a.test");
    claim(OTHER, "a.test/x");
    assertThat(listed(ACME)).containsExactly("a.test", "b.test");
    Page<?> second = registry.prefixes.list(ROOT, ACME, new Page.Request(2, 1));
    assertThat(second.items()).hasSize(1);
    assertThat(second.total()).isEqualTo(2);
    refused(Reason.UNAUTHENTICATED, () -> registry.prefixes.list(ANYBODY, ACME, FIRST));
    refused(Reason.FORBIDDEN, () -> registry.prefixes.list(ANN, ACME, FIRST));
  }

  @Test
  void claimsOfDifferentOwnersLieWithinEachOther() throws IOException {
    claim(ACME, "a.test");
    claim(OTHER, "a.test/x");
    claim(ACME, "a.test/x/y");
    assertThat(holder("a.test/m")).contains("acme");
    assertThat(holder("a.test/x/m")).contains("other");
    assertThat(holder("a.test/x/y/m")).contains("acme");
  }

  @Test
  void aClaimMovesInOneStepButOnlyWhenThatIsSaid() throws IOException {
    claim(ACME, "a.test");
    assertThatThrownBy(() -> claim(OTHER, "a.test"))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.EXISTS))
        .hasMessageContaining("owner acme holds that prefix");
    trail.clear();
    assertThat(claim(ROOT, OTHER, "a.test", true).fresh()).isFalse();
    assertThat(holder("a.test")).contains("other");
    assertThat(trail).containsExactly("move-prefix other a.test from acme");
    assertThat(claim(ROOT, OTHER, "b.test", true).fresh()).isTrue();
  }

  @Test
  void aWithdrawnPrefixIsFree() throws IOException {
    claim(ACME, "a.test");
    refused(Reason.NOT_FOUND, () -> withdraw(ROOT, OTHER, "a.test"));
    refused(Reason.NOT_FOUND, () -> withdraw(ROOT, ACME, "a.test/x"));
    trail.clear();
    withdraw(ROOT, ACME, "a.test");
    assertThat(trail).containsExactly("withdraw-prefix acme a.test");
    assertThat(holder("a.test")).isEmpty();
    refused(Reason.NOT_FOUND, () -> withdraw(ROOT, ACME, "a.test"));
    assertThat(claim(OTHER, "a.test").fresh()).isTrue();
  }

  @Test
  void anOwnerWithClaimsGoesOnlyWithThem() throws IOException {
    claim(ACME, "a.test");
    claim(ACME, "b.test");
    refused(Reason.EXISTS, () -> registry.owners.delete(ROOT, ACME, false));
    assertThat(listed(ACME)).hasSize(2);
    trail.clear();
    registry.owners.delete(ROOT, ACME, true);
    assertThat(holder("a.test")).isEmpty();
    assertThat(trail)
        .containsExactly(
            "withdraw-prefix acme a.test",
            "withdraw-prefix acme b.test",
            "delete-owner acme  cascade");
  }
}

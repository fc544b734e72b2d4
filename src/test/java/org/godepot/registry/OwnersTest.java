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
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.OwnerKind;
import org.godepot.access.Right;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.it.ModuleZips;
import org.godepot.registry.owners.ProfileChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Owners and grants: what administrators do and what others notice of it. */
class OwnersTest {
  private static final OwnerName ACME = new OwnerName("acme");
  private static final Page.Request FIRST = new Page.Request(1, 50);
  private static final ProfileChange NOTHING =
      new ProfileChange(Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));

  @AfterEach
  void close() {
    registry.close();
  }

  private static ProfileChange of(Visibility visibility) {
    return new ProfileChange(Optional.empty(), Optional.of(visibility), Optional.empty());
  }

  private static ProfileChange of(OwnerKind kind) {
    return new ProfileChange(Optional.of(kind), Optional.empty(), Optional.empty());
  }

  private void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void privateAcme() throws IOException {
    assertThat(registry.owners.put(ROOT, ACME, () -> of(Visibility.PRIVATE))).isTrue();
  }

  private void grant(Grantee.Kind kind, String name, Right level) throws IOException {
    registry.grants.set(ROOT, ACME, () -> new Grant(new Grantee(kind, name), level));
  }

  private List<String> listed(Actor actor) {
    return registry.owners.list(actor, "", FIRST).items().stream()
        .map(seen -> seen.owner().owner().name().text() + " " + seen.right().word())
        .toList();
  }

  @Test
  void onlySiteAdministratorsMakeOrganisations() throws IOException {
    refused(Reason.UNAUTHENTICATED, () -> registry.owners.put(ANYBODY, ACME, () -> NOTHING));
    refused(Reason.FORBIDDEN, () -> registry.owners.put(ANN, ACME, () -> NOTHING));
    assertThat(registry.owners.put(ROOT, ACME, () -> NOTHING)).isTrue();
    assertThat(registry.owners.put(ROOT, ACME, () -> NOTHING)).isFalse();
    OwnerName twin = new OwnerName("ACME");
    refused(Reason.EXISTS, () -> registry.owners.put(ROOT, twin, () -> NOTHING));
    OwnerName word = new OwnerName("Api");
    refused(Reason.INVALID, () -> registry.owners.put(ROOT, word, () -> NOTHING));
  }

  @Test
  void whoMayNotWriteIsNotToldWhatIsWrongWithTheBody() {
    refused(
        Reason.FORBIDDEN,
        () ->
            registry.owners.put(
                ANN,
                ACME,
                () -> {
                  throw new AssertionError("the body was read");
                }));
  }

  @Test
  void usersMakeTheirOwnOwnerBeforeTheFirstUpload() throws IOException {
    assertThat(registry.owners.put(ANN, ANNS, () -> of(Visibility.PRIVATE))).isTrue();
    assertThat(registry.owners.get(ANN, ANNS).owner().profile().kind()).isEqualTo(OwnerKind.USER);
    refused(
        Reason.FORBIDDEN, () -> registry.owners.put(ANN, ANNS, () -> of(OwnerKind.ORGANISATION)));
    assertThat(listed(BOB)).isEmpty();
  }

  @Test
  void anOrganisationIsNotItsNamesakesOwn() throws IOException {
    privateAcme();
    Actor namesake = Registry.user("acme");
    refused(Reason.FORBIDDEN, () -> registry.list(namesake, ACME, "a.test/m"));
    refused(Reason.FORBIDDEN, () -> registry.owners.put(namesake, ACME, () -> of(OwnerKind.USER)));
    grant(Grantee.Kind.USER, "acme", Right.ADMIN);
    refused(Reason.FORBIDDEN, () -> registry.owners.put(namesake, ACME, () -> of(OwnerKind.USER)));
  }

  @Test
  void aGrantHoldsFromTheNextRequestAndSoDoesItsEnd() throws IOException {
    privateAcme();
    byte[] zip = ModuleZips.library("a.test/m", "v1.0.0");
    registry.publish(ROOT, ACME, zip);
    refused(Reason.FORBIDDEN, () -> registry.list(BOB, ACME, "a.test/m"));
    grant(Grantee.Kind.USER, "BOB", Right.READ);
    assertThat(registry.list(BOB, ACME, "a.test/m")).isEqualTo("v1.0.0\n");
    refused(Reason.FORBIDDEN, () -> registry.publish(BOB, ACME, zip));
    grant(Grantee.Kind.USER, "bob", Right.WRITE);
    assertThat(registry.grants.list(ROOT, ACME, FIRST).total()).isEqualTo(1);
    registry.publish(BOB, ACME, ModuleZips.library("a.test/m", "v1.1.0"));
    registry.grants.remove(ROOT, ACME, () -> new Grantee(Grantee.Kind.USER, "bob"));
    refused(Reason.FORBIDDEN, () -> registry.list(BOB, ACME, "a.test/m"));
    refused(
        Reason.NOT_FOUND,
        () -> registry.grants.remove(ROOT, ACME, () -> new Grantee(Grantee.Kind.USER, "bob")));
  }

  @Test
  void rolesGiveRightsToWhoeverHasThem() throws IOException {
    privateAcme();
    grant(Grantee.Kind.ROLE, "devs", Right.WRITE);
    Actor member = Registry.user("mia", "devs");
    registry.publish(member, ACME, ModuleZips.library("a.test/m", "v1.0.0"));
    assertThat(listed(member)).containsExactly("acme write");
    assertThat(registry.owners.own(member)).hasSize(1);
    refused(Reason.FORBIDDEN, () -> registry.list(Registry.user("devs"), ACME, "a.test/m"));
    assertThat(registry.facts.grantRoles()).containsExactly("devs");
  }

  @Test
  void listsShowWhatTheCallerMayRead() throws IOException {
    privateAcme();
    registry.owners.put(ROOT, new OwnerName("inner"), () -> of(Visibility.INTERNAL));
    registry.owners.put(ROOT, new OwnerName("outer"), () -> NOTHING);
    registry.owners.put(ANN, ANNS, () -> of(Visibility.PRIVATE));
    assertThat(listed(ANYBODY)).containsExactly("outer read");
    assertThat(listed(BOB)).containsExactly("inner read", "outer read");
    assertThat(listed(ANN)).containsExactly("ann admin", "inner read", "outer read");
    assertThat(listed(ROOT))
        .containsExactly("acme admin", "ann admin", "inner admin", "outer admin");
    assertThat(registry.owners.list(ROOT, "_", FIRST).items()).isEmpty();
    assertThat(registry.owners.list(ROOT, "E", FIRST).total()).isEqualTo(3);
    assertThat(registry.owners.list(ROOT, "", new Page.Request(2, 3)).items()).hasSize(1);
    assertThat(registry.owners.own(ANN)).hasSize(1);
  }

  @Test
  void ownersWithVersionsGoOnlyWithThemAndNeverComeBack() throws IOException {
    privateAcme();
    registry.publish(ROOT, ACME, ModuleZips.library("a.test/m", "v1.0.0"));
    refused(Reason.FORBIDDEN, () -> registry.owners.delete(ANN, ACME, true));
    refused(Reason.EXISTS, () -> registry.owners.delete(ROOT, ACME, false));
    List<String> trail = new ArrayList<>();
    registry.database.onAudit(
        event -> trail.add(event.what().action().word() + " " + event.what().subject()));
    registry.owners.delete(ROOT, ACME, true);
    assertThat(trail).containsExactly("delete-package a.test/m@v1.0.0", "delete-owner ");
    refused(Reason.NOT_FOUND, () -> registry.owners.delete(ROOT, ACME, true));
    registry.owners.put(ROOT, ACME, () -> NOTHING);
    refused(Reason.NOT_FOUND, () -> registry.list(ROOT, ACME, "a.test/m"));
    assertThat(registry.grants.list(ROOT, ACME, FIRST).items()).isEmpty();
  }

  @Test
  void ownersWhoseVersionsAreDeletedAreEmpty() throws IOException {
    privateAcme();
    registry.publish(ROOT, ACME, ModuleZips.library("a.test/m", "v1.0.0"));
    registry.deleter.deleteAll(ROOT, ACME, ModulePath.of("a.test/m"));
    registry.owners.delete(ROOT, ACME, false);
    refused(Reason.NOT_FOUND, () -> registry.owners.get(ROOT, ACME));
  }
}

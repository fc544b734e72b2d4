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
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.access.Visibility;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePrefix;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.it.ModuleZips;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.registry.publish.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing under one's own claim, another owner's, and none. */
class ClaimedPublishTest {
  private static final OwnerName OPEN = new OwnerName("open");
  private static final OwnerName CLOSED = new OwnerName("closed");

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));

  @BeforeEach
  void makeOwners() throws IOException {
    make(OPEN, Visibility.PUBLIC);
    make(CLOSED, Visibility.PRIVATE);
    for (OwnerName owner : List.of(OPEN, CLOSED)) {
      registry.prefixes.claim(ROOT, owner, () -> new ModulePrefix(owner + ".test"), false);
    }
  }

  private void make(OwnerName name, Visibility visibility) throws IOException {
    ProfileChange profile =
        new ProfileChange(Optional.empty(), Optional.of(visibility), Optional.empty());
    registry.owners.put(ROOT, name, () -> profile);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private Outcome publish(OwnerName owner, String module) throws IOException {
    return registry.publish(
        owner.equals(ANNS) ? ANN : ROOT, owner, ModuleZips.library(module, "v1.0.0"));
  }

  private static AbstractThrowableAssert<?, ?> refused(Reason reason, ThrowingCallable call) {
    return assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  /** What is told about the prefix, or nothing. */
  private static Optional<String> told(Outcome outcome) {
    return ((Outcome.Passed) outcome)
        .remarks().stream()
            .filter(problem -> problem.code() == ProblemCode.PREFIX_NOT_CLAIMED)
            .map(Problem::message)
            .findFirst();
  }

  @Test
  void underAnotherOwnersClaimNobodyPublishesNotEvenAdministrators() throws IOException {
    refused(Reason.FORBIDDEN, () -> publish(ANNS, "open.test/m"))
        .hasMessage("prefix-owned-elsewhere: open.test is a prefix of owner open; publish there");
    refused(Reason.FORBIDDEN, () -> publish(CLOSED, "open.test/m"));
    assertThat(registry.blobs.size() + registry.blobs.staged()).isZero();
    registry.prefixes.claim(ROOT, OPEN, () -> new ModulePrefix("closed.test/part"), false);
    refused(Reason.FORBIDDEN, () -> publish(CLOSED, "closed.test/part/m"));
    assertThat(told(publish(CLOSED, "closed.test/m"))).isEmpty();
    assertThat(told(publish(OPEN, "closed.test/part/m"))).isEmpty();
  }

  @Test
  void whoMayNotKnowTheHolderIsNotToldItsName() {
    refused(Reason.FORBIDDEN, () -> publish(ANNS, "closed.test/secret/m"))
        .hasMessageStartingWith("prefix-owned-elsewhere: ")
        .hasMessageNotContaining("closed");
  }

  @Test
  void whatIsWrongWithTheZipComesFirstAndALiveVersionLast() throws IOException {
    Outcome flawed =
        registry.publish(ANN, ANNS, ModuleZips.of("open.test/m", "v1.0.0", "go.mod", "module x\n"));
    assertThat(flawed).isInstanceOf(Outcome.Flawed.class);
    publish(ANNS, "free.test/m");
    registry.prefixes.claim(ROOT, OPEN, () -> new ModulePrefix("free.test"), false);
    refused(Reason.FORBIDDEN, () -> publish(ANNS, "free.test/m"));
  }

  @Test
  void publishersAreToldWhetherTheSiteViewShowsWhatNobodyClaims() throws IOException {
    assertThat(told(publish(OPEN, "free.test/m")).orElseThrow())
        .endsWith("the site view shows this module until another owner gets one");
    assertThat(told(publish(ANNS, "free.test/m")).orElseThrow())
        .endsWith("the site view shows the module of another owner, who published it first");
    assertThat(told(publish(OPEN, "outside.test/m")).orElseThrow())
        .endsWith("the site view asks outside for it and does not show this module");
  }

  @Test
  void theHolderOfAPathPublishesAtItsAddressInTheSiteView() {
    assertThat(registry.publisher.holder(ROOT, "open.test/m")).isEqualTo(OPEN);
    assertThat(registry.publisher.holder(ROOT, "closed.test/Not/v1")).isEqualTo(CLOSED);
    refused(Reason.UNAUTHENTICATED, () -> registry.publisher.holder(ANYBODY, "open.test/m"));
    refused(Reason.FORBIDDEN, () -> registry.publisher.holder(BOB, "open.test/m"))
        .hasMessageContaining("no write right to owner open");
    for (String path : List.of("closed.test/m", "free.test/m", "nothing")) {
      refused(Reason.FORBIDDEN, () -> registry.publisher.holder(BOB, path))
          .hasMessageStartingWith("no-owner-for-path: ");
    }
    refused(Reason.FORBIDDEN, () -> registry.publisher.holder(ROOT, "free.test/m"))
        .hasMessageStartingWith("no-owner-for-path: ");
  }
}

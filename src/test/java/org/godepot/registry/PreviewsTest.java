package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.access.Actor;
import org.godepot.access.Grant;
import org.godepot.access.Grantee;
import org.godepot.access.Right;
import org.godepot.catalog.Expected;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Ticket;
import org.godepot.it.ModuleZips;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.owners.ProfileChange;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Previews;
import org.godepot.registry.publish.Upload;
import org.godepot.store.blob.BlobSettings;
import org.godepot.store.blob.FileBlobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing in two steps, on a real database and a real shelf; no HTTP. */
class PreviewsTest {
  private static final String MODULE = "example.com/m";
  private static final byte[] ZIP = ModuleZips.library(MODULE, "v1.0.0");
  private static final OwnerName ACME = new OwnerName("acme");

  @TempDir Path directory;

  private Registry registry;
  private FileBlobs blobs;
  private Previews previews;

  @BeforeEach
  void open() throws IOException {
    registry = new Registry(directory.resolve("db"));
    blobs = FileBlobs.open(new BlobSettings(directory.resolve("blobs"), 0));
    previews =
        new Previews(
            registry.ownership,
            registry.intake,
            registry.publisher,
            blobs.shelf(() -> registry.now, new SecureRandom()));
  }

  @AfterEach
  void close() {
    registry.close();
    blobs.close();
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private Ticket receive(byte[] zip) throws IOException {
    return previews.receive(ANN, ANNS, new Registry.Bytes(zip, zip.length));
  }

  private Optional<Outcome> publish(Actor actor, Ticket ticket) throws IOException {
    return previews.publish(actor, ANNS, ticket, () -> Expected.NOTHING);
  }

  private void makeAcme(Right annsRight) throws IOException {
    ProfileChange nothing = new ProfileChange(Optional.empty(), Optional.empty(), Optional.empty());
    registry.owners.put(ROOT, ACME, () -> nothing);
    grant(annsRight);
  }

  private void grant(Right right) throws IOException {
    registry.grants.set(ROOT, ACME, () -> new Grant(new Grantee(Grantee.Kind.USER, "ann"), right));
  }

  @Test
  void whatIsLookedAtIsPublishedLater() throws IOException {
    Ticket ticket = receive(ZIP);
    Outcome.Passed look = (Outcome.Passed) previews.look(ANN, ANNS, ticket).orElseThrow();
    assertThat(look.result()).isEqualTo(Outcome.Result.VALID);
    assertThat(look.glimpse().files()).isEqualTo(2);
    assertThat(registry.facts.owner(ANNS)).isEmpty();
    assertThat(registry.blobs.size() + registry.blobs.staged()).isZero();
    Outcome.Passed done = (Outcome.Passed) publish(ANN, ticket).orElseThrow();
    assertThat(done.result()).isEqualTo(Outcome.Result.CREATED);
    assertThat(done.release().sums()).isEqualTo(look.release().sums());
    assertThat(registry.list(ANN, ANNS, MODULE)).isEqualTo("v1.0.0\n");
    assertThat(publish(ANN, ticket)).isEmpty();
  }

  @Test
  void whoWasFasterWins() throws IOException {
    Ticket ticket = receive(ZIP);
    assertThat(previews.look(ANN, ANNS, ticket).orElseThrow()).isInstanceOf(Outcome.Passed.class);
    registry.publish(ANN, ANNS, ModuleZips.program(MODULE, "v1.0.0"));
    assertThat(previews.look(ANN, ANNS, ticket).orElseThrow()).isInstanceOf(Outcome.Exists.class);
    Outcome.Exists late = (Outcome.Exists) publish(ANN, ticket).orElseThrow();
    assertThat(late.identical()).isFalse();
    assertThat(previews.look(ANN, ANNS, ticket)).isEmpty();
  }

  @Test
  void anotherUserAndALaterTimeFindNothing() throws IOException {
    makeAcme(Right.WRITE);
    Ticket ticket = receive(ZIP);
    assertThat(previews.look(ROOT, ACME, ticket)).isEmpty();
    assertThat(previews.publish(ROOT, ACME, ticket, () -> Expected.NOTHING)).isEmpty();
    registry.pass(Previews.LIFE);
    assertThat(previews.look(ANN, ANNS, ticket)).isEmpty();
    assertThat(publish(ANN, ticket)).isEmpty();
    assertThat(registry.blobs.size()).isZero();
  }

  @Test
  void rightsAreAskedAtEachStep() throws IOException {
    makeAcme(Right.WRITE);
    Ticket ticket = receive(ZIP);
    assertThat(previews.look(ANN, ACME, ticket)).isPresent();
    grant(Right.READ);
    refused(Reason.FORBIDDEN, () -> previews.look(ANN, ACME, ticket));
    refused(
        Reason.FORBIDDEN,
        () ->
            previews.publish(
                ANN,
                ACME,
                ticket,
                () -> {
                  throw new AssertionError("the form was read");
                }));
    refused(Reason.FORBIDDEN, () -> previews.drop(BOB, ANNS, ticket, () -> ""));
    refused(Reason.UNAUTHENTICATED, () -> publish(Registry.ANYBODY, ticket));
    assertThat(publish(ANN, ticket)).isPresent();
  }

  @Test
  void nothingIsReceivedFromThoseWhoMayNotPublish() {
    Upload.Source never =
        new Upload.Source() {
          @Override
          public OptionalLong announced() {
            return OptionalLong.of(Ingest.MAX_ZIP * 2);
          }

          @Override
          public InputStream open() {
            throw new AssertionError("the body was opened");
          }
        };
    refused(Reason.UNAUTHENTICATED, () -> previews.receive(Registry.ANYBODY, ANNS, never));
    refused(Reason.FORBIDDEN, () -> previews.receive(BOB, ANNS, never));
    refused(Reason.TOO_LARGE, () -> previews.receive(ANN, ANNS, never));
  }

  @Test
  void onlyWhatWasShownIsPublished() throws IOException {
    Ticket ticket = receive(ZIP);
    Expected other =
        new Expected(Optional.of(MODULE), Optional.of("v1.0.1"), Optional.of("h1:other="));
    assertThat(previews.publish(ANN, ANNS, ticket, () -> other).orElseThrow())
        .isInstanceOf(Outcome.Flawed.class);
    assertThat(registry.blobs.size() + registry.blobs.staged()).isZero();
  }

  @Test
  void aRefusalForNowLetsTheUploadWait() throws IOException {
    Ticket ticket = receive(ZIP);
    registry.blobs.fill();
    refused(Reason.STORAGE_FULL, () -> publish(ANN, ticket));
    assertThat(blobs.shelf(() -> registry.now, new SecureRandom()).open("ann", ticket)).isPresent();
  }

  @Test
  void whatIsDiscardedIsGone() throws IOException {
    Ticket ticket = receive(ZIP);
    previews.drop(ANN, ANNS, ticket, () -> "form");
    assertThat(previews.look(ANN, ANNS, ticket)).isEmpty();
  }

  @Test
  void ownersToChooseFromAreThoseThatMayBeWrittenTo() throws IOException {
    assertThat(previews.owners(ANN)).containsExactly(ANNS);
    makeAcme(Right.READ);
    assertThat(previews.owners(ANN)).containsExactly(ANNS);
    grant(Right.WRITE);
    registry.publish(ANN, ANNS, ZIP);
    assertThat(previews.owners(ANN)).containsExactly(ANNS, ACME);
    assertThat(previews.owners(BOB)).containsExactly(new OwnerName("bob"));
    assertThat(previews.owners(ROOT)).containsExactly(new OwnerName("root"), ACME, ANNS);
    refused(Reason.UNAUTHENTICATED, () -> previews.owners(Registry.ANYBODY));
  }
}

package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.upload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.godepot.access.Actor;
import org.godepot.catalog.Content;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.it.ModuleZips;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Upload;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.store.blob.MemoryBlobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing and resolving, on a real database and blobs in memory; no HTTP. */
class PublisherTest {
  private static final String MODULE = "example.com/m";
  private static final ModulePath PATH = ModulePath.of(MODULE);

  @TempDir static Path directory;
  private static int databases;

  private final Registry registry = new Registry(directory.resolve("db" + databases++));
  private final MemoryBlobs blobs = registry.blobs;

  @AfterEach
  void close() {
    registry.close();
  }

  private Outcome publish(byte[] zip) throws IOException {
    return registry.publish(ANN, ANNS, zip);
  }

  private static List<ProblemCode> remarks(Outcome outcome) {
    return ((Outcome.Passed) outcome).remarks().stream().map(Problem::code).toList();
  }

  private static void refused(
      Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private String list() throws IOException {
    return registry.list(Registry.ANYBODY, ANNS, MODULE);
  }

  @Test
  void aPublishedVersionIsSeenAtOnceAlsoByThoseWhoAskedBefore() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    assertThat(list()).isEqualTo("v1.0.0\n");
    publish(ModuleZips.library(MODULE, "v1.1.0"));
    assertThat(list()).isEqualTo("v1.0.0\nv1.1.0\n");
    Release latest =
        ((HostedModule) registry.resolver.view(Registry.ANYBODY, ANNS).module(PATH))
            .release(new VersionQuery.Latest())
            .release();
    assertThat(latest.id()).hasToString(MODULE + "@v1.1.0");
    assertThat(latest.time()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(latest.publication().by()).isEqualTo("ann");
    assertThat(blobs.staged()).isZero();
  }

  @Test
  void aHitOnACommittedVersionTouchesNoDatabase() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    String before = list();
    VersionQuery exact = VersionQuery.parse(PATH, "v1.0.0");
    HostedRelease asked =
        ((HostedModule) registry.resolver.view(Registry.ANYBODY, ANNS).module(PATH)).release(exact);
    registry.close();
    assertThat(list()).isEqualTo(before);
    HostedRelease again =
        ((HostedModule) registry.resolver.view(Registry.ANYBODY, ANNS).module(PATH)).release(exact);
    assertThat(again).isEqualTo(asked);
    try (Content zip = registry.resolver.zip(again);
        Content mod = registry.resolver.mod(again)) {
      assertThat(zip.size()).isEqualTo(again.release().zip().size());
      assertThat(mod.size()).isEqualTo(again.release().mod().size());
    }
    assertThatThrownBy(() -> registry.list(Registry.ANYBODY, ANNS, "example.com/other"))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void theLiveVersionStaysWhateverIsSent() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    Outcome.Exists same = (Outcome.Exists) publish(ModuleZips.library(MODULE, "v1.0.0"));
    assertThat(same.identical()).isTrue();
    Outcome.Exists other = (Outcome.Exists) publish(ModuleZips.program(MODULE, "v1.0.0"));
    assertThat(other.identical()).isFalse();
    assertThat(other.live()).isEqualTo(same.live());
    assertThat(blobs.staged()).isZero();
  }

  @Test
  void aDryRunTellsTheOutcomeAndKeepsNothing() throws IOException {
    byte[] zip = ModuleZips.library(MODULE, "v1.0.0");
    Upload dry = upload(new Registry.Bytes(zip, zip.length), true, Optional.empty());
    Outcome outcome = registry.publisher.publish(ANN, ANNS, dry);
    assertThat(((Outcome.Passed) outcome).result()).isEqualTo(Outcome.Result.VALID);
    assertThat(blobs.size()).isZero();
    assertThat(registry.facts.owner(ANNS)).isEmpty();
    assertThat(blobs.staged()).isZero();
  }

  @Test
  void aFlawedUploadKeepsNothing() throws IOException {
    Outcome outcome = publish(ModuleZips.of(MODULE, "v1.0.0", "go.mod", "module example.com/n\n"));
    assertThat(((Outcome.Flawed) outcome).problems().kept())
        .extracting(Problem::code)
        .contains(ProblemCode.MODULE_MISMATCH);
    assertThat(blobs.size() + blobs.staged()).isZero();
  }

  @Test
  void remarksTellWhatIsAllowedButOdd() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.5.0"));
    assertThat(remarks(publish(ModuleZips.library(MODULE, "v1.2.0"))))
        .contains(ProblemCode.LOWER_THAN_LATEST, ProblemCode.NO_LICENSE);
    assertThat(remarks(publish(ModuleZips.library(MODULE, "v1.6.0-rc.1"))))
        .contains(ProblemCode.PRERELEASE);
    String mod = ModuleZips.mod(MODULE) + "replace a.b/c => ../c\nfuture directive\n";
    assertThat(remarks(publish(ModuleZips.of(MODULE, "v1.7.0", "go.mod", mod))))
        .contains(ProblemCode.LOCAL_REPLACE, ProblemCode.GOMOD_STRICT, ProblemCode.NO_GO_FILE);
    byte[] zip = ModuleZips.library(MODULE, "v1.8.0");
    Optional<Instant> future = Optional.of(registry.now.plusSeconds(100_000));
    Outcome late =
        registry.publisher.publish(
            ANN, ANNS, upload(new Registry.Bytes(zip, zip.length), false, future));
    assertThat(remarks(late)).contains(ProblemCode.FUTURE_TIME);
  }

  @Test
  void refusalsThatNeedNoBodyComeBeforeIt() {
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
    Upload upload = upload(never, false, Optional.empty());
    Actor anonymous = Registry.ANYBODY;
    Actor admin = Registry.ROOT;
    refused(Reason.UNAUTHENTICATED, () -> registry.publisher.publish(anonymous, ANNS, upload));
    refused(
        Reason.NOT_FOUND, () -> registry.publisher.publish(admin, new OwnerName("none"), upload));
    refused(Reason.FORBIDDEN, () -> registry.publisher.publish(ANN, new OwnerName("bob"), upload));
    refused(Reason.TOO_LARGE, () -> registry.publisher.publish(ANN, ANNS, upload));
  }

  @Test
  void aFullStoreRefusesUploadsAndStillServes() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    blobs.fill();
    refused(Reason.STORAGE_FULL, () -> publish(ModuleZips.library(MODULE, "v1.1.0")));
    assertThat(list()).isEqualTo("v1.0.0\n");
  }

  @Test
  void moreUploadsThanSlotsAreAskedToComeAgain() throws IOException {
    byte[] zip = ModuleZips.library(MODULE, "v1.0.0");
    Upload.Source busy =
        new Upload.Source() {
          @Override
          public OptionalLong announced() {
            return OptionalLong.empty();
          }

          @Override
          public InputStream open() {
            refused(Reason.BUSY, () -> publish(zip));
            return new ByteArrayInputStream(zip);
          }
        };
    registry.publisher.publish(ANN, ANNS, upload(busy, false, Optional.empty()));
    assertThat(list()).isEqualTo("v1.0.0\n");
    publish(ModuleZips.library(MODULE, "v1.1.0"));
  }

  @Test
  void usersWhoseNamesDifferInCaseAreOne() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    Actor upper = Registry.user("ANN");
    Upload second = upload(ModuleZips.library(MODULE, "v1.1.0"));
    registry.publisher.publish(upper, ANNS, second);
    assertThat(list()).isEqualTo("v1.0.0\nv1.1.0\n");
    refused(
        Reason.FORBIDDEN,
        () ->
            registry.publisher.publish(
                ANN, new OwnerName("Ann"), upload(ModuleZips.library(MODULE, "v1.2.0"))));
  }
}

package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.godepot.access.Actor;
import org.godepot.access.Policy;
import org.godepot.catalog.Content;
import org.godepot.catalog.Expected;
import org.godepot.catalog.Origin;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.it.ModuleZips;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.FactsSettings;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.publish.Intake;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Ownership;
import org.godepot.registry.publish.PublishSettings;
import org.godepot.registry.publish.Publisher;
import org.godepot.registry.publish.Upload;
import org.godepot.registry.resolve.Resolver;
import org.godepot.registry.resolve.VersionQuery;
import org.godepot.store.blob.MemoryBlobs;
import org.godepot.store.db.Database;
import org.godepot.store.db.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing and resolving, on a real database and blobs in memory; no HTTP. */
class PublisherTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Actor ANN = new Actor(Optional.of("ann"), false);
  private static final OwnerName ANNS = new OwnerName("ann");
  private static final String MODULE = "example.com/m";

  @TempDir static Path directory;
  private static int databases;

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final Database database =
      Database.open(DatabaseSettings.embedded(directory.resolve("db" + databases++)));
  private final Policy policy = new Policy();
  private final Facts facts = Facts.of(database, new FactsSettings(1000));
  private final Ingest ingest = new Ingest(blobs, database);
  private final Publisher publisher =
      new Publisher(
          new Ownership(policy, facts, database),
          new Intake(ingest, new PublishSettings(1)),
          ingest,
          facts,
          () -> NOW);
  private final Resolver resolver = new Resolver(policy, facts, blobs);

  @AfterEach
  void close() {
    database.close();
  }

  private record Bytes(byte[] zip, long length) implements Upload.Source {
    @Override
    public OptionalLong announced() {
      return OptionalLong.of(length);
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(zip);
    }
  }

  private static Upload upload(byte[] zip) {
    return upload(new Bytes(zip, zip.length), false, Optional.empty());
  }

  private static Upload upload(Upload.Source source, boolean dryRun, Optional<Instant> time) {
    Upload.Options options = new Upload.Options(dryRun, false, time, Origin.UNKNOWN);
    return new Upload(source, Expected.NOTHING, options, List.of());
  }

  private Outcome publish(byte[] zip) throws IOException {
    return publisher.publish(ANN, ANNS, upload(zip));
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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Content content = resolver.list(Actor.anonymous(), ANNS, ModulePath.of(MODULE))) {
      content.writeTo(out, 0, content.size());
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aPublishedVersionIsSeenAtOnceAlsoByThoseWhoAskedBefore() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    assertThat(list()).isEqualTo("v1.0.0\n");
    publish(ModuleZips.library(MODULE, "v1.1.0"));
    assertThat(list()).isEqualTo("v1.0.0\nv1.1.0\n");
    Release latest =
        resolver.release(Actor.anonymous(), ANNS, ModulePath.of(MODULE), new VersionQuery.Latest());
    assertThat(latest.id()).hasToString(MODULE + "@v1.1.0");
    assertThat(latest.time()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(latest.publication().by()).isEqualTo("ann");
    assertThat(blobs.staged()).isZero();
  }

  @Test
  void aHitOnACommittedVersionTouchesNoDatabase() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    String before = list();
    database.close();
    assertThat(list()).isEqualTo(before);
    VersionQuery exact = VersionQuery.parse(ModulePath.of(MODULE), "v1.0.0");
    Release release = resolver.release(Actor.anonymous(), ANNS, ModulePath.of(MODULE), exact);
    try (Content zip = resolver.zip(release);
        Content mod = resolver.mod(release)) {
      assertThat(zip.size()).isEqualTo(release.zip().size());
      assertThat(mod.size()).isEqualTo(release.mod().size());
    }
    ModulePath other = ModulePath.of("example.com/other");
    assertThatThrownBy(() -> resolver.list(Actor.anonymous(), ANNS, other))
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
    Upload dry = upload(new Bytes(zip, zip.length), true, Optional.empty());
    Outcome outcome = publisher.publish(ANN, ANNS, dry);
    assertThat(((Outcome.Passed) outcome).result()).isEqualTo(Outcome.Result.VALID);
    assertThat(blobs.size()).isZero();
    assertThat(facts.owner(ANNS)).isEmpty();
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
    Optional<Instant> future = Optional.of(NOW.plusSeconds(100_000));
    Outcome late = publisher.publish(ANN, ANNS, upload(new Bytes(zip, zip.length), false, future));
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
    Actor anonymous = Actor.anonymous();
    Actor admin = new Actor(Optional.of("root"), true);
    refused(Reason.UNAUTHENTICATED, () -> publisher.publish(anonymous, ANNS, upload));
    refused(Reason.NOT_FOUND, () -> publisher.publish(admin, new OwnerName("none"), upload));
    refused(Reason.FORBIDDEN, () -> publisher.publish(ANN, new OwnerName("bob"), upload));
    refused(Reason.TOO_LARGE, () -> publisher.publish(ANN, ANNS, upload));
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
    publisher.publish(ANN, ANNS, upload(busy, false, Optional.empty()));
    assertThat(list()).isEqualTo("v1.0.0\n");
    publish(ModuleZips.library(MODULE, "v1.1.0"));
  }

  @Test
  void usersWhoseNamesDifferInCaseAreOne() throws IOException {
    publish(ModuleZips.library(MODULE, "v1.0.0"));
    Actor upper = new Actor(Optional.of("ANN"), false);
    Upload second = upload(ModuleZips.library(MODULE, "v1.1.0"));
    publisher.publish(upper, ANNS, second);
    assertThat(list()).isEqualTo("v1.0.0\nv1.1.0\n");
    refused(
        Reason.FORBIDDEN,
        () ->
            publisher.publish(
                ANN, new OwnerName("Ann"), upload(ModuleZips.library(MODULE, "v1.2.0"))));
  }
}

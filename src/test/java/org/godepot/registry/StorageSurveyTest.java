package org.godepot.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.godepot.registry.Registry.ANN;
import static org.godepot.registry.Registry.ANNS;
import static org.godepot.registry.Registry.ANYBODY;
import static org.godepot.registry.Registry.BOB;
import static org.godepot.registry.Registry.ROOT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Proof;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.it.ModuleZips;
import org.godepot.registry.upkeep.StorageSurvey;
import org.godepot.registry.upkeep.StorageSurvey.Storage;
import org.godepot.registry.upkeep.StorageSurvey.Survey;
import org.godepot.store.blob.StagedBlob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What administrators are told of the disk, and how seldom it is counted. */
class StorageSurveyTest {
  private static final OwnerName BOBS = new OwnerName("bob");

  @TempDir Path directory;
  private Registry registry;
  private StorageSurvey survey;

  @BeforeEach
  void open() {
    registry = new Registry(directory);
    survey = new StorageSurvey(registry.blobs, registry.database, () -> registry.now);
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private Survey counted() {
    return survey.of(ROOT).survey().orElseThrow();
  }

  @Test
  void onlySiteAdministratorsAreTold() {
    assertThatThrownBy(() -> survey.of(ANYBODY))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNAUTHENTICATED));
    assertThatThrownBy(() -> survey.of(ANN))
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.FORBIDDEN));
    assertThat(registry.blobs.counts()).isZero();
  }

  /** Keeps bytes as the zip of a version from outside. */
  private void keep(byte[] bytes) throws IOException {
    StoredFile file;
    try (StagedBlob staged = registry.blobs.stage(new ByteArrayInputStream(bytes), bytes.length)) {
      staged.commit();
      file = staged.file();
    }
    Optional<Hash1> sum = Optional.of(new Hash1("h1:" + "A".repeat(43) + "="));
    MirroredVersion version =
        new MirroredVersion(
            ModuleVersion.of("outside.test/m", "v1.0.0"),
            Optional.empty(),
            new MirroredVersion.Part(Optional.empty(), Optional.empty()),
            new MirroredVersion.Part(sum, Optional.of(file)),
            new MirroredVersion.Origin("nowhere", Proof.FIRST_USE));
    registry.database.write(tx -> tx.mirrored().keep(version, registry.now));
  }

  @Test
  void filesThatVersionsShareAreSavedWhoeverHoldsThem() throws IOException {
    byte[] zip = ModuleZips.library("example.com/a", "v1.0.0");
    registry.publish(ANN, ANNS, zip);
    long disk = counted().disk().bytes();
    assertThat(counted().needs().saved()).isZero();
    registry.publish(BOB, BOBS, zip);
    registry.publish(BOB, BOBS, ModuleZips.library("example.com/b", "v1.0.0"));
    keep(zip);
    registry.pass(Duration.ofMinutes(10));

    Survey survey = counted();
    assertThat(survey.needs().hosted().versions()).isEqualTo(3);
    assertThat(survey.needs().outside()).isEqualTo(new StorageSurvey.Versions(1, zip.length));
    assertThat(survey.needs().saved()).isEqualTo(disk + zip.length);
    assertThat(survey.needs().distinct()).isEqualTo(survey.disk().bytes());
    assertThat(survey.disk().files()).isEqualTo(registry.blobs.size());
    assertThat(survey.idle()).isZero();
    assertThat(survey.tables().bytes().orElse(0)).isPositive();
    assertThat(survey.owners().total()).isEqualTo(2);
    assertThat(survey.owners().largest())
        .extracting(holder -> holder.owner() + " " + holder.versions())
        .containsExactly("bob 2", "ann 1");
  }

  @Test
  void whatNoVersionNeedsIsIdle() throws IOException {
    byte[] left = new byte[77];
    try (StagedBlob staged = registry.blobs.stage(new ByteArrayInputStream(left), left.length)) {
      staged.commit();
    }
    assertThat(counted().idle()).isEqualTo(left.length);
  }

  @Test
  void itIsCountedEveryTenMinutesAtMostButRoomIsOfNow() throws IOException {
    assertThat(counted().disk().files()).isZero();
    registry.publish(ANN, ANNS, ModuleZips.library("example.com/a", "v1.0.0"));
    registry.pass(Duration.ofMinutes(10).minusSeconds(1));
    registry.blobs.fill();
    assertThat(counted().disk().files()).isZero();
    assertThat(survey.of(ROOT).room().free()).isZero();
    assertThat(registry.blobs.counts()).isEqualTo(1);
    registry.pass(Duration.ofSeconds(1));
    assertThat(counted().disk().files()).isEqualTo(2);
    assertThat(registry.blobs.counts()).isEqualTo(2);
  }

  @Test
  void whoComesWhileAnotherCountsDoesNotWait() throws Exception {
    CountDownLatch counting = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    // The clock is asked at the end of a count.
    StorageSurvey slow =
        new StorageSurvey(
            registry.blobs, registry.database, () -> wait(counting, goOn, registry.now));
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<Storage> first = executor.submit(() -> slow.of(ROOT));
      assertThat(counting.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(slow.of(ROOT).survey()).isEmpty();
      assertThat(registry.blobs.counts()).isEqualTo(1);
      goOn.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS).survey()).isPresent();
      assertThat(slow.of(ROOT).survey()).isPresent();
      assertThat(registry.blobs.counts()).isEqualTo(1);
    } finally {
      goOn.countDown();
      executor.shutdownNow();
    }
  }

  private static Instant wait(CountDownLatch counting, CountDownLatch goOn, Instant now) {
    counting.countDown();
    try {
      assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return now;
  }
}

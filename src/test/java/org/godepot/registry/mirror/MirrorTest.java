package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert;
import org.godepot.catalog.Digest;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.Page;
import org.godepot.catalog.Proof;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.it.Await;
import org.godepot.it.ModuleZips;
import org.godepot.it.upstream.FakeUpstream;
import org.godepot.it.upstream.Fault;
import org.godepot.sumdb.SignedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorTest {
  private static final String PATH = "example.com/m";
  private static final ModuleVersion ID = ModuleVersion.of(PATH, "v1.2.3");
  private static final byte[] ZIP = ModuleZips.library(PATH, "v1.2.3");

  @TempDir private Path directory;
  private Outside outside;

  @BeforeEach
  void start() {
    outside = new Outside(directory, "allow * public");
  }

  @AfterEach
  void stop() {
    outside.close();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static void assertRefused(Reason reason, ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RegistryException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  /** A zip that is larger than what is held back, and does not shrink. */
  private static byte[] large(ModuleVersion id, int bytes) {
    byte[] noise = new byte[bytes];
    new Random(42).nextBytes(noise);
    return ModuleZips.of(
        id.path().text(),
        id.version().text(),
        Map.of(
            "go.mod",
            ("module " + id.path().text() + "\n").getBytes(StandardCharsets.UTF_8),
            "noise.bin",
            noise));
  }

  private int asked(String kind) {
    return outside.upstream.requests(FakeUpstream.file(ID, kind)).size();
  }

  private KeptVersion kept() {
    Page.Request page = new Page.Request(1, 10);
    return outside.database.read(tx -> tx.mirrored().named(PATH, page)).items().get(0);
  }

  @Test
  void filesComeAsTheyAreOutside() throws IOException {
    outside.publish(ID, ZIP);

    assertThat(text(outside.list(PATH))).isEqualTo("v1.2.3\n");
    assertThat(text(outside.info(ID))).contains("\"v1.2.3\"");
    assertThat(text(outside.mod(ID))).isEqualTo("module example.com/m\n\ngo 1.19\n");
    assertThat(outside.zip(ID)).isEqualTo(ZIP);
    assertThat(kept().version().origin().proof()).isEqualTo(Proof.SUMDB);
  }

  @Test
  void whatIsKeptIsNotAskedForAgain() throws IOException {
    outside.publish(ID, ZIP);
    for (int i = 0; i < 3; i++) {
      outside.info(ID);
      outside.mod(ID);
      outside.zip(ID);
    }
    assertThat(List.of(asked("info"), asked("mod"), asked("zip"))).containsExactly(1, 1, 1);
  }

  @Test
  void whatIsKeptOutlivesItsSource() throws IOException {
    outside.publish(ID, ZIP);
    outside.list(PATH);
    outside.info(ID);
    outside.mod(ID);
    outside.zip(ID);
    outside.upstream.close();

    assertThat(text(outside.list(PATH))).isEqualTo("v1.2.3\n");
    assertThat(outside.zip(ID)).isEqualTo(ZIP);
    assertThat(text(outside.mod(ID))).startsWith("module");
  }

  @Test
  void aZipThatTheChecksumDatabaseDoesNotKnowIsNotKept() {
    outside.upstream.module(ID, ZIP);
    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.zip(ID));
    assertThat(outside.refusals()).hasSize(1).allMatch(detail -> detail.contains("does not know"));
  }

  @Test
  void aZipOfAnotherHashIsNotKeptAndToldOfWithBoth() {
    byte[] other = ModuleZips.of(PATH, "v1.2.3", "go.mod", "module example.com/m\n", "x.go", "");
    outside.publish(ID, ZIP);
    outside.upstream.put(FakeUpstream.file(ID, "zip"), other);

    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.zip(ID));

    assertThat(outside.refusals())
        .singleElement()
        .asString()
        .contains(Outside.sum(ZIP).text(), Outside.sum(other).text());
    assertThat(outside.blobs.holds(Digest.ofContent(other))).isFalse();
  }

  @Test
  void refusedContentIsNotFetchedAgainForAWhile() {
    outside.publish(ID, ZIP);
    outside.upstream.put(FakeUpstream.file(ID, "mod"), "module example.com/other\n");
    for (int i = 0; i < 3; i++) {
      assertRefused(Reason.UPSTREAM_FAILED, () -> outside.mod(ID));
    }
    assertThat(asked("mod")).isEqualTo(1);

    outside.upstream.module(ID, ZIP);
    outside.now = outside.now.plus(MirrorSettings.REFUSED);
    assertThat(text(outside.mod(ID))).startsWith("module example.com/m\n");
  }

  @Test
  void aZipThatBreaksARuleIsNotKept() {
    ModuleVersion id = ModuleVersion.of(PATH, "v1.0.0");
    byte[] bad = ModuleZips.of(PATH, "v1.0.0", "go.mod", "module example.com/m\n", "con.go", "");
    outside.upstream.module(id, bad);
    outside.sums.add(id, Outside.sum(bad), Hash1.ofGoMod(new byte[0]));
    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.zip(id));
  }

  @Test
  void aZipOfAnotherVersionIsNotKept() {
    outside.publish(ID, ZIP);
    outside.upstream.put(FakeUpstream.file(ID, "zip"), ModuleZips.library(PATH, "v1.2.4"));
    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.zip(ID));
  }

  @Test
  void aLargeZipIsSentWhileItComes() throws IOException {
    byte[] zip = large(ID, 1 << 20);
    outside.publish(ID, zip);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    outside.upstream.fault(FakeUpstream.file(ID, "zip"), Fault.slow(4 << 20));

    outside.writeZip(ID, out);

    assertThat(out.toByteArray()).isEqualTo(zip);
    assertThat(outside.zip(ID)).isEqualTo(zip);
  }

  @Test
  void theEndOfALargeZipThatDoesNotPassIsNeverSent() {
    byte[] zip = large(ID, 1 << 20);
    outside.publish(ID, zip);
    byte[] wrong = zip.clone();
    wrong[wrong.length / 2]++;
    outside.upstream.put(FakeUpstream.file(ID, "zip"), wrong);
    outside.upstream.fault(FakeUpstream.file(ID, "zip"), Fault.slow(4 << 20));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> outside.writeZip(ID, out)).isInstanceOf(IOException.class);

    assertThat(out.size()).isLessThanOrEqualTo(zip.length - Transfer.HELD_BACK);
  }

  @Test
  void aCrowdCausesOneFetch() throws Exception {
    byte[] zip = large(ID, 2 << 20);
    outside.publish(ID, zip);
    ExecutorService crowd = Executors.newFixedThreadPool(50);
    try {
      List<Future<byte[]>> zips = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        zips.add(crowd.submit(() -> outside.zip(ID)));
      }
      for (Future<byte[]> one : zips) {
        assertThat(one.get()).isEqualTo(zip);
      }
    } finally {
      crowd.shutdownNow();
    }
    assertThat(asked("zip")).isEqualTo(1);
  }

  @Test
  void anInfoOfAnotherVersionIsRefused() {
    outside.publish(ID, ZIP);
    outside.upstream.put(FakeUpstream.file(ID, "info"), "{\"Version\":\"v1.2.4\"}");
    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.info(ID));
  }

  @Test
  void whatIsNotThereIsRememberedForAWhile() {
    outside.publish(ID, ZIP);
    ModuleVersion absent = ModuleVersion.of(PATH, "v1.9.9");
    for (int i = 0; i < 3; i++) {
      assertRefused(Reason.NOT_FOUND, () -> outside.info(absent));
      assertRefused(Reason.NOT_FOUND, () -> outside.list("example.com/none"));
    }
    assertThat(outside.upstream.requests(FakeUpstream.file(absent, "info"))).hasSize(1);
    assertThat(outside.upstream.requests("/example.com/none/@v/list")).hasSize(1);
  }

  @Test
  void aFailureIsNeverAnAbsenceAndNotRemembered() {
    outside.publish(ID, ZIP);
    outside.upstream.fault(FakeUpstream.file(ID, "info"), Fault.status(500, "no"));
    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.info(ID));
    outside.upstream.heal(FakeUpstream.file(ID, "info"));
    assertThat(text(outside.info(ID))).contains("v1.2.3");
  }

  @Test
  void anOldListIsServedAtOnceAndWhileItsSourceFails() {
    outside.publish(ID, ZIP);
    outside.list(PATH);
    outside.upstream.fault("/example.com/m/@v/list", Fault.status(500, "no"));
    outside.now = outside.now.plus(Duration.ofHours(23));
    assertThat(text(outside.list(PATH))).isEqualTo("v1.2.3\n");

    outside.now = outside.now.plus(Duration.ofHours(2));
    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.list(PATH));
  }

  @Test
  void aSourceThatForgetsAModuleTakesNoListAway() throws Exception {
    outside.publish(ID, ZIP);
    outside.list(PATH);
    outside.upstream.fault("/example.com/m/@v/list", Fault.status(404));
    outside.now = outside.now.plus(Duration.ofMinutes(6));
    int before = outside.upstream.requests("/example.com/m/@v/list").size();
    assertThat(text(outside.list(PATH))).isEqualTo("v1.2.3\n");
    Await.until(10, () -> outside.upstream.requests("/example.com/m/@v/list").size() > before);

    for (int i = 0; i < 20; i++) {
      assertThat(text(outside.list(PATH))).isEqualTo("v1.2.3\n");
    }
  }

  @Test
  void aListTellsSinceWhenItIsOld() {
    outside.publish(ID, ZIP);
    ModulePath path = ModulePath.of(PATH);
    assertThat(outside.mirror.list(path, outside.route(path), Ask.USUAL).staleSince()).isEmpty();
    outside.upstream.fault("/example.com/m/@v/list", Fault.status(500, "no"));
    outside.now = outside.now.plus(Duration.ofMinutes(6));

    assertThat(outside.mirror.list(path, outside.route(path), Ask.USUAL).staleSince())
        .contains(outside.now.minus(Duration.ofMinutes(1)).truncatedTo(ChronoUnit.MILLIS));
  }

  @Test
  void askingAnewFindsANewVersion() {
    outside.publish(ID, ZIP);
    outside.list(PATH);
    ModuleVersion next = ModuleVersion.of(PATH, "v1.3.0");
    outside.publish(next, ModuleZips.library(PATH, "v1.3.0"));
    outside.now = outside.now.plusMillis(1);
    ModulePath path = ModulePath.of(PATH);

    assertThat(text(outside.list(PATH))).isEqualTo("v1.2.3\n");
    assertThat(
            text(
                Outside.bytes(
                    outside
                        .mirror
                        .list(path, outside.route(path), new Ask(false, true))
                        .content())))
        .isEqualTo("v1.2.3\nv1.3.0\n");
  }

  @Test
  void onlyWhatIsWholeIsListedWithoutAsking() throws IOException {
    outside.publish(ID, ZIP);
    ModulePath path = ModulePath.of(PATH);
    Ask keptOnly = new Ask(true, false);
    outside.info(ID);
    outside.mod(ID);
    assertRefused(Reason.NOT_FOUND, () -> outside.mirror.list(path, outside.route(path), keptOnly));
    outside.zip(ID);

    assertThat(
            text(Outside.bytes(outside.mirror.list(path, outside.route(path), keptOnly).content())))
        .isEqualTo("v1.2.3\n");
    assertThat(outside.mirror.latest(path, outside.route(path), keptOnly).id()).isEqualTo(ID);
  }

  @Test
  void aModuleOfPseudoVersionsHasALatestAllTheSame() {
    outside.upstream.put("/example.com/p/@v/list", "");
    outside.upstream.put(
        "/example.com/p/@latest", "{\"Version\":\"v0.0.0-20260102030405-abcdefabcdef\"}");
    ModulePath path = ModulePath.of("example.com/p");

    assertThat(outside.list("example.com/p")).isEmpty();
    assertThat(outside.mirror.latest(path, outside.route(path), Ask.USUAL).id().version().text())
        .isEqualTo("v0.0.0-20260102030405-abcdefabcdef");
  }

  @Test
  void aBranchMeansAVersion() {
    outside.upstream.put("/example.com/m/@v/main.info", "{\"Version\":\"v1.2.3\"}");
    ModulePath path = ModulePath.of(PATH);
    for (int i = 0; i < 2; i++) {
      assertThat(outside.mirror.revision(path, "main", outside.route(path), Ask.USUAL).id())
          .isEqualTo(ID);
    }
    assertThat(outside.upstream.requests("/example.com/m/@v/main.info")).hasSize(1);
  }

  @Test
  void evictedFilesComeBackOnlyAsTheyWere() throws IOException {
    outside.close();
    outside =
        new Outside(
            directory.resolve("small"),
            "allow * public nosum",
            new MirrorSettings(MirrorSettings.DEFAULT_LIST_LIFE, 100, 1, 0),
            false);
    outside.publish(ID, ZIP);
    outside.zip(ID);
    assertThat(outside.mirrors.evictor().makeRoom()).isEqualTo(1);
    assertThat(outside.blobs.holds(Digest.ofContent(ZIP))).isFalse();

    byte[] other = ModuleZips.of(PATH, "v1.2.3", "go.mod", "module example.com/m\n", "x.go", "");
    outside.upstream.put(FakeUpstream.file(ID, "zip"), other);
    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.zip(ID));
    outside.upstream.put(FakeUpstream.file(ID, "zip"), ZIP);
    outside.now = outside.now.plus(MirrorSettings.REFUSED);
    assertThat(outside.zip(ID)).isEqualTo(ZIP);
  }

  @Test
  void lostBytesAreFetchedAgain() throws IOException {
    outside.publish(ID, ZIP);
    outside.zip(ID);
    outside.blobs.remove(Digest.ofContent(ZIP));
    assertRefused(Reason.UNAVAILABLE, () -> outside.zip(ID));
    assertThat(outside.zip(ID)).isEqualTo(ZIP);
  }

  @Test
  void aLyingChecksumDatabaseLetsNothingIn() throws Exception {
    outside.publish(ID, ZIP);
    outside.sums.fail(SignedDatabase.Fault.UNKNOWN_SIGNER);
    assertRefused(Reason.UPSTREAM_FAILED, () -> outside.zip(ID));
    Await.until(10, () -> !outside.refusals().isEmpty());
  }
}

package org.godepot.registry.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Proof;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.it.ModuleZips;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.store.blob.MemoryBlobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  private static final Map<String, byte[]> ONE = Trees.version("example.com/m", "v1.0.0");

  @TempDir Path directory;

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final List<AuditEvent> audited = new ArrayList<>();
  private Importing site;

  @BeforeEach
  void open() {
    site = new Importing(directory, blobs);
    site.database.onAudit(audited::add);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private static ImportReport.Files files(long info, long mod, long zip) {
    return new ImportReport.Files(info, mod, zip);
  }

  private void requireOneImported(ImportReport report) throws IOException {
    assertThat(report.state()).isEqualTo(ImportReport.State.DONE);
    assertThat(report.refused()).isEmpty();
    assertThat(report.counts().imported()).isEqualTo(files(1, 1, 1));
    assertThat(report.counts().there()).isEqualTo(files(0, 0, 0));
    assertThat(report.counts().bytes())
        .isEqualTo(ONE.values().stream().mapToLong(file -> file.length).sum());
    MirroredVersion kept = site.kept("example.com/m", "v1.0.0").orElseThrow();
    assertThat(kept.isWhole()).isTrue();
    assertThat(kept.info()).contains(Trees.info("v1.0.0"));
    assertThat(kept.origin()).isEqualTo(new MirroredVersion.Origin("import", Proof.IMPORT));
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    blobs.open(kept.zip().file().orElseThrow()).writeTo(zip, 0, kept.zip().file().get().size());
    assertThat(zip.toByteArray()).isEqualTo(ModuleZips.library("example.com/m", "v1.0.0"));
    assertThat(blobs.staged()).isZero();
  }

  @Test
  void aTarIsImported() throws Exception {
    ImportReport report = site.rules(Trees.tar(ONE));
    assertThat(report.order().source()).isEqualTo("tar");
    requireOneImported(report);
  }

  @Test
  void aGzippedTarIsImported() throws Exception {
    ImportReport report = site.rules(Trees.gzip(Trees.tar(ONE)));
    assertThat(report.order().source()).isEqualTo("tar.gz");
    requireOneImported(report);
  }

  /** As parallel programs make it. Each part comes by itself, as over a slow line. */
  @Test
  void aGzipOfSeveralPartsIsImported() throws Exception {
    byte[] tar = Trees.tar(ONE);
    List<InputStream> parts = new ArrayList<>();
    for (int from = 0; from < tar.length; from += 1000) {
      int to = Math.min(tar.length, from + 1000);
      byte[] part = Arrays.copyOfRange(tar, from, to);
      parts.add(new ByteArrayInputStream(Trees.gzip(part)));
    }
    requireOneImported(site.rules(new SequenceInputStream(Collections.enumeration(parts))));
  }

  @Test
  void aZipIsImported() throws Exception {
    ImportReport report = site.rules(Trees.zip(ONE));
    assertThat(report.order().source()).isEqualTo("zip");
    requireOneImported(report);
  }

  @Test
  void aDirectoryIsImported() throws Exception {
    Trees.write(directory.resolve("imports/a/cache/download"), ONE);
    ImportReport report = site.importer.directory(Importing.ROOT, "a", Optional.of(Verify.RULES));
    assertThat(report.order().source()).isEqualTo("directory a");
    requireOneImported(report);
  }

  @Test
  void namesThatLeadOutOfTheDirectoryAreRefused() throws Exception {
    Files.createDirectories(directory.resolve("imports/in"));
    Files.createDirectories(directory.resolve("outside"));
    Files.createSymbolicLink(
        directory.resolve("imports/link"), directory.resolve("outside").toAbsolutePath());
    for (String name :
        List.of("../outside", "..", "in/../../outside", "link", "", "nul\0", "/etc")) {
      assertThat(reason(() -> site.importer.directory(Importing.ROOT, name, Optional.empty())))
          .as(name)
          .isEqualTo(Reason.INVALID);
    }
    assertThat(reason(() -> site.importer.directory(Importing.ROOT, "absent", Optional.empty())))
        .isEqualTo(Reason.NOT_FOUND);
    assertThat(site.importer.imports(Importing.ROOT)).isEmpty();
  }

  private static Reason reason(ThrowingCallable call) {
    try {
      call.call();
    } catch (RegistryException refused) {
      return refused.reason();
    } catch (Throwable other) {
      throw new AssertionError(other);
    }
    throw new AssertionError("nothing was refused");
  }

  @Test
  void theSameTreeAgainChangesNothing() throws Exception {
    site.rules(Trees.tar(ONE));
    ImportReport again = site.rules(Trees.zip(ONE));
    assertThat(again.counts().imported()).isEqualTo(files(0, 0, 0));
    assertThat(again.counts().there()).isEqualTo(files(1, 1, 1));
    assertThat(again.refused()).isEmpty();
    assertThat(blobs.size()).isEqualTo(2);
  }

  @Test
  void filesOfAVersionComeInAnyOrderAndAtAnyTime() throws Exception {
    List<String> names = new ArrayList<>(ONE.keySet());
    Collections.reverse(names);
    for (String name : names) {
      site.rules(Trees.tar(Trees.files(name, ONE.get(name))));
    }
    assertThat(site.kept("example.com/m", "v1.0.0").orElseThrow().isWhole()).isTrue();
  }

  @Test
  void aZipPackedInAnotherWayIsThereAlready() throws Exception {
    site.rules(Trees.tar(ONE));
    byte[] other =
        ModuleZips.of(
            "example.com/m",
            "v1.0.0",
            "lib.go",
            "package lib\n",
            "go.mod",
            ModuleZips.mod("example.com/m"));
    ImportReport report = site.rules(Trees.tar(Trees.files("example.com/m/@v/v1.0.0.zip", other)));
    assertThat(report.counts().there()).isEqualTo(files(0, 0, 1));
    assertThat(blobs.size()).isEqualTo(2);
  }

  @Test
  void anInfoInOtherWordsIsThereAlreadyAndTheFirstStays() throws Exception {
    site.rules(Trees.tar(ONE));
    String other = "{\"Time\":\"2026-01-02T04:04:05+01:00\",\"Version\":\"v1.0.0\"}";
    ImportReport report = site.rules(Trees.tar(Trees.files("example.com/m/@v/v1.0.0.info", other)));
    assertThat(report.counts().there()).isEqualTo(files(1, 0, 0));
    assertThat(site.kept("example.com/m", "v1.0.0").orElseThrow().info())
        .contains(Trees.info("v1.0.0"));
  }

  @Test
  void bytesThatWereLostAreBroughtBack() throws Exception {
    site.rules(Trees.tar(ONE));
    blobs.remove(
        site.kept("example.com/m", "v1.0.0").orElseThrow().zip().file().orElseThrow().digest());
    assertThat(site.rules(Trees.tar(ONE)).counts().imported()).isEqualTo(files(0, 0, 1));
    assertThat(blobs.size()).isEqualTo(2);
  }

  @Test
  void whatCachesHaveForThemselvesIsCountedAndLeftOut() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>(ONE);
    files.putAll(
        Trees.files(
            "example.com/m/@v/list", "v1.0.0\n",
            "example.com/m/@v/v1.0.0.lock", "",
            "example.com/m/@v/v1.0.0.ziphash", "h1:",
            "sumdb/sum.golang.org/tile/8/0/000", "tile"));
    ImportReport report = site.rules(Trees.tar(files));
    requireOneImported(report);
    assertThat(report.counts().ignored()).isEqualTo(4);
  }

  @Test
  void onlySiteAdministratorsImport() throws Exception {
    assertThat(
            reason(
                () ->
                    site.importer.archive(
                        Importing.ANN,
                        () -> {
                          throw new AssertionError("opened");
                        },
                        Optional.empty())))
        .isEqualTo(Reason.FORBIDDEN);
    assertThat(reason(() -> site.importer.directory(Importing.ANN, "a", Optional.empty())))
        .isEqualTo(Reason.FORBIDDEN);
    assertThat(reason(() -> site.importer.imports(Importing.ANN))).isEqualTo(Reason.FORBIDDEN);
  }

  @Test
  void oneImportRunsAtATimeAndShowsHowFarItIs() throws Exception {
    CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    byte[] tar = Trees.tar(ONE);
    InputStream slow =
        new SequenceInputStream(
            new ByteArrayInputStream(tar, 0, 1024), new Late(tar, 1024, reached, goOn));
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<ImportReport> first = executor.submit(() -> site.rules(slow));
      reached.await();

      assertThat(reason(() -> site.rules(tar))).isEqualTo(Reason.EXISTS);
      ImportReport running = site.importer.imports(Importing.ROOT).get(0);
      assertThat(running.state()).isEqualTo(ImportReport.State.RUNNING);
      assertThat(running.order().user()).isEqualTo("root");

      goOn.countDown();
      requireOneImported(first.get());
      assertThat(site.rules(tar).counts().there()).isEqualTo(files(1, 1, 1));
      assertThat(site.importer.imports(Importing.ROOT))
          .extracting(ImportReport::number)
          .containsExactly(2L, 1L);
    } finally {
      executor.shutdownNow();
    }
  }

  /** The rest of some bytes, which comes when it may. */
  private static final class Late extends InputStream {
    private final InputStream rest;
    private final CountDownLatch reached;
    private final CountDownLatch goOn;

    Late(byte[] bytes, int from, CountDownLatch reached, CountDownLatch goOn) {
      this.rest = new ByteArrayInputStream(bytes, from, bytes.length - from);
      this.reached = reached;
      this.goOn = goOn;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      reached.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      return rest.read(buffer, offset, length);
    }
  }

  @Test
  void theLastImportsAreRememberedAndNoMore() throws Exception {
    for (int i = 0; i < 7; i++) {
      site.rules(Trees.tar(ONE));
    }
    assertThat(site.importer.imports(Importing.ROOT))
        .extracting(ImportReport::number)
        .containsExactly(7L, 6L, 5L, 4L, 3L);
  }

  @Test
  void theTrailTellsWhatWasImported() throws Exception {
    site.rules(Trees.tar(ONE));
    assertThat(audited).hasSize(1);
    AuditEvent event = audited.get(0);
    assertThat(event.what().action()).isEqualTo(Action.IMPORT);
    assertThat(event.who().name()).isEqualTo("root");
    assertThat(event.what().subject()).isEqualTo("tar");
    assertThat(event.what().detail())
        .contains("imported 1 .info, 1 .mod, 1 .zip", "0 refused", "verify=rules");
  }

  @Test
  void aFullDiskEndsTheImportWithWhatWasDone() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>(ONE);
    files.putAll(Trees.version("example.com/n", "v1.0.0"));
    blobs.fill();
    ImportReport report = site.rules(Trees.tar(files));
    assertThat(report.state()).isEqualTo(ImportReport.State.FAILED);
    assertThat(report.failure().orElseThrow().reason()).isEqualTo(Reason.STORAGE_FULL);
    assertThat(report.counts().imported()).isEqualTo(files(1, 0, 0));
  }

  @Test
  void whatIsNoArchiveIsRefused() {
    for (byte[] body :
        List.of(new byte[0], "hello".getBytes(), new byte[2000], Trees.gzip(new byte[2000]))) {
      assertThat(reason(() -> site.rules(body))).isEqualTo(Reason.UNSUPPORTED);
    }
    assertThatThrownBy(() -> site.rules(new byte[] {0x1f, (byte) 0x8b, 8, 0}))
        .isInstanceOf(RegistryException.class)
        .hasMessageContaining("broken or ended early");
    assertThat(site.importer.imports(Importing.ROOT)).isEmpty();
  }

  @Test
  void withoutAChecksumDatabaseTheRulesAreTheDefault() throws Exception {
    ImportReport report =
        site.importer.archive(
            Importing.ROOT, () -> new ByteArrayInputStream(Trees.tar(ONE)), Optional.empty());
    assertThat(report.order().verify()).isEqualTo(Verify.RULES);
    assertThat(
            reason(
                () ->
                    site.importer.archive(
                        Importing.ROOT, InputStream::nullInputStream, Optional.of(Verify.SUMDB))))
        .isEqualTo(Reason.INVALID);
  }
}

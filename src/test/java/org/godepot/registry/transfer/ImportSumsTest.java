package org.godepot.registry.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.godepot.catalog.Proof;
import org.godepot.catalog.Reason;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.it.ModuleZips;
import org.godepot.it.upstream.FakeUpstream;
import org.godepot.registry.transfer.ImportReport.State;
import org.godepot.registry.upstream.UpstreamSettings;
import org.godepot.store.blob.MemoryBlobs;
import org.godepot.sumdb.SignedDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports whose hashes a checksum database has, and what it is asked. */
class ImportSumsTest {
  private static final String SUMS = "/sumdb/sum.test";
  private static final ModuleVersion ID = ModuleVersion.of("example.com/m", "v1.0.0");

  @TempDir Path directory;

  private final FakeUpstream upstream = FakeUpstream.start();
  private final SignedDatabase sums = new SignedDatabase("sum.test");
  private final MemoryBlobs blobs = new MemoryBlobs();
  private Importing site;

  @BeforeEach
  void open() throws IOException {
    upstream.mount(SUMS + "/", this::answer);
    Path rules = directory.resolve("upstream.rules");
    String options = " first-byte=2s private-addresses=yes";
    Files.write(
        rules,
        Arrays.asList(
            "upstream public " + upstream.url() + options,
            "sumdb " + sums.vkey() + " url=" + upstream.url() + SUMS + options,
            "hosted corp.example",
            "allow unsummed.example public nosum",
            "allow example.com public"));
    UpstreamSettings settings =
        UpstreamSettings.read(Optional.of(rules), "secret.example", false, true);
    site = new Importing(directory, blobs, settings);
  }

  @AfterEach
  void close() {
    site.close();
    upstream.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    Optional<byte[]> answer =
        sums.answer(exchange.getRequestURI().getPath().substring(SUMS.length()));
    try (exchange) {
      byte[] body = answer.orElse(new byte[0]);
      exchange.sendResponseHeaders(answer.isPresent() ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /** Logs the right hashes, which an import by the rules finds out. */
  private void log(ModuleVersion id) throws IOException {
    Path scratch = Files.createTempDirectory(directory, "scratch");
    try (Importing other = new Importing(scratch, new MemoryBlobs())) {
      other.rules(Trees.tar(Trees.version(id.path().text(), id.version().text())));
      Hash1 zip =
          other
              .kept(id.path().text(), id.version().text())
              .flatMap(kept -> kept.zip().sum())
              .orElseThrow();
      byte[] mod = ModuleZips.mod(id.path().text()).getBytes();
      sums.add(id, zip, Hash1.ofGoMod(mod));
    }
  }

  private ImportReport summed(Map<String, byte[]> files) throws IOException {
    byte[] tar = Trees.tar(files);
    return site.importer.archive(
        Importing.ROOT, () -> new ByteArrayInputStream(tar), Optional.empty());
  }

  @Test
  void filesWithTheHashesOfTheDatabaseAreTaken() throws Exception {
    log(ID);
    ImportReport report = summed(Trees.version("example.com/m", "v1.0.0"));
    assertThat(report.order().verify()).isEqualTo(Verify.SUMDB);
    assertThat(report.counts().imported()).isEqualTo(new ImportReport.Files(1, 1, 1));
    assertThat(site.kept("example.com/m", "v1.0.0").orElseThrow().origin().proof())
        .isEqualTo(Proof.SUMDB);
  }

  @Test
  void filesWithOtherHashesAreRefused() throws Exception {
    Hash1 other = new Hash1("h1:" + "A".repeat(43) + "=");
    sums.add(ID, other, other);
    ImportReport report = summed(Trees.version("example.com/m", "v1.0.0"));
    assertThat(report.counts().refused()).isEqualTo(2);
    assertThat(report.refused())
        .allSatisfy(row -> assertThat(row.why()).contains("the checksum database has " + other));
    assertThat(blobs.size()).isZero();
  }

  @Test
  void versionsThatTheDatabaseDoesNotKnowAreRefused() throws Exception {
    log(ModuleVersion.of("example.com/other", "v1.0.0"));
    ImportReport report = summed(Trees.version("example.com/m", "v1.0.0"));
    assertThat(report.refused())
        .hasSize(2)
        .allSatisfy(row -> assertThat(row.why()).contains("does not know the version"));
  }

  @Test
  void namesOfTheHouseAreNotTold() throws Exception {
    log(ID);
    site.claimed.add(ModulePath.of("example.com/claimed"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String module :
        new String[] {
          "example.com/claimed", "corp.example/m", "secret.example/m", "unruled.example/m"
        }) {
      files.putAll(Trees.version(module, "v1.0.0"));
    }
    ImportReport report = summed(files);
    assertThat(report.refused())
        .hasSize(12)
        .allSatisfy(row -> assertThat(row.why()).contains("no rule lets its name out"));
    assertThat(upstream.requests()).isEmpty();
    assertThat(site.rules(Trees.tar(files)).counts().imported())
        .isEqualTo(new ImportReport.Files(4, 4, 4));
    assertThat(upstream.requests()).isEmpty();
  }

  @Test
  void whatNoDatabaseKnowsByTheRulesIsTakenUnasked() throws Exception {
    ImportReport report = summed(Trees.version("unsummed.example/m", "v1.0.0"));
    assertThat(report.counts().imported()).isEqualTo(new ImportReport.Files(1, 1, 1));
    assertThat(site.kept("unsummed.example/m", "v1.0.0").orElseThrow().origin().proof())
        .isEqualTo(Proof.IMPORT);
    assertThat(upstream.requests()).isEmpty();
  }

  @Test
  void aDatabaseThatFailsEndsTheImport() throws Exception {
    log(ID);
    sums.fail(SignedDatabase.Fault.WRONG_SIGNATURE);
    Map<String, byte[]> files = new LinkedHashMap<>(Trees.version("example.com/m", "v1.0.0"));
    ImportReport report = summed(files);
    assertThat(report.state()).isEqualTo(State.FAILED);
    assertThat(report.failure().orElseThrow().reason()).isEqualTo(Reason.UPSTREAM_FAILED);
    assertThat(report.counts().imported()).isEqualTo(new ImportReport.Files(1, 0, 0));
    assertThat(blobs.size()).isZero();
  }
}

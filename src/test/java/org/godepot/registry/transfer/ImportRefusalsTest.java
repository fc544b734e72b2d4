package org.godepot.registry.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.godepot.catalog.Reason;
import org.godepot.it.ModuleZips;
import org.godepot.registry.transfer.ImportReport.State;
import org.godepot.store.blob.MemoryBlobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees that are wrong: a row for each file, and nothing of it stored. */
class ImportRefusalsTest {
  private static final String START = "example.com/m/@v/v1.0.0";
  private static final byte[] NOTHING = {};

  @TempDir Path directory;

  private final MemoryBlobs blobs = new MemoryBlobs();
  private Importing site;

  @BeforeEach
  void open() {
    site = new Importing(directory, blobs);
  }

  @AfterEach
  void close() {
    site.close();
  }

  /** The one row of a tar that has one wrong file. */
  private String refusal(byte[] tar) throws Exception {
    ImportReport report = site.rules(tar);
    assertThat(report.state()).isEqualTo(State.DONE);
    assertThat(report.counts().refused()).isEqualTo(1);
    assertThat(report.counts().files()).isEqualTo(1);
    assertThat(blobs.size()).isZero();
    assertThat(blobs.staged()).isZero();
    return report.refused().get(0).why();
  }

  private String refusal(String name, Object content) throws Exception {
    return refusal(Trees.tar(Trees.files(name, content)));
  }

  @Test
  void namesThatLeadOutAndForeignFilesAreRefused() throws Exception {
    byte[] zip = ModuleZips.library("example.com/m", "v1.0.0");
    assertThat(refusal("../" + START + ".zip", zip)).contains("leads out");
    assertThat(refusal("/" + START + ".zip", zip)).contains("absolute");
    assertThat(refusal("README.md", "hello")).contains("no file of a module cache");
    assertThat(refusal("example.com/m/@v/v1.0.zip", zip)).contains("not canonical");
  }

  @ParameterizedTest
  @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK})
  void linksAreRefused(byte type) throws Exception {
    TarArchiveEntry link = new TarArchiveEntry(START + ".zip", type);
    link.setLinkName("/etc/passwd");
    assertThat(refusal(Trees.tar(link, NOTHING))).isEqualTo("it is a link");
  }

  @ParameterizedTest
  @ValueSource(bytes = {TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO})
  void devicesAreRefused(byte type) throws Exception {
    TarArchiveEntry device = new TarArchiveEntry(START + ".zip", type);
    assertThat(refusal(Trees.tar(device, NOTHING))).isEqualTo("it is no plain file");
  }

  @Test
  void linksOfADirectoryAreNotFollowed() throws Exception {
    Path imports = directory.resolve("imports/a");
    Trees.write(directory.resolve("elsewhere"), Trees.version("example.com/m", "v1.0.0"));
    Files.createDirectories(imports.resolve("example.com/n/@v"));
    Path elsewhere = directory.resolve("elsewhere").toAbsolutePath();
    Files.createSymbolicLink(imports.resolve("example.com/m"), elsewhere.resolve("example.com/m"));
    Files.createSymbolicLink(
        imports.resolve("example.com/n/@v/v1.0.0.mod"), elsewhere.resolve(START + ".mod"));
    ImportReport report = site.importer.directory(Importing.ROOT, "a", Optional.empty());
    assertThat(report.refused())
        .extracting(ImportReport.Refused::why)
        .containsExactly("it is a link", "it is a link");
    assertThat(blobs.size()).isZero();
  }

  /** In a zip that is a stream a link looks like a file with the name it leads to. */
  @Test
  void textThatIsNoGoModIsRefused() throws Exception {
    assertThat(refusal(START + ".mod", "../../../../etc/passwd")).contains("no module line");
    assertThat(refusal(START + ".info", "../v1.0.0.info")).contains("no JSON");
    assertThat(refusal(START + ".zip", "../v1.0.0.zip")).isNotBlank();
  }

  @Test
  void aToolchainsGoModMayLackTheWord() throws Exception {
    String name = "golang.org/toolchain/@v/v0.0.1-go1.23.5.linux-amd64.mod";
    ImportReport report = site.rules(Trees.tar(Trees.files(name, "golang.org/toolchain\n")));
    assertThat(report.counts().imported().mod()).isEqualTo(1);
  }

  @Test
  void filesOfAnotherVersionAreRefused() throws Exception {
    assertThat(refusal(START + ".info", Trees.info("v1.0.1"))).contains("of v1.0.1");
    assertThat(refusal(START + ".zip", ModuleZips.library("example.com/m", "v1.0.1")))
        .contains("another version");
  }

  @Test
  void aZipThatTheGoCommandWouldNotTakeIsRefused() throws Exception {
    byte[] zip =
        ModuleZips.of("example.com/m", "v1.0.0", "a.go", "package a\n", "A.go", "package a\n");
    assertThat(refusal(START + ".zip", zip)).isNotBlank();
    byte[] damaged = ModuleZips.library("example.com/m", "v1.0.0");
    damaged[60] ^= 1;
    assertThat(refusal(START + ".zip", damaged)).isNotBlank();
  }

  @Test
  void filesThatAreTooLongAreRefused() throws Exception {
    assertThat(refusal(START + ".info", " ".repeat(20_000))).contains("more than");
    assertThat(refusal(START + ".mod", new byte[(16 << 20) + 1])).contains("more than");
    ImportReport zipped =
        site.rules(Trees.zip(Trees.files(START + ".mod", new byte[(16 << 20) + 1])));
    assertThat(zipped.refused().get(0).why()).contains("more than 16777216 bytes");
    assertThat(blobs.staged()).isZero();
  }

  @Test
  void whatContradictsWhatIsKeptIsRefused() throws Exception {
    site.rules(Trees.tar(Trees.version("example.com/m", "v1.0.0")));
    Map<String, byte[]> others =
        Trees.files(
            START + ".info", "{\"Version\":\"v1.0.0\",\"Time\":\"2020-01-01T00:00:00Z\"}",
            START + ".mod", "module example.com/other\n",
            START + ".zip", ModuleZips.program("example.com/m", "v1.0.0"));
    ImportReport report = site.rules(Trees.tar(others));
    assertThat(report.counts().refused()).isEqualTo(3);
    assertThat(report.refused().get(0).why()).contains("of another time");
    assertThat(report.refused().get(1).why()).contains("the hash kept since it came first is h1:");
    assertThat(report.refused().get(2).why()).contains("the hash kept since it came first is h1:");
    assertThat(blobs.size()).isEqualTo(2);
  }

  @Test
  void ofManyRefusedFilesTheFirstAreTold() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 1500; i++) {
      files.put("foreign/" + i, NOTHING);
    }
    files.put("n".repeat(2000), NOTHING);
    ImportReport report = site.rules(Trees.tar(files));
    assertThat(report.counts().refused()).isEqualTo(1501);
    assertThat(report.refused()).hasSize(1000);
  }

  @Test
  void aCutArchiveKeepsWhatPassedAndGoesOnWhenSentAgain() throws Exception {
    Map<String, byte[]> files = new LinkedHashMap<>(Trees.version("example.com/m", "v1.0.0"));
    files.putAll(Trees.version("example.com/n", "v1.0.0"));
    for (byte[] whole : List.of(Trees.tar(files), Trees.zip(files), Trees.gzip(Trees.tar(files)))) {
      for (int length : List.of(whole.length / 3, whole.length / 2, whole.length * 2 / 3)) {
        ImportReport cut = site.rules(Arrays.copyOf(whole, length));
        assertThat(cut.state()).isEqualTo(State.FAILED);
        assertThat(cut.failure().orElseThrow().reason()).isEqualTo(Reason.INVALID);
        assertThat(cut.failure().get().sentence()).contains("ended early", "send it again");
      }
    }
    ImportReport whole = site.rules(Trees.tar(files));
    assertThat(whole.state()).isEqualTo(State.DONE);
    assertThat(whole.counts().imported().all() + whole.counts().there().all()).isEqualTo(6);
    assertThat(blobs.staged()).isZero();
  }

  /** The reader takes the end of the stream for the end of the archive. */
  @Test
  void anArchiveCutBetweenTwoFilesIsCut() throws Exception {
    Map<String, byte[]> files = Trees.files(START + ".mod", ModuleZips.mod("example.com/m"));
    byte[] tar = Trees.tar(files);
    assertThat(site.rules(Arrays.copyOf(tar, 1024)).state()).isEqualTo(State.FAILED);
    byte[] zip = Trees.zip(files);
    int directoryAt = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    assertThat(site.rules(Arrays.copyOf(zip, directoryAt)).state()).isEqualTo(State.FAILED);
    assertThat(site.rules(Arrays.copyOf(zip, directoryAt + 9)).state()).isEqualTo(State.FAILED);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    int at = 0;
    while (!Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
      at++;
    }
    return at;
  }

  @Test
  void whatFollowsTheEndOfATarIsNotPassedOver() throws Exception {
    byte[] tar = Trees.tar(Trees.version("example.com/m", "v1.0.0"));
    byte[] twice = Arrays.copyOf(tar, 2 * tar.length);
    System.arraycopy(tar, 0, twice, tar.length, tar.length);
    assertThat(site.rules(twice).state()).isEqualTo(State.FAILED);
    assertThat(site.rules(Arrays.copyOf(tar, tar.length + 100_000)).state()).isEqualTo(State.DONE);
  }

  /** Many zeros in few bytes: told by its header, and gone through without keeping it. */
  @Test
  void aBombIsARefusedFile() throws Exception {
    long size = 640L << 20;
    TarArchiveEntry bomb = new TarArchiveEntry(START + ".zip", true);
    bomb.setSize(size);
    byte[] header = new byte[512];
    bomb.writeEntryHeader(header);
    byte[] zeros = Trees.gzip(new byte[64 << 20]);
    List<InputStream> parts = new ArrayList<>();
    parts.add(new ByteArrayInputStream(Trees.gzip(header)));
    for (long done = 0; done < size; done += 64 << 20) {
      parts.add(new ByteArrayInputStream(zeros));
    }
    byte[] rest = Trees.tar(Trees.version("example.com/m", "v1.0.1"));
    parts.add(new ByteArrayInputStream(Trees.gzip(rest)));
    ImportReport report = site.rules(new SequenceInputStream(Collections.enumeration(parts)));
    assertThat(report.state()).isEqualTo(State.DONE);
    assertThat(report.refused())
        .extracting(ImportReport.Refused::file)
        .containsExactly(START + ".zip");
    assertThat(report.counts().imported().zip()).isEqualTo(1);
  }

  @Test
  void headersWithoutEndAreNotGathered() throws Exception {
    for (byte type :
        List.of(
            TarConstants.LF_GNUTYPE_LONGNAME,
            TarConstants.LF_PAX_EXTENDED_HEADER_LC,
            TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER)) {
      byte[] tar = Trees.tar(new TarArchiveEntry("././@LongLink", type), new byte[1 << 20]);
      ImportReport report = site.rules(tar);
      assertThat(report.state()).as("type " + type).isEqualTo(State.FAILED);
    }
  }

  @Test
  void aChainOfHeadersDoesNotOverflowTheStack() throws Exception {
    byte[] one =
        Trees.tar(new TarArchiveEntry("h", TarConstants.LF_PAX_EXTENDED_HEADER_LC), NOTHING);
    byte[] chain = new byte[512 * 100_000];
    for (int at = 0; at < chain.length; at += 512) {
      System.arraycopy(one, 0, chain, at, 512);
    }
    assertThat(site.rules(chain).state()).isEqualTo(State.FAILED);
  }
}

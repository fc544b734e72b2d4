package org.godepot.golang.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.sum.FileHashes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ModuleZipTest {
  @TempDir Path directory;

  private ZipReport check(byte[] bytes) throws IOException {
    Path file = directory.resolve("m.zip");
    Files.write(file, bytes);
    try (FileChannel channel = FileChannel.open(file)) {
      return ModuleZip.check(channel);
    }
  }

  private static String hash(ZipReport report) {
    FileHashes files = new FileHashes();
    report.forEachFile(files::add);
    return files.hash1().text();
  }

  private static Stream<ProblemCode> errors(ZipReport report) {
    return report.problems().kept().stream().filter(Problem::isError).map(Problem::code);
  }

  private static List<ProblemCode> codes(ZipReport report) {
    return report.problems().kept().stream().map(Problem::code).toList();
  }

  static List<ZipCorpus.Case> corpus() {
    return ZipCorpus.cases();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void tellsWhatIsWrongWithEachArchiveOfTheCorpus(ZipCorpus.Case example) throws IOException {
    ZipReport report = check(example.bytes());
    if (example.error().isPresent()) {
      assertThat(errors(report)).contains(example.error().get());
    } else {
      assertThat(report.problems().kept()).noneMatch(Problem::isError);
      assertThat(report.module()).isPresent();
    }
  }

  @Test
  void hashesTheFixtureAsTheGoCommand() throws IOException {
    assertThat(hash(check(ZipCorpus.plain().build())))
        .isEqualTo("h1:YWQN5tNeckTygvDKalTRmaAo4JIUDqNKg+FXdBIsxtE=");
  }

  @Test
  void hashesAZipWithoutGoModAsTheGoCommand() throws IOException {
    RawZip zip = new RawZip();
    zip.add(ZipCorpus.ROOT + "a.go", "package a\n");
    ZipReport report = check(zip.build());
    assertThat(hash(report)).isEqualTo("h1:xctQQey8/y7IcBjFZDP/onWLSXhlqcsC3i1fgSdpMHk=");
    assertThat(codes(report)).contains(ProblemCode.NO_GOMOD);
    assertThat(report.goMod()).isEmpty();
  }

  @Test
  void reportsAllProblemsAtOnce() throws IOException {
    RawZip zip = ZipCorpus.plain();
    zip.add(ZipCorpus.ROOT + "sub/", "");
    zip.add(ZipCorpus.ROOT + "A.go", "package a\n");
    zip.add(ZipCorpus.ROOT + "l", "a.go").mode(0120777);
    zip.add(ZipCorpus.ROOT + "con", "x").crcChange(1);
    assertThat(errors(check(zip.build())))
        .containsExactlyInAnyOrder(
            ProblemCode.DIRECTORY_ENTRY,
            ProblemCode.IRREGULAR_FILE,
            ProblemCode.RESERVED_NAME,
            ProblemCode.CASE_COLLISION,
            ProblemCode.ZIP_CHECKSUM);
  }

  @Test
  void problemsNameEntryRuleAndFix() throws IOException {
    RawZip zip = ZipCorpus.plain();
    zip.add(ZipCorpus.ROOT + "sub/", "");
    Problem problem = check(zip.build()).problems().kept().get(0);
    assertThat(problem.file()).isEqualTo(ZipCorpus.ROOT + "sub/");
    assertThat(problem.rule()).isEqualTo("Z-15");
    assertThat(problem.fix()).contains("zip -D");
  }

  @Test
  void aLinkIsNamedWithItsTarget() throws IOException {
    RawZip zip = ZipCorpus.plain();
    zip.add(ZipCorpus.ROOT + "link", "../../etc/passwd").mode(0120777);
    assertThat(check(zip.build()).problems().kept())
        .anySatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo(ZipCorpus.ROOT + "link");
              assertThat(problem.message()).contains("../../etc/passwd");
              assertThat(problem.fix()).contains("regular file");
            });
  }

  /** Zeros that deflate to a thousandth. */
  private static byte[] zeros(long size) {
    return new byte[Math.toIntExact(size)];
  }

  @Test
  void limitsAreMetExactly() throws IOException {
    byte[] license = (ZipCorpus.ROOT + "LICENSE").getBytes();
    for (int more = 0; more <= 1; more++) {
      RawZip zip = ZipCorpus.plain();
      zip.add(license, zeros(RootFiles.MAX_ROOT_FILE + more)).method(RawZip.DEFLATED);
      assertThat(errors(check(zip.build())).toList())
          .isEqualTo(more == 0 ? List.of() : List.of(ProblemCode.LICENSE_SIZE));
      long rest = ModuleZip.MAX_UNPACKED - ZipCorpus.MOD.length() - "package a\n".length();
      RawZip large = ZipCorpus.plain();
      byte[] name = (ZipCorpus.ROOT + "zeros").getBytes();
      large.add(name, zeros(rest + more)).method(RawZip.DEFLATED);
      assertThat(errors(check(large.build())).toList())
          .isEqualTo(more == 0 ? List.of() : List.of(ProblemCode.TOTAL_SIZE));
    }
  }

  @Test
  void goModIsRequiredUnderAMajorSuffix() throws IOException {
    RawZip zip = new RawZip();
    zip.add("example.com/m/v2@v2.0.0/a.go", "package a\n");
    assertThat(errors(check(zip.build()))).containsExactly(ProblemCode.GOMOD_MISSING);
  }

  @Test
  void vendoredFilesAreRemarked() throws IOException {
    RawZip zip = ZipCorpus.plain();
    zip.add(ZipCorpus.ROOT + "vendor/x/x.go", "package x\n");
    ZipReport report = check(zip.build());
    assertThat(codes(report)).contains(ProblemCode.VENDORED_FILE);
    assertThat(report.problems().hasErrors()).isFalse();
  }

  @Test
  void aMillionEntriesAreTheLimit() throws IOException {
    RawZip zip = ZipCorpus.plain().zip64CountChange(ModuleZip.MAX_ENTRIES);
    assertThat(errors(check(zip.build()))).containsExactly(ProblemCode.TOO_MANY_FILES);
  }

  @Test
  void countsOfAllProblemsSurviveTheirLimit() throws IOException {
    RawZip zip = ZipCorpus.plain();
    IntStream.range(0, 500).forEach(i -> zip.add(ZipCorpus.ROOT + "d" + i + "/", ""));
    ZipReport report = check(zip.build());
    assertThat(report.problems().errorCount()).isEqualTo(500);
    assertThat(report.problems().kept()).hasSizeLessThanOrEqualTo(200);
  }

  @Test
  void acceptsWhatTheJdkWrites() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("go.mod", "LICENSE", "main.go")) {
        zip.putNextEntry(new ZipEntry(ZipCorpus.ROOT + name));
        zip.write((name.equals("main.go") ? "package main\n" : ZipCorpus.MOD).getBytes());
      }
    }
    ZipReport report = check(bytes.toByteArray());
    assertThat(report.problems().kept()).isEmpty();
    assertThat(report.glimpse().command()).isTrue();
    assertThat(report.glimpse().files()).isEqualTo(3);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(ZipCorpus.ROOT + namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void glimpsesAtFilesAndTexts() throws IOException {
    String readme = "é".repeat(Glimpse.MAX_TEXT);
    Glimpse glimpse =
        check(
                zip(
                    "sub/README.md", "not this",
                    "README", "nor this",
                    "readme.go", "package m\n",
                    "Readme.md", readme,
                    "README.txt", "too late",
                    "go.mod", ZipCorpus.MOD))
            .glimpse();
    assertThat(glimpse.readme().orElseThrow().name()).isEqualTo("Readme.md");
    assertThat(glimpse.readme().orElseThrow().cut()).isTrue();
    assertThat(glimpse.readme().orElseThrow().text()).isEqualTo("é".repeat(Glimpse.MAX_TEXT / 2));
    assertThat(glimpse.goMod()).contains(new Glimpse.Text("go.mod", ZipCorpus.MOD, false));
    assertThat(glimpse.first()).hasSize(6).contains(new Glimpse.File("sub/README.md", 8));
    assertThat(glimpse.size())
        .isEqualTo(glimpse.first().stream().mapToLong(Glimpse.File::size).sum());
  }

  @Test
  void aGlimpseIsBounded() throws IOException {
    RawZip zip = ZipCorpus.plain();
    IntStream.range(0, 5000).forEach(i -> zip.add(ZipCorpus.ROOT + "f" + i, "x"));
    Glimpse glimpse = check(zip.build()).glimpse();
    assertThat(glimpse.files()).isEqualTo(5002);
    assertThat(glimpse.first()).hasSize(Glimpse.MAX_FILES);
    assertThat(glimpse.readme()).isEmpty();
  }

  @Test
  void tellsTheAnnouncedNumberOfEntries() throws IOException {
    Path file = directory.resolve("m.zip");
    Files.write(file, ZipCorpus.plain().build());
    try (FileChannel channel = FileChannel.open(file)) {
      assertThat(ModuleZip.announcedEntries(channel)).isEqualTo(2);
    }
  }

  @Test
  void manyFilesInDeepDirectoriesAreCheckedInOneGo() throws IOException {
    RawZip zip = ZipCorpus.plain().zip64End();
    String deep = ZipCorpus.ROOT + "d/".repeat(200);
    IntStream.range(0, 100_000).forEach(i -> zip.add(deep + i, ""));
    assertThat(check(zip.build()).problems().hasErrors()).isFalse();
  }
}

package org.godepot.web.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Origin;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.catalog.StoredFile;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.zip.Glimpse;
import org.godepot.registry.publish.Outcome;
import org.junit.jupiter.api.Test;

/** The texts of http.md 4.4. */
class ReportTest {
  private static final Hash1 ZIP = Hash1.ofGoMod(new byte[] {1});
  private static final Hash1 MOD = Hash1.ofGoMod(new byte[] {2});
  private static final StoredFile FILE = new StoredFile(Digest.ofContent(new byte[] {1}), 34567, 0);
  private static final ViewUrls URLS =
      ViewUrls.ofOwner("https://depot.example.com", new OwnerName("acme"));

  private static Release release(String path) {
    Instant time = Instant.parse("2026-01-02T03:04:05Z");
    return new Release(
        ModuleVersion.of(path, "v1.2.3"),
        time,
        new Release.Publication("ann", time),
        new Sums(ZIP, MOD),
        FILE,
        FILE,
        Origin.UNKNOWN);
  }

  private static Problem problem(ProblemCode code, String file) {
    return new Problem(code, "Z-9", file, 0, "what", "do this");
  }

  @Test
  void successNamesHashesAddressAndCommand() {
    List<Problem> remarks = List.of(Problem.of(ProblemCode.NO_LICENSE, "", "no LICENSE", "add"));
    Glimpse glimpse = new Glimpse(12, 99, true, List.of(), Optional.empty(), Optional.empty());
    Outcome.Passed passed =
        new Outcome.Passed(Outcome.Result.CREATED, release("example.com/Up"), glimpse, remarks);
    String view = "https://depot.example.com/api/packages/acme/go";
    assertThat(new PassedReport(passed, URLS).text())
        .isEqualTo(
            "created example.com/Up@v1.2.3 in acme\n"
                + ("example.com/Up v1.2.3 " + ZIP + "\n")
                + ("example.com/Up v1.2.3/go.mod " + MOD + "\n")
                + ("zip: " + view + "/example.com/!up/@v/v1.2.3.zip\n")
                + ("install: GOPROXY=" + view)
                + " GONOSUMDB=example.com/Up go install example.com/Up@v1.2.3\n"
                + "warn no-license: no LICENSE; add\n");
    assertThat(new PassedReport(passed, URLS).json())
        .containsEntry("size", 34567L)
        .containsEntry("files", 12)
        .containsEntry("log", null)
        .extractingByKey("urls")
        .asString()
        .contains("page=https://depot.example.com/example.com/Up@v1.2.3?owner=acme");
  }

  @Test
  void failureBeginsWithCountsAndTheFirstProblem() {
    Problems problems = new Problems();
    problems.add(problem(ProblemCode.NO_LICENSE, ""));
    problems.add(problem(ProblemCode.CASE_COLLISION, "m@v1/A\u001b.go"));
    problems.add(problem(ProblemCode.BAD_NAME, "m@v1/\u202e"));
    String[] lines = new FlawedReport(problems, URLS).text().split("\n");
    assertThat(lines[0]).isEqualTo("godepot: 2 errors, 1 warning: what; do this");
    assertThat(lines[1]).isEqualTo("error Z-9 case-collision m@v1/A\\u{1b}.go: what; do this");
    assertThat(lines[2]).isEqualTo("error Z-9 bad-name m@v1/\\u{202e}: what; do this");
    assertThat(lines[3]).isEqualTo("warn Z-9 no-license: what; do this");
    assertThat(lines[4]).isEqualTo("help: https://depot.example.com/-/help/case-collision");
    assertThat(lines).hasSize(5);
    assertThat(new FlawedReport(problems, URLS).json())
        .containsEntry("type", "https://depot.example.com/-/help/case-collision")
        .extractingByKey("problems")
        .asString()
        .contains("help=https://depot.example.com/-/help/bad-name");
  }

  @Test
  void aHundredProblemsAreShownAndTheRestCounted() {
    Problems problems = new Problems();
    for (int i = 0; i < 1000; i++) {
      problems.add(problem(ProblemCode.BAD_NAME, "f" + i));
      problems.add(problem(ProblemCode.VENDORED_FILE, "v" + i));
    }
    List<String> lines = new FlawedReport(problems, URLS).text().lines().toList();
    assertThat(lines).hasSize(103);
    assertThat(lines.get(0)).startsWith("godepot: 1000 errors, 1000 warnings: ");
    assertThat(lines.get(101)).isEqualTo("... and 1900 more");
    assertThat(lines).noneMatch(String::isBlank);
  }

  @Test
  void aLiveVersionTellsBothHashes() {
    Outcome.Exists other = new Outcome.Exists(release("example.com/m"), new Sums(MOD, MOD));
    assertThat(new ExistsReport(other, URLS).text())
        .startsWith("godepot: package version already exists: example.com/m@v1.2.3\n")
        .contains("stored " + ZIP + "\n", "sent " + MOD + " (different)\n", "published by ann at")
        .endsWith("\nhelp: https://depot.example.com/-/help/409\n");
  }
}

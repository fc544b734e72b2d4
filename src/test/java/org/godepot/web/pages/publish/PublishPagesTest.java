package org.godepot.web.pages.publish;

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
import org.godepot.catalog.Ticket;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.zip.Glimpse;
import org.godepot.registry.publish.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishPagesTest {
  private static final OwnerName ACME = new OwnerName("acme");
  private static final UploadBox BOX = new UploadBox("seal", List.of("acme"), "acme");
  private static final Hash1 ZIP = Hash1.ofGoMod(new byte[] {1});
  private static final Hash1 MOD = Hash1.ofGoMod(new byte[] {2});
  private static final StoredFile FILE = new StoredFile(Digest.ofContent(new byte[] {1}), 34567, 0);

  private static Release release() {
    Instant time = Instant.parse("2026-01-02T03:04:05Z");
    return new Release(
        ModuleVersion.of("example.com/m", "v1.2.3"),
        time,
        new Release.Publication("ann\u202e", time),
        new Sums(ZIP, MOD),
        FILE,
        FILE,
        Origin.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 bytes",
    "1, 1 byte",
    "1023, 1023 bytes",
    "1024, 1 KiB",
    "34567, 33.8 KiB",
    "524288000, 500 MiB",
    "5368709120, 5 GiB",
    "5497558138880, 5120 GiB"
  })
  void sizesAreReadByPeople(long bytes, String words) {
    assertThat(SizeWords.of(bytes)).isEqualTo(words);
  }

  @Test
  void theOwnerThatIsAskedForIsChosenIfItIsThere() {
    List<OwnerName> owners = List.of(new OwnerName("ann"), ACME);
    assertThat(UploadBox.of("seal", owners, "acme").chosen()).isEqualTo("acme");
    assertThat(UploadBox.of("seal", owners, "other").chosen()).isEqualTo("ann");
    assertThat(UploadBox.of("seal", List.of(), "acme").chosen()).isEmpty();
  }

  @Test
  void aPreviewShowsWhatCannotBeSeen() {
    Glimpse.Text mod = new Glimpse.Text("go.mod", "module example.com/m\r\n\n// \u202e\tx\n", true);
    Glimpse glimpse =
        new Glimpse(
            3,
            99,
            false,
            List.of(new Glimpse.File("a\u200bb.go", 7)),
            Optional.of(mod),
            Optional.empty());
    Problem odd = new Problem(ProblemCode.LOCAL_REPLACE, "M-38", "go.mod", 4, "odd", "mend");
    Outcome.Passed passed =
        new Outcome.Passed(Outcome.Result.VALID, release(), glimpse, List.of(odd));
    Ticket ticket = new Ticket("1767323045000-000102030405060708090a0b0c0d0e0f");
    PreviewPage page = PreviewPage.of(passed, ACME, "/-/x", ticket, "seal");
    assertThat(page.title()).isEqualTo("Preview of example.com/m@v1.2.3");
    assertThat(page.untilInWords()).isEqualTo("03:34 UTC");
    assertThat(page.files()).containsExactly(new PreviewPage.FileLine("a[U+200B]b.go", "7 bytes"));
    assertThat(page.texts())
        .containsExactly(
            new PreviewPage.TextBlock(
                "go.mod", "mod", "module example.com/m\n\n// [U+202E]\tx\n", true));
    assertThat(page.problems())
        .containsExactly(
            new ProblemItem("Warning", "warn", "local-replace", "go.mod:4", "odd", "mend"));
  }

  @Test
  void allProblemsAreCounted() {
    Problems problems = new Problems();
    problems.add(Problem.of(ProblemCode.NO_LICENSE, "", "none", ""));
    for (int i = 0; i < 150; i++) {
      problems.add(Problem.of(ProblemCode.BAD_NAME, "Z-9", "bad", "rename").in("f" + i));
    }
    FlawedPage page = FlawedPage.of(problems, BOX);
    assertThat(page.counts()).isEqualTo("150 errors and 1 warning");
    assertThat(page.problems()).hasSize(101);
    assertThat(page.problems().get(0).place()).isEqualTo("f0");
    assertThat(page.more()).isEqualTo(50);
    Problems one = new Problems();
    one.add(Problem.of(ProblemCode.NOT_A_ZIP, "", "no zip", ""));
    assertThat(FlawedPage.of(one, BOX).counts()).isEqualTo("1 error");
  }

  @Test
  void aLiveVersionTellsBothHashes() {
    Outcome.Exists other = new Outcome.Exists(release(), new Sums(MOD, MOD));
    ExistsPage page = ExistsPage.of(other, ACME, BOX);
    assertThat(page.identical()).isFalse();
    assertThat(page.stored().zip()).isEqualTo(ZIP);
    assertThat(page.sent().zip()).isEqualTo(MOD);
    assertThat(page.by())
        .isEqualTo(new ExistsPage.Publication("ann[U+202E]", "2026-01-02T03:04:05Z"));
    Outcome.Exists same = new Outcome.Exists(release(), new Sums(ZIP, MOD));
    assertThat(ExistsPage.of(same, ACME, BOX).identical()).isTrue();
  }

  @Test
  void theResultHasTheRightVerb() {
    PublishedPage program = PublishedPage.of(release(), ACME, true, "https://depot.test/ctx");
    assertThat(program.install())
        .isEqualTo(
            "GOPROXY=https://depot.test/ctx/api/packages/acme/go GONOSUMDB=example.com/m"
                + " go install example.com/m@v1.2.3");
    assertThat(program.next())
        .endsWith("\"https://depot.test/ctx/api/packages/acme/go/upload?ifIdentical=ok\"");
    assertThat(PublishedPage.of(release(), ACME, false, "https://depot.test").install())
        .contains(" go get ");
  }
}

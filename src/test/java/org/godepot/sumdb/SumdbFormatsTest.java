package org.godepot.sumdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.sum.Hash1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests, records and lookups as text (protocol D-11 to D-13). */
class SumdbFormatsTest {
  private static final ModuleVersion ID = ModuleVersion.of("example.com/m", "v1.0.0");
  private static final String A = "h1:" + "A".repeat(43) + "=";
  private static final String B = "h1:" + "B".repeat(43) + "=";
  private static final String ZIP = "example.com/m v1.0.0 " + A + "\n";
  private static final String MOD = "example.com/m v1.0.0/go.mod " + B + "\n";

  private static void assertMalformed(Runnable parse) {
    assertThatThrownBy(parse::run)
        .isInstanceOfSatisfying(
            SumdbException.class,
            e -> assertThat(e.kind()).isEqualTo(SumdbException.Kind.MALFORMED));
  }

  @ParameterizedTest
  @CsvSource({
    "example.com/m@v1.0.0,example.com/m,v1.0.0",
    "github.com/!burnt!sushi/toml@v0.3.1,github.com/BurntSushi/toml,v0.3.1",
    "example.com/m@v2.0.0+incompatible,example.com/m,v2.0.0+incompatible",
    "example.com/m@v1.0.0-!r!c1,example.com/m,v1.0.0-RC1",
    "golang.org/toolchain@v0.0.1-go1.21.0.linux-amd64,golang.org/toolchain,"
        + "v0.0.1-go1.21.0.linux-amd64",
    "example.com/m@v0.0.0-20240102030405-0123456789ab,example.com/m,"
        + "v0.0.0-20240102030405-0123456789ab"
  })
  void requestsAreReadAndPrinted(String text, String path, String version) {
    LookupRequest request = LookupRequest.parse(text);
    assertThat(request.id()).isEqualTo(ModuleVersion.of(path, version));
    assertThat(request.path()).isEqualTo("/lookup/" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/m",
        "example.com/m@",
        "@v1.0.0",
        "example.com/m@latest",
        "example.com/m@v1",
        "example.com/m@v1.0",
        "example.com/m@1.0.0",
        "example.com/m@v1.0.0/go.mod",
        "example.com/m@v1.0.0+meta",
        "example.com/m@v1.0.0@v1.0.0",
        "example.com/m@v1.0.0-a@b",
        "example.com/m@v01.0.0",
        "example.com/m@v1.0.0-RC1",
        "example.com/M@v1.0.0",
        "example.com/!@v1.0.0",
        "example.com/m@v2.0.0",
        "../m@v1.0.0",
        "example.com/m@v1.0.0\n",
        "example.com/m@v1.0.0-\n"
      })
  void refusesWhatCannotBeAVersion(String text) {
    assertThatThrownBy(() -> LookupRequest.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void recordsAreReadAndPrinted() {
    SumdbRecord record = SumdbRecord.parse(ZIP + MOD);
    assertThat(record).isEqualTo(new SumdbRecord(ID, new Hash1(A), new Hash1(B)));
    assertThat(record.text()).isEqualTo(ZIP + MOD);
  }

  @Test
  void recordsOfOtherLinesAreRefused() {
    List<String> wrong =
        List.of(
            "",
            "\n",
            ZIP,
            MOD,
            MOD + ZIP,
            ZIP + ZIP,
            ZIP + MOD + MOD,
            ZIP + MOD + ZIP,
            "x\n" + ZIP + MOD,
            ZIP + MOD.replace("m v1", "n v1"),
            ZIP + MOD.replace("v1.0.0", "v1.0.1"),
            ZIP.replace("h1:", "h2:") + MOD,
            ZIP + MOD.replace("h1:", "h2:"),
            ZIP + MOD.replace("=", ""),
            ZIP.replace(" v1", "  v1") + MOD,
            ZIP.replace("\n", "\r\n") + MOD,
            (ZIP + MOD).replace("v1.0.0", "latest"),
            (ZIP + MOD).replace("example.com", "example"),
            (ZIP + MOD).replace("v1.0.0", "v2.0.0"),
            (ZIP + MOD).stripTrailing());
    assertThat(wrong).allSatisfy(text -> assertMalformed(() -> SumdbRecord.parse(text)));
  }

  @Test
  void lookupsAreReadAndPrinted() {
    String body = "7\n" + ZIP + MOD + "\nnote\n\n— x y\n";
    Lookup lookup = Lookup.parse(body);
    assertThat(lookup.id()).isEqualTo(7);
    assertThat(lookup.note()).isEqualTo("note\n\n— x y\n");
    assertThat(lookup.body()).isEqualTo(body);
  }

  @Test
  void otherBodiesAreRefused() {
    List<String> wrong =
        List.of(
            "",
            "7\n" + ZIP + MOD,
            "7\n" + ZIP + MOD + "\n",
            ZIP + MOD + "\nnote\n",
            "07\n" + ZIP + MOD + "\nnote\n",
            "-7\n" + ZIP + MOD + "\nnote\n",
            "+7\n" + ZIP + MOD + "\nnote\n",
            "9999999999999999999\n" + ZIP + MOD + "\nnote\n",
            "7\n\n" + ZIP + MOD + "\nnote\n",
            "7\n" + ZIP + "\n" + MOD + "\nnote\n",
            ZIP + "7\n" + ZIP + MOD + "\nnote\n",
            "7\r\n" + ZIP + MOD + "\nnote\n");
    assertThat(wrong).allSatisfy(body -> assertMalformed(() -> Lookup.parse(body)));
  }

  @Test
  void hugeBodiesAreRefusedQuickly() {
    String huge = "a".repeat(SumdbClient.MAX_ANSWER);
    assertMalformed(() -> Lookup.parse("7\n" + huge + "\n\nnote\n"));
    assertMalformed(() -> Lookup.parse("7\n" + huge.replace("a", "a ") + "\n\nnote\n"));
    assertMalformed(() -> Lookup.parse("7\n" + huge.replace("a", "a\n") + "\n\nnote\n"));
  }
}

package org.godepot.registry.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.module.PathPattern;
import org.godepot.registry.upstream.address.AddressRule;
import org.godepot.registry.upstream.address.HttpUrl;
import org.godepot.registry.upstream.source.Limits;
import org.godepot.registry.upstream.source.SourceSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rules file says, and what is wrong with one. */
class RulesFileTest {
  private static final String UPSTREAM = "upstream public https://mirror.example\n";
  private static final String SECRET = "correct horse";

  @TempDir Path directory;

  private Rules read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private Rules read(byte[] text) throws IOException {
    return RulesFile.read(Files.write(directory.resolve("upstream.rules"), text));
  }

  private void refuses(String text, String... mistakes) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(
            e -> assertThat(e.getMessage().split("; upstream.rules:")).hasSize(mistakes.length))
        .hasMessageContainingAll(mistakes);
  }

  @Test
  void everyStatementIsUnderstood() throws IOException {
    Files.writeString(directory.resolve("password"), SECRET + "\nsecond line\n");
    Rules rules =
        read(
            """
            # where public modules come from

              upstream public https://mirror.example/go/ user=ci password-file=password \
            proxy=http://proxy.example:3128 connect=1s first-byte=2s metadata=3s idle=4m zip=5h \
            fetches=6 waiting=7 private-addresses=10.0.0.0/8
            upstream second\thttp://other.example\r
            deny github.com/evil/* we do not trust it, see ticket #4711
            hosted corp.example,corp2.example/*
            allow *.partner.example/x second mode=strict nosum
            allow golang.org/x/* public,second mode=offline
            allow * public|second
            """);
    SourceSettings first = rules.upstreams().get(0);
    assertThat(first.name()).isEqualTo("public");
    assertThat(first.url()).isEqualTo(HttpUrl.base("https://mirror.example/go"));
    assertThat(first.access().credentials()).isPresent();
    assertThat(first.access().proxy()).contains(HttpUrl.base("http://proxy.example:3128"));
    assertThat(first.access().addresses()).isEqualTo(AddressRule.parse("10.0.0.0/8"));
    assertThat(first.limits())
        .isEqualTo(
            new Limits(
                new Limits.Times(
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    Duration.ofMinutes(4),
                    Duration.ofHours(5)),
                6,
                7));
    assertThat(rules.upstreams().get(1).limits()).isEqualTo(Limits.DEFAULT);
    assertThat(rules.upstreams().get(1).access().addresses()).isEqualTo(AddressRule.PUBLIC);
    Link only = new Link("second", false);
    assertThat(rules.rules())
        .containsExactly(
            new Rule.Deny(
                5, new PathPattern("github.com/evil/*"), "we do not trust it, see ticket #4711"),
            new Rule.Hosted(6, new PathPattern("corp.example,corp2.example/*")),
            new Rule.Allow(
                7, new PathPattern("*.partner.example/x"), List.of(only), Mode.STRICT, false),
            new Rule.Allow(
                8,
                new PathPattern("golang.org/x/*"),
                List.of(new Link("public", false), only),
                Mode.OFFLINE,
                true),
            new Rule.Allow(
                9,
                new PathPattern("*"),
                List.of(new Link("public", true), only),
                Mode.FALLBACK,
                true));
  }

  @Test
  void theReadmesExampleIsUnderstood() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("# where public modules come from");
    String example = readme.substring(start, readme.indexOf("```", start));
    Files.writeString(directory.resolve("mirror.password"), SECRET);
    assertThat(read(example).rules()).hasSize(4);
  }

  @Test
  void anEmptyFileAsksNobody() throws IOException {
    assertThat(read("")).isEqualTo(Rules.NONE);
    assertThat(read("# nothing\n" + UPSTREAM).sumdbs()).isEmpty();
  }

  @Test
  void thePublicDatabaseIsThereUnlessSomebodySaysOtherwise() throws IOException {
    Sumdb usual = read(UPSTREAM + "allow * public\n").sumdbs().get(0);
    assertThat(usual.key()).startsWith("sum.golang.org+033de0ae+");
    assertThat(usual.source().url()).hasToString("https://sum.golang.org");
    assertThat(read(UPSTREAM + "allow * public\nsumdb off\n").sumdbs()).isEmpty();
  }

  @Test
  void databasesKeepTheirOrder() throws IOException {
    Rules rules =
        read(
            UPSTREAM
                + "allow * public\n"
                + "sumdb sum.golang.org url=https://mirror.example/sumdb/sum.golang.org idle=2s\n"
                + "sumdb PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n");
    assertThat(rules.sumdbs())
        .extracting(sumdb -> sumdb.source().name())
        .containsExactly("sum.golang.org", "PeterNeumann");
    assertThat(rules.sumdbs())
        .extracting(sumdb -> sumdb.source().url().toString())
        .containsExactly("https://mirror.example/sumdb/sum.golang.org", "https://PeterNeumann");
    assertThat(rules.sumdbs().get(0).source().limits().times().idle())
        .isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void secretsAreReadFromFilesAndShownNowhere() throws IOException {
    Files.writeString(directory.resolve("token"), "t0ken\n");
    Rules rules =
        read("upstream public https://mirror.example token-file=" + directory.resolve("token"));
    assertThat(rules.upstreams().get(0).access().credentials()).isPresent();
    assertThat(rules.toString()).doesNotContain("t0ken");
    Files.writeString(directory.resolve("token"), "two words\n");
    assertThatThrownBy(() -> read("upstream public https://mirror.example token-file=token"))
        .hasMessageContaining("upstream.rules:1: no token that can be sent")
        .hasMessageNotContaining("two words");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "allw * public; unknown statement \"allw\"",
        "upstream; something is missing: upstream NAME URL",
        "upstream x; something is missing: upstream NAME URL",
        "upstream direct https://a.example; \"direct\" is no name",
        "upstream a.b https://a.example; \"a.b\" is no name",
        "upstream x a.example; a URL must begin with https:// or http://",
        "upstream x git://a.example; a URL must begin with https:// or http://",
        "upstream x https://u:p@a.example; a URL must not hold a user or password",
        "upstream x https://a.example?x; a URL must not have a query",
        "upstream x https://a.example#x; a URL must not have a fragment",
        "upstream x https://; strange characters",
        "upstream x http://127.0.0.1:3000; leads to 127.0.0.1, which private-addresses= must list",
        "upstream x http://localhost; leads to 127.0.0.1, which private-addresses= must list",
        "upstream x https://a.example user=ci; user= and password-file= belong together",
        "upstream x https://a.example password-file=p; user= and password-file= belong together",
        "upstream x https://a.example token-file=gone; token-file=gone cannot be read: NoSuchFile",
        "upstream x https://a.example user=ci password-file=gone; password-file=gone cannot be read",
        "upstream x https://a.example user=ci password-file=p token-file=t; one is enough",
        "upstream x https://a.example password=p; unknown option password=",
        "upstream x https://a.example fast; unknown option fast",
        "upstream x https://a.example idle=1s idle=2s; there are two of idle=",
        "upstream x https://a.example idle=; idle= has no value",
        "upstream x https://a.example idle=1; idle= must be a time",
        "upstream x https://a.example idle=0s; idle= must be a time",
        "upstream x https://a.example fetches=0; fetches= must be a number from 1",
        "upstream x https://a.example waiting=-1; waiting= must be a number from 0",
        "upstream x https://a.example proxy=http://p.example/x; proxy= is a URL without path",
        "upstream x https://a.example proxy=socks://p.example; a URL must begin with",
        "upstream x https://a.example private-addresses=10.0.0.1/8; is not the first address",
        "upstream x https://a.example private-addresses=maybe; maybe is no block of addresses",
        "upstream public https://a.example; there is an upstream public already",
        "sumdb; something is missing: sumdb NAME",
        "sumdb sum.example.org; neither sum.golang.org nor a key",
        "sumdb a+00000000+AAAA; the key of a is no Ed25519 key",
        "sumdb PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW; a letter is wrong",
        "sumdb sum.golang.org url=x; a URL must begin with",
        "sumdb sum.golang.org mode=strict; unknown option mode=",
        "deny a.b; something is missing: deny PATTERN REASON",
        "hosted; something is missing: hosted PATTERN",
        "hosted a.b # ours; \"#\" is too much",
        "hosted [a; \"[a\" is no pattern of module paths",
        "hosted https://a.b; is no pattern of module paths",
        "hosted ,; there is no pattern in \",\"",
        "allow *; something is missing: allow PATTERN UPSTREAMS",
        "allow * public,; the chain \"public,\" misses a name",
        "allow * ,public; the chain \",public\" misses a name",
        "allow * public,direct; \"direct\" is not supported",
        "allow * off; \"off\" is not supported",
        "allow * third; there is no upstream third",
        "allow * public mode=lax; mode= is strict, fallback or offline",
        "allow * public sum; unknown option sum; there are mode= nosum"
      })
  void everyMistakeIsToldWithItsLine(String line, String mistake) {
    assertThatThrownBy(() -> read(UPSTREAM + "\n" + line + "\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("upstream.rules:3: ")
        .hasMessageContaining(mistake)
        .hasMessageNotContaining("; upstream.rules:");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    assertThatThrownBy(
            () -> read(UPSTREAM + "allow a.b third|fourth\nfoo\nallow a.c third\nupstream x y\n"))
        .hasMessage(
            "upstream.rules:3: unknown statement \"foo\"; there are upstream, sumdb, deny, hosted,"
                + " allow; upstream.rules:5: a URL must begin with https:// or http://;"
                + " upstream.rules:2: there is no upstream third; upstream.rules:2: there is no"
                + " upstream fourth; upstream.rules:4: there is no upstream third");
  }

  @Test
  void linesThatAreNeverReachedAreMistakes() {
    refuses(
        UPSTREAM + "hosted a.b\ndeny a.b no\nallow *,c.d public\nhosted d.e\nallow * public\n",
        "upstream.rules:3: never reached: an earlier line has the pattern a.b",
        "upstream.rules:5: never reached: line 4 matches every path",
        "upstream.rules:6: never reached: line 4 matches every path");
  }

  @Test
  void databasesAreOnOrOff() {
    refuses("sumdb off\nsumdb sum.golang.org\n", "upstream.rules:1: sumdb off, but");
    refuses("sumdb sum.golang.org\nsumdb sum.golang.org\n", "upstream.rules:2: there is an");
  }

  @Test
  void linesAreUtf8AndOfReasonableLength() {
    assertThatThrownBy(() -> read(new byte[] {'#', '\n', (byte) 0xff, '\n'}))
        .hasMessage("upstream.rules:2: the line is not UTF-8");
    refuses("\u0000\n", "upstream.rules:1: the line holds a control character");
    refuses("#" + "x".repeat(4096) + "\n", "upstream.rules:1: the line has more than 4096 bytes");
    assertThatThrownBy(() -> read("#\n".repeat(1 << 20))).hasMessageContaining("more than 1048576");
  }

  @ParameterizedTest
  @ValueSource(strings = {"corp.example,*.corp.example", " corp.example , *.corp.example/ "})
  void reservedNamesAreAsInGoprivate(String text) {
    UpstreamSettings settings = UpstreamSettings.read(Optional.empty(), text, false, true);
    assertThat(settings.rules()).isEqualTo(Rules.NONE);
    assertThat(settings.reserved().orElseThrow().text()).startsWith("corp.example,*.corp.example");
  }

  @Test
  void mistakesInSettingsNameThem() {
    assertThatThrownBy(() -> UpstreamSettings.read(Optional.empty(), "[a", false, true))
        .hasMessage("godepot.private: \"[a\" is no pattern of module paths");
    Path missing = directory.resolve("missing.rules");
    assertThatThrownBy(() -> UpstreamSettings.read(Optional.of(missing), "", false, true))
        .hasMessage("godepot.upstream.rules: " + missing + " cannot be read: NoSuchFileException");
  }
}

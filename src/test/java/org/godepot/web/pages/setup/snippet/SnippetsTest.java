package org.godepot.web.pages.setup.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.web.pages.setup.snippet.Block.Line;
import org.godepot.web.pages.setup.snippet.Choice.Person;
import org.godepot.web.pages.setup.snippet.Choice.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is handed out to paste. */
class SnippetsTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final String HTTPS = "https://depot.test";
  private static final String PORT = "https://depot.test:8443/depot";
  private static final String HTTP = "http://127.0.0.1:8080";
  private static final Values.Upstream NOTHING = new Values.Upstream(false, Optional.empty());

  private static Values values(String base, Choice choice) {
    return new Values(
        new Address(base),
        choice,
        Optional.of("ann"),
        List.of("corp.test", "team.test/lib"),
        NOTHING);
  }

  private static Choice choice(Person person, Place place, String owner) {
    return new Choice(person, place, owner, true, false);
  }

  private static Snippets snippets(String base, Person person, Place place) {
    return Snippets.of(values(base, choice(person, place, "acme")));
  }

  /** Everything of a page that somebody may paste. */
  private static List<String> pasted(Snippets snippets) {
    List<String> all = new ArrayList<>();
    all.add(snippets.main().text());
    snippets.others().forEach(block -> all.add(block.text()));
    snippets.checks().forEach(check -> all.add(check.command()));
    return all;
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void overHttpNoLineHoldsCredentials(Place place) {
    for (Person person : Person.values()) {
      assertThat(pasted(snippets(HTTP, person, place)))
          .noneMatch(text -> text.contains("password"))
          .noneMatch(text -> text.contains("machine"))
          .noneMatch(text -> text.contains("TOKEN"))
          .noneMatch(text -> text.contains("secret"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Place.class,
      names = {"DOCKER"},
      mode = EnumSource.Mode.EXCLUDE)
  void withAPortThereIsALineForGoAndOneForCurl(Place place) {
    for (Person person : Person.values()) {
      assertThat(String.join("", pasted(snippets(PORT, person, place))))
          .contains("machine depot.test:8443 login ", "machine depot.test login ");
      assertThat(String.join("", pasted(snippets(HTTPS, person, place))))
          .contains("machine depot.test login ")
          .doesNotContain("depot.test:");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void everyWayNamesTheSiteAndExplainsItself(Place place) {
    for (Person person : Person.values()) {
      Snippets snippets = snippets(PORT, person, place);
      assertThat(String.join("", pasted(snippets))).contains(PORT + "/");
      assertThat(snippets.main().explained()).isNotEmpty();
      assertThat(snippets.checks())
          .hasSize(3)
          .allSatisfy(check -> assertThat(check.failures()).isNotEmpty());
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void noCheckIsEverSwitchedOff(Place place) {
    assertThat(pasted(snippets(HTTPS, Person.USE, place)))
        .noneMatch(text -> text.contains("GOSUMDB=off") || text.contains("GONOSUMDB=*"))
        .noneMatch(text -> text.contains("GOINSECURE") || text.contains("direct"));
  }

  @Test
  void aLaptopGetsTheLinesOfTheContract() {
    Values all = values(HTTPS, choice(Person.USE, Place.LAPTOP, ""));
    assertThat(Snippets.of(all).main().text())
        .isEqualTo(
            """
            go env -w GOPROXY=https://depot.test/go
            go env -w 'GONOSUMDB=corp.test,team.test/lib'
            printf 'machine depot.test login ann password %s\\n' "${GODEPOT_TOKEN:?}" >> ~/.netrc \
            && chmod 600 ~/.netrc
            """);
  }

  @Test
  void oneOwnersViewSaysThatItServesNothingElse() {
    Values one = values(HTTPS, choice(Person.USE, Place.LAPTOP, "acme"));
    Line first = Snippets.of(one).main().lines().get(0);
    assertThat(first.code()).isEqualTo("go env -w GOPROXY=https://depot.test/api/packages/acme/go");
    assertThat(first.meaning())
        .contains("serves nothing else: public dependencies will fail; use https://depot.test/go");
  }

  @Test
  void whoHasGoprivateSetIsLedPastItsDefaults() {
    Choice choice = new Choice(Person.USE, Place.WINDOWS, "", true, true);
    assertThat(Snippets.of(values(HTTPS, choice)).main().text())
        .contains("go env -w 'GONOPROXY=none'\n");
  }

  @Test
  void anEditorLinksOnlyToAHostThatItCanReach() {
    assertThat(snippets(HTTPS, Person.USE, Place.EDITOR).main().text())
        .contains("\"ui.documentation.linkTarget\": \"depot.test\"");
    assertThat(pasted(snippets(PORT, Person.USE, Place.EDITOR)))
        .noneMatch(text -> text.contains("linkTarget"));
    Values beside = values(PORT, choice(Person.USE, Place.EDITOR, ""));
    assertThat(Advice.warnings(beside)).anyMatch(text -> text.contains("at the root"));
    assertThat(Advice.hints(beside)).anyMatch(text -> text.contains("?go-get=1"));
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void versionsOfGoThatBelieveTooMuchAreNamed(Place place) {
    for (boolean recent : new boolean[] {true, false}) {
      Values values = values(HTTPS, new Choice(Person.USE, place, "", recent, false));
      List<String> told = new ArrayList<>(Advice.warnings(values));
      told.addAll(Advice.hints(values));
      assertThat(told)
          .filteredOn(text -> text.contains("1.25.13") && text.contains("1.26.6"))
          .hasSize(1);
    }
  }

  @Test
  void aLoginThatAShellWouldNotLeaveAloneIsReplaced() {
    Choice choice = choice(Person.USE, Place.LAPTOP, "");
    Values odd =
        new Values(new Address(HTTPS), choice, Optional.of("CORP\\o'neill $x"), List.of(), NOTHING);
    assertThat(Snippets.of(odd).main().text())
        .contains("login token password")
        .doesNotContain("neill");
  }

  private static JsonNode yaml(String base, Person person, Place place) throws Exception {
    return YAML.readTree(snippets(base, person, place).main().text());
  }

  @Test
  void workflowsHaveTheShapeThatGithubReads() throws Exception {
    for (String base : List.of(HTTPS, PORT, HTTP)) {
      JsonNode build = yaml(base, Person.USE, Place.GITHUB);
      JsonNode job = build.get("jobs").get("build");
      assertThat(build.get("on").get(0).asText()).isEqualTo("push");
      assertThat(job.get("env").get("GOPROXY").asText()).isEqualTo(base + "/api/packages/acme/go");
      assertThat(job.get("env").get("GONOSUMDB").asText()).isEqualTo("corp.test,team.test/lib");
      assertThat(job.get("steps").findValuesAsText("run")).contains("go build ./...");
      assertThat(job.get("steps").findValuesAsText("uses")).hasSize(2);

      JsonNode release = yaml(base, Person.PUBLISH, Place.GITHUB);
      JsonNode steps = release.get("jobs").get("publish").get("steps");
      assertThat(release.at("/on/push/tags/0").asText()).isEqualTo("v*");
      assertThat(steps.get(0).at("/with/fetch-depth").asInt(1)).isZero();
      assertThat(steps.get(1).get("run").asText())
          .contains(base + "/-/publish.sh?owner=acme'\n", "/publish.sh\" \"$GITHUB_REF_NAME\"");
      assertThat(steps.get(1).has("env")).isEqualTo(base.startsWith("https"));
    }
  }

  @Test
  void jobsHaveTheShapeThatGitlabReads() throws Exception {
    for (String base : List.of(HTTPS, PORT, HTTP)) {
      JsonNode build = yaml(base, Person.USE, Place.GITLAB).get("build");
      assertThat(build.at("/variables/GOPROXY").asText()).startsWith(base);
      assertThat(build.at("/cache/paths/0").asText()).isEqualTo(".cache/mod");
      assertThat(build.get("script"))
          .allMatch(JsonNode::isTextual)
          .hasSize(base.startsWith("https") ? 3 : 1);

      JsonNode release = yaml(base, Person.PUBLISH, Place.GITLAB).get("publish");
      assertThat(release.at("/rules/0/if").asText()).isEqualTo("$CI_COMMIT_TAG =~ /^v\\d/");
      assertThat(release.get("script"))
          .allMatch(JsonNode::isTextual)
          .hasSize(base.startsWith("https") ? 5 : 3);
    }
  }

  @Test
  void bracesOfPipelinesClose() {
    for (Person person : Person.values()) {
      String text = snippets(PORT, person, Place.JENKINS).main().text();
      assertThat(text.chars().filter(c -> c == '{').count())
          .isEqualTo(text.chars().filter(c -> c == '}').count());
      assertThat(text).contains("credentialsId: 'godepot'", "password %s\\\\n").endsWith("\n}\n");
    }
  }

  @Test
  void valuesAreQuotedAsEachLanguageNeedsIt() {
    assertThat(Quoting.shell("GOPROXY=https://a.test/go")).isEqualTo("GOPROXY=https://a.test/go");
    assertThat(Quoting.shell("GOPROXY=http://[::1]/go")).isEqualTo("'GOPROXY=http://[::1]/go'");
    assertThat(Quoting.shellQuoted("it's $(x)")).isEqualTo("'it'\\''s $(x)'");
    assertThat(Quoting.single("it's $x")).isEqualTo("'it''s $x'");
    assertThat(Quoting.groovy("a\\n 'b' $c")).isEqualTo("'a\\\\n \\'b\\' $c'");
  }

  @Test
  void anAddressIsTakenApart() {
    assertThat(new Address("https://depot.test:443").host()).isEqualTo("depot.test");
    assertThat(new Address(PORT).host()).isEqualTo("depot.test:8443");
    assertThat(new Address(PORT).hostName()).isEqualTo("depot.test");
    assertThat(new Address("https://[::1]:8443").hostName()).isEqualTo("[::1]");
    assertThat(new Address(HTTPS).isModuleHost()).isTrue();
    assertThat(new Address(HTTPS + "/depot").isModuleHost()).isFalse();
    assertThat(new Address(HTTP).isModuleHost()).isFalse();
  }
}

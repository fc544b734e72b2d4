package org.godepot.web.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.godepot.house.Harmless;
import org.godepot.house.XssCorpus;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a publisher acts inside a page (trust W1). */
class StoredXssTest {
  private static final Harmless HARMLESS =
      new Harmless(
          Pattern.compile("/depot/(?:page|raw)/[A-Za-z0-9%._*+-]*(?:#L\\d+(?:-L?\\d+)?)?"),
          "readme-");

  private static final Surroundings PLACE =
      new Surroundings(
          "place",
          "docs",
          path -> "/depot/page/" + URLEncoder.encode(path, StandardCharsets.UTF_8),
          path -> "/depot/raw/" + URLEncoder.encode(path, StandardCharsets.UTF_8));

  /** Where in a text a payload may stand. */
  private static final List<String> FRAMES =
      List.of(
          "%s",
          "text %s text",
          "- %s",
          "> %s",
          "# %s",
          "|a|\n|-|\n|%s|\n",
          "[%s](x)",
          "![%s](x.png)",
          "[x](%s)",
          "[x](<%s>)",
          "![x](%s)",
          "[x](y \"%s\")",
          "[x]: %s\n\n[x]",
          "`%s`",
          "```%s\nx\n```",
          "<div title=\"%s\">x</div>",
          "<a href='%s'>x</a>",
          "<a title='%s' href=x>x</a>",
          "<img alt=\"%s\" src=x>",
          "<p>%s",
          "<!-- %s -->",
          "<details><summary>%s</summary></details>");

  private final Markup markup = new Markup();

  static List<String> payloads() {
    return XssCorpus.payloads();
  }

  private String html(String text, boolean isMarkdown) {
    return markup
        .render(isMarkdown + text, PLACE, () -> new Document(text, isMarkdown, false))
        .text();
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void nothingActsInMarkdown(String payload) {
    for (String frame : FRAMES) {
      HARMLESS.check(html(frame.replace("%s", payload), true));
    }
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void plainTextStaysText(String payload) {
    String html = html(payload, false);
    HARMLESS.check(html);
    org.jsoup.nodes.Document page = Jsoup.parse(html);
    assertThat(page.body().children()).hasSize(1);
    assertThat(page.body().child(0).children()).isEmpty();
  }

  @Test
  void allOfThemTogetherStayInTheirPlace() {
    HARMLESS.check(html(String.join("\n\n", payloads()), true));
    HARMLESS.check(html(String.join(" ", payloads()), true));
    HARMLESS.check(html(String.join("", payloads()), true));
  }

  @Test
  void thereAreEnough() {
    assertThat(payloads()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }
}

package org.godepot.web.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** READMEs as HTML. */
class MarkupTest {
  private static final String PAGE = "/a.test/m@v1.0.0?tab=files&path=";

  private final Markup markup = new Markup();

  private static Surroundings in(String directory) {
    return new Surroundings(directory, directory, path -> PAGE + path, path -> "/raw/" + path);
  }

  private Html render(String text) {
    return markup.render(text, in("docs"), () -> new Document(text, true, false));
  }

  private void shows(String markdown, String html) {
    assertThat(render(markdown)).isEqualTo(new Html(html, List.of()));
  }

  /** As the renderer escapes, which is more than is needed. */
  private static String escaped(String address) {
    return address.replace("&", "&amp;").replace("=", "&#61;").replace("@", "&#64;");
  }

  private static String link(String address) {
    return "<p><a href=\"" + address + "\" rel=\"nofollow\">x</a></p>\n";
  }

  @Test
  void headingsAreBelowThoseOfThePageAndHaveIdsOfTheirOwn() {
    shows(
        "# One two\n## One two\n###### Six\n<h1 id=\"own\">raw</h1>\n",
        "<h3 id=\"readme-one-two\">One two</h3>\n"
            + "<h4 id=\"readme-one-two-1\">One two</h4>\n"
            + "<h6 id=\"readme-six\">Six</h6>\n"
            + "<h3 id=\"readme-own\">raw</h3>\n");
    shows("[x](#one-two)", link("#readme-one-two"));
    shows("<a name=\"old\"></a>", "<p><a id=\"readme-old\"></a></p>\n");
  }

  @ParameterizedTest
  @CsvSource({
    "x.md, docs/x.md",
    "./a/../x.md, docs/x.md",
    "../x.go, x.go",
    "/x.md, x.md",
    "a%20b.md, docs/a b.md",
    "x.go#L10-L20, docs/x.go#L10-L20",
    "x.md?raw=true#part, docs/x.md",
    "https:x, ''",
    "../../x, ''",
    "%2e%2e/%2e%2e/x, ''",
    "%zz, ''"
  })
  void relativeLinksLeadToTheFilesOfTheVersion(String address, String path) {
    String html = render("<a href=\"" + address + "\">x</a>").text();
    if (address.startsWith("https:")) {
      assertThat(html).contains("href=\"https:x\"");
    } else if (path.isEmpty()) {
      assertThat(html).isEqualTo("<p>x</p>\n");
    } else {
      assertThat(html).isEqualTo(link(escaped(PAGE + path)));
    }
  }

  @Test
  void otherLinksStayAndAreNotFollowed() {
    shows("[x](https://b.test/?a=b)", link("https://b.test/?a&#61;b"));
    shows("[x](//b.test)", link("https://b.test"));
    shows("[x](mailto:a@b.test)", link("mailto:a&#64;b.test"));
    assertThat(render("see https://b.test/x now").text()).contains("href=\"https://b.test/x\"");
    shows("[x](javascript:alert(1))", "<p>x</p>\n");
    shows("[x](ftp://b.test)", "<p>x</p>\n");
  }

  @Test
  void imagesAreOursOrLinks() {
    shows("![x](i.png)", "<p><img src=\"/raw/docs/i.png\" alt=\"x\" /></p>\n");
    shows(
        "<img src=\"/i.svg\" width=\"50%\" align=\"right\">",
        "<img src=\"/raw/i.svg\" width=\"50%\" align=\"right\" alt=\"\" />\n");
    shows("![x](https://b.test/i.png)", link("https://b.test/i.png"));
    shows("![](https://b.test/i.png)", link("https://b.test/i.png").replace(">x<", ">image<"));
    shows("[![x](https://b.test/i.png)](https://c.test)", link("https://c.test"));
    shows("![x](data:image/png;base64,AAAA)", "<p>x</p>\n");
  }

  @Test
  void tablesListsAndStrikeThroughAreThoseOfGitHub() {
    shows(
        "|a|b|\n|:-|-:|\n|1|2|\n",
        "<table><thead><tr><th align=\"left\" scope=\"col\">a</th>"
            + "<th align=\"right\" scope=\"col\">b</th></tr></thead><tbody><tr>"
            + "<td align=\"left\">1</td><td align=\"right\">2</td></tr></tbody></table>\n");
    shows(
        "- [x] a\n- [ ] b\n",
        "<ul><li><span role=\"img\" aria-label=\"done\">\u2611</span> a</li>"
            + "<li><span role=\"img\" aria-label=\"to do\">\u2610</span> b</li></ul>\n");
    shows("~~a~~ `b`", "<p><del>a</del> <code>b</code></p>\n");
    shows("```go\nx < y\n```\n", "<pre><code class=\"language-go\">x &lt; y\n</code></pre>\n");
  }

  @Test
  void harmlessHtmlStays() {
    shows(
        "<p align=\"center\">a<br><kbd>b</kbd></p>\n",
        "<p align=\"center\">a<br /><kbd>b</kbd></p>\n");
    shows(
        "<details open><summary>s</summary>t</details>\n",
        "<details open=\"open\"><summary>s</summary>t</details>\n");
    shows("<center>a</center>\n", "<div align=\"center\">a</div>\n");
  }

  @Test
  void whatReordersTextIsWrittenOut() {
    shows(
        "a\u202eb &#x202e; `c\u2066`",
        "<p>a[U&#43;202E]b [U&#43;202E] <code>c[U&#43;2066]</code></p>\n");
  }

  @Test
  void plainTextIsShownAsItIs() {
    Html html = markup.render("k", in(""), () -> new Document("\n<b>&\"x\"\n# no\0", false, false));
    assertThat(html)
        .isEqualTo(new Html("<pre>\n\n&lt;b&gt;&amp;\"x\"\n# no\ufffd</pre>", List.of()));
  }

  @Test
  void whatIsCutSaysSo() {
    Html html =
        markup.render(
            "k", in(""), () -> new Document("x".repeat(Document.MAX_LENGTH + 1), true, false));
    assertThat(html.notes()).containsExactly("Only the beginning of this text is shown.");
    assertThat(html.text()).hasSize("<p></p>\n".length() + Document.MAX_LENGTH);
  }

  @Test
  void aTextIsMadeOncePerPlace() {
    List<String> asked = new ArrayList<>();
    for (String directory : List.of("a", "a", "b")) {
      markup.render(
          "k",
          in(directory),
          () -> {
            asked.add(directory);
            return new Document("[x](y)", true, false);
          });
    }
    assertThat(asked).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> ",
        "- ",
        "[",
        "*a ",
        "**a _b ",
        "`",
        "``a",
        "<",
        "<b>",
        "<svg>x",
        "&#x202e;",
        "|a\n",
        "|-",
        "\n",
        "- a\n",
        "[a]()",
        "![](x)",
        "[a](<b",
        "[a]: b\n",
        "http://a.b ",
        "# a\n",
        "a\n=\n",
        "<a href=\"",
        "<img src=x>",
        "\u202e",
        "\ud83d",
        "<textarea>",
        "<style>"
      })
  void repetitionEndsAndSaysWhatItShows(String unit) {
    Html all = render(unit.repeat(Document.MAX_LENGTH / unit.length()));
    assertThat(all.text().length()).isLessThan(9 << 20);
    Html some = render(unit.repeat(5000));
    assertThat(some.text().length()).isLessThan(1 << 20);
  }

  static List<String> intricate() {
    StringBuilder lists = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      lists.append("  ".repeat(i)).append("- a\n");
    }
    String wide = "|a".repeat(5000) + "|\n" + "|-".repeat(5000) + "|\n";
    return List.of(
        lists.toString(),
        lists.substring(0, 20_000) + "\n".repeat(50_000),
        "> ".repeat(10_000) + "a\n" + "b\n".repeat(10_000),
        "- ".repeat(10_000) + "a\n",
        "[".repeat(10_000) + "a" + "](b)".repeat(10_000),
        "*a _b ".repeat(5000) + "b_ a*".repeat(5000),
        wide + "a\n".repeat(50_000),
        "> " + wide.replace("\n", "\n> ") + "a\n> ".repeat(10_000),
        "[a]: http://b.test/" + "x".repeat(100_000) + "\n\n" + "[a] ".repeat(20_000),
        "<a " + "href=x ".repeat(100_000) + ">x</a>",
        "<" + "a".repeat(1_000_000) + ">",
        "<div>".repeat(20_000) + "a" + "</div>".repeat(20_000));
  }

  @ParameterizedTest
  @MethodSource("intricate")
  void intricateTextsEnd(String text) {
    Html html = render(text);
    assertThat(html.text()).isNotEmpty();
    assertThat(html.text().length()).isLessThan(9 << 20);
  }

  @Test
  void aTableThatGrowsBeyondItsTextIsShownAsWritten() {
    Html html = render("|a".repeat(5000) + "|\n" + "|-".repeat(5000) + "|\n" + "a\n".repeat(5000));
    assertThat(html.text()).startsWith("<pre>|a|a");
    assertThat(html.notes()).hasSize(1);
  }

  @Test
  void addressesThatRepeatALongOneAreShownAsWritten() {
    Html html = render("[a]: http://b.test/" + "x".repeat(1900) + "\n\n" + "[a] ".repeat(20_000));
    assertThat(html.text()).startsWith("<pre>[a]: ");
    assertThat(html.notes()).hasSize(1);
  }
}

package org.godepot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * HTML made of what publishers wrote, read as browsers read it: it runs nothing, loads nothing of
 * others, and stays in its place.
 *
 * @param own what our own addresses begin with
 * @param idPrefix what every id begins with
 */
public record Harmless(Pattern own, String idPrefix) {
  private static final Set<String> ELEMENTS =
      Set.of(
          "a",
          "abbr",
          "b",
          "blockquote",
          "br",
          "caption",
          "cite",
          "code",
          "dd",
          "del",
          "details",
          "dfn",
          "div",
          "dl",
          "dt",
          "em",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "i",
          "img",
          "ins",
          "kbd",
          "li",
          "mark",
          "ol",
          "p",
          "pre",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strong",
          "sub",
          "summary",
          "sup",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "u",
          "ul",
          "var",
          "wbr");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "align",
          "alt",
          "aria-label",
          "class",
          "colspan",
          "dir",
          "height",
          "href",
          "id",
          "open",
          "rel",
          "role",
          "rowspan",
          "scope",
          "src",
          "start",
          "title",
          "width");
  private static final Pattern FOREIGN = Pattern.compile("(?:https?:|mailto:).+", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("language-[A-Za-z0-9+#._-]{1,30}");
  private static final Pattern BIDI = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

  /** Checks some HTML that stands in a page. */
  public void check(String html) {
    Document page = Jsoup.parse("<main><div id=frame>" + html + "</div><p id=after>x</p></main>");
    check(page, html);
    check(Jsoup.parse(page.outerHtml()), html);
  }

  private void check(Document page, String html) {
    Element frame = page.getElementById("frame");
    assertThat(page.select("main > #frame + #after")).as(html).hasSize(1);
    assertThat(page.body().children()).as(html).hasSize(1);
    assertThat(page.head().children()).as(html).isEmpty();
    for (Element element : frame.getAllElements()) {
      if (element != frame) {
        check(element, html);
      }
    }
    assertThat(BIDI.matcher(frame.html()).find()).as(html).isFalse();
  }

  private void check(Element element, String html) {
    assertThat(ELEMENTS).as(html).contains(element.normalName());
    assertThat(element.tag().namespace()).as(html).isEqualTo("http://www.w3.org/1999/xhtml");
    for (Attribute attribute : element.attributes()) {
      assertThat(ATTRIBUTES).as(html).contains(attribute.getKey().toLowerCase(Locale.ROOT));
      check(element, attribute.getKey(), attribute.getValue(), html);
    }
    if (element.hasAttr("href")) {
      assertThat(element.attr("rel")).as(html).isEqualTo("nofollow");
    }
  }

  private void check(Element element, String name, String value, String html) {
    switch (name) {
      case "id" -> assertThat(value).as(html).startsWith(idPrefix);
      case "class" -> assertThat(value).as(html).matches(CLASS);
      case "role" -> assertThat(value).as(html).isEqualTo("img");
      case "src" -> assertThat(value).as(html).matches(own);
      case "href" -> {
        assertThat(element.normalName()).as(html).isEqualTo("a");
        boolean inside = value.startsWith("#" + idPrefix) || own.matcher(value).matches();
        assertThat(inside || FOREIGN.matcher(value).matches()).as(html).isTrue();
      }
      default -> assertThat(value).as(html).hasSizeLessThan(2000);
    }
  }
}

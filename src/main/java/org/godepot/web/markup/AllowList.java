package org.godepot.web.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.HtmlStreamEventReceiverWrapper;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/** Lets through what a text needs, and nothing that acts. Thread-safe. */
final class AllowList {
  private static final Pattern ALIGN = Pattern.compile("(?i)left|right|center");
  private static final Pattern DIRECTION = Pattern.compile("(?i)ltr|rtl|auto");
  private static final Pattern LENGTH = Pattern.compile("\\d{1,4}(?:px|%)?");
  private static final Pattern SPAN = Pattern.compile("[1-9]\\d?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern SCOPE = Pattern.compile("(?i)col|row");
  private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9+#._-]{1,30}");
  private static final Pattern CHECKBOX = Pattern.compile("(?i)checkbox");
  private static final Pattern ANY = Pattern.compile("[\\s\\S]{0,1000}");

  private static final String[] HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"};
  private static final String[] BLOCKS = {
    "p",
    "div",
    "center",
    "blockquote",
    "pre",
    "hr",
    "br",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "details",
    "summary",
    "table",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "th",
    "td"
  };
  private static final String[] INLINE = {
    "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "img", "input", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr"
  };

  private final PolicyFactory policy =
      new HtmlPolicyBuilder()
          .allowElements(HEADINGS)
          .allowElements(BLOCKS)
          .allowElements(INLINE)
          .allowUrlProtocols("http", "https", "mailto")
          .allowAttributes("id")
          .matching(ANY)
          .globally()
          .allowAttributes("dir")
          .matching(DIRECTION)
          .globally()
          .allowAttributes("align")
          .matching(ALIGN)
          .onElements("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "img", "tr", "th", "td")
          .allowAttributes("href", "name", "title")
          .onElements("a")
          .allowAttributes("title")
          .onElements("abbr", "dfn", "img")
          .allowAttributes("src", "alt")
          .onElements("img")
          .allowAttributes("width", "height")
          .matching(LENGTH)
          .onElements("img")
          .allowAttributes("start")
          .matching(NUMBER)
          .onElements("ol")
          .allowAttributes("colspan", "rowspan")
          .matching(SPAN)
          .onElements("th", "td")
          .allowAttributes("scope")
          .matching(SCOPE)
          .onElements("th")
          .allowAttributes("class")
          .matching(LANGUAGE)
          .onElements("code")
          .allowAttributes("open")
          .onElements("details")
          .allowAttributes("type")
          .matching(CHECKBOX)
          .onElements("input")
          .allowAttributes("checked")
          .onElements("input")
          .toFactory();

  /**
   * Takes out first what would take the judge too long: the time grows with the square of the
   * attributes of one tag, and of the pictures that are open.
   */
  @SuppressWarnings("try") // nothing is ever closed
  private static final class Spared extends HtmlStreamEventReceiverWrapper {
    private static final int MAX_ATTRIBUTES = 20;
    private static final Set<String> PICTURES = Set.of("svg", "math");

    Spared(HtmlStreamEventReceiver underlying) {
      super(underlying);
    }

    @Override
    public void openTag(String name, List<String> attributes) {
      if (!PICTURES.contains(name)) {
        underlying.openTag(
            name,
            attributes.stream()
                .limit(2L * MAX_ATTRIBUTES)
                .collect(Collectors.toCollection(ArrayList::new)));
      }
    }

    @Override
    public void closeTag(String name) {
      if (!PICTURES.contains(name)) {
        underlying.closeTag(name);
      }
    }
  }

  /** Writes what is allowed of some HTML. */
  void pass(String html, Addresses addresses, Appendable safe) {
    HtmlStreamRenderer renderer =
        HtmlStreamRenderer.create(
            safe,
            failure -> {
              throw new IllegalStateException("writing to memory does not fail", failure);
            },
            wrong -> {});
    HtmlSanitizer.sanitize(html, policy.apply(new SafeTags(renderer, addresses)), Spared::new);
  }
}

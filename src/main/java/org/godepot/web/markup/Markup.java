package org.godepot.web.markup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Makes texts of publishers into HTML, once for each text and place. Thread-safe. */
public final class Markup {
  /** Characters of HTML made of one text; more shows as the text it was. */
  private static final int MAX_HTML = 6 << 20;

  /** Bytes of all HTML remembered: a thousand usual READMEs. */
  private static final long MAX_WEIGHT = 48L << 20;

  /** Texts in work at once: a large one takes some ten megabytes and a tenth of a second. */
  private static final int AT_ONCE = 2;

  private final Markdown markdown = new Markdown();
  private final AllowList allowList = new AllowList();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Cache<Key, Html> kept =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Key key, Html html) -> 200 + 2 * html.text().length())
          .build();

  private record Key(String document, String place) {}

  /**
   * The HTML of a document.
   *
   * @param key the same for the same document only
   * @param document asked for if its HTML is not remembered
   */
  public Html render(String key, Surroundings place, Supplier<Document> document) {
    return kept.get(new Key(key, place.key()), absent -> make(document.get(), place));
  }

  private Html make(Document document, Surroundings place) {
    places.acquireUninterruptibly();
    try {
      return render(document, new Addresses(place));
    } finally {
      places.release();
    }
  }

  private Html render(Document document, Addresses addresses) {
    List<String> notes = new ArrayList<>();
    if (document.isCut()) {
      notes.add("Only the beginning of this text is shown.");
    }
    // Browsers and parsers differ in what they make of a NUL.
    String text = document.text().replace('\0', '\ufffd');
    if (!document.isMarkdown()) {
      return new Html(preformatted(text), notes);
    }
    Optional<String> html = formatted(text, addresses);
    if (html.isEmpty()) {
      notes.add("This Markdown is shown as it is written: it is too large or too intricate.");
    }
    return new Html(html.orElseGet(() -> preformatted(text)), notes);
  }

  private Optional<String> formatted(String text, Addresses addresses) {
    if (markdown.isTooMuch(text)) {
      return Optional.empty();
    }
    try {
      LimitedText html = new LimitedText(MAX_HTML);
      markdown.render(text, html);
      LimitedText safe = new LimitedText(MAX_HTML);
      allowList.pass(html.toString(), addresses, safe);
      return Optional.of(safe.toString());
    } catch (LimitedText.FullException tooMuch) {
      return Optional.empty();
    }
  }

  private static String preformatted(String text) {
    StringBuilder html = new StringBuilder(text.length() + 100).append("<pre>");
    String written = BidiControls.written(text);
    // Parsers drop a line feed right behind the tag.
    if (written.startsWith("\n")) {
      html.append('\n');
    }
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        default -> html.append(c);
      }
    }
    return html.append("</pre>").toString();
  }
}

package org.godepot.web.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** GitHub's Markdown as HTML that is not safe yet. Thread-safe. */
final class Markdown {
  /** Quotes and lists inside each other; what is deeper is text. People stop at five. */
  private static final int MAX_BLOCKS = 40;

  /** Emphasis and links inside each other; what is deeper is text. */
  private static final int MAX_INLINE = 40;

  /**
   * Cells of all tables. A row is filled up to the columns of its head, so that a wide head and
   * many short rows make far more cells than the text has characters.
   */
  private static final int MAX_CELLS = 100_000;

  /**
   * Characters that may mean something: the time goes with them, a microsecond or five for each. A
   * megabyte of lists of links has half as many.
   */
  private static final int MAX_MARKS = 120_000;

  private static final String MARKS = "\n*_[]<&!|~`\\#@:";

  /** Of what the line below the head of a table is made, quoted or in a list, too. */
  private static final String TABLE = "-|: \t\r>*+.)0123456789";

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(),
          StrikethroughExtension.create(),
          AutolinkExtension.create(),
          TaskListItemsExtension.create(),
          HeadingAnchorExtension.builder()
              .idPrefix(Addresses.ID_PREFIX)
              .defaultId("section")
              .build());

  private final Parser parser =
      Parser.builder()
          .extensions(EXTENSIONS)
          .maxOpenBlockParsers(MAX_BLOCKS)
          .maxInlineNesting(MAX_INLINE)
          .build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .attributeProviderFactory(
              context ->
                  (node, tag, attributes) -> {
                    if (node instanceof TableCell cell && cell.isHeader()) {
                      attributes.put("scope", "col");
                    }
                  })
          .build();

  /** Whether a text would take too long or too much. */
  boolean isTooMuch(String text) {
    return text.chars().filter(c -> MARKS.indexOf(c) >= 0).count() > MAX_MARKS
        || cells(text) > MAX_CELLS;
  }

  /** How many cells the tables of a text have at most. */
  private static long cells(String text) {
    long cells = 0;
    long columns = 0;
    for (int start = 0; start < text.length(); ) {
      int feed = text.indexOf('\n', start);
      int end = feed < 0 ? text.length() : feed;
      int bars = bars(text, start, end);
      if (bars > 0) {
        columns = bars + 1L;
      } else if (isBlank(text, start, end)) {
        columns = 0;
      }
      cells += columns;
      start = end + 1;
    }
    return cells;
  }

  /** How many bars the line below the head of a table has; 0 for every other line. */
  private static int bars(String text, int start, int end) {
    int bars = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (TABLE.indexOf(c) < 0) {
        return 0;
      }
      bars += c == '|' ? 1 : 0;
    }
    return bars;
  }

  private static boolean isBlank(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Writes the HTML of a text. */
  void render(String text, Appendable html) {
    renderer.render(parser.parse(text), html);
  }
}

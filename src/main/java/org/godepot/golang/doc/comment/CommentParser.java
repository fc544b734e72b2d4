package org.godepot.golang.doc.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.doc.comment.Block.Code;
import org.godepot.golang.doc.comment.Block.Heading;
import org.godepot.golang.doc.comment.Block.Item;
import org.godepot.golang.doc.comment.Block.Items;
import org.godepot.golang.doc.comment.Block.Paragraph;

/** Reads doc comments. Used once, by one thread. */
public final class CommentParser {
  private final List<String> lines;
  private final InlineParser inlines;
  private final Map<String, String> definitions = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final List<LinkDefinition> links = new ArrayList<>();

  private CommentParser(String text, Scope scope) {
    this.lines = Lines.unindented(Lines.split(text));
    this.inlines = new InlineParser(scope, definitions, used);
  }

  /**
   * Reads a comment.
   *
   * @param text without comment markers
   */
  public static DocComment parse(String text, Scope scope) {
    return text.isEmpty() ? DocComment.EMPTY : new CommentParser(text, scope).comment();
  }

  /**
   * Links may be defined behind their use, so paragraphs are read when all definitions are known.
   */
  private DocComment comment() {
    List<RawBlock> raw = new ArrayList<>();
    int previousEnd = 0;
    for (Span span : Span.of(lines)) {
      raw(span, previousEnd < span.start()).ifPresent(raw::add);
      previousEnd = span.end();
    }
    List<Block> blocks = raw.stream().map(this::block).toList();
    return new DocComment(blocks, judged());
  }

  /** The definitions, each with whether it was used: of two with one text, the first. */
  private List<LinkDefinition> judged() {
    List<LinkDefinition> judged = new ArrayList<>();
    for (LinkDefinition link : links) {
      judged.add(new LinkDefinition(link.text(), link.url(), used.remove(link.text())));
    }
    return judged;
  }

  /** A block whose text may still hold links. */
  private sealed interface RawBlock {
    /** A paragraph. */
    record Text(String text) implements RawBlock {}

    /** A list. */
    record RawItems(List<RawItem> items, boolean blankBefore, boolean blankBetween)
        implements RawBlock {}

    /** A heading or code, which hold no links. */
    record Ready(Block block) implements RawBlock {}
  }

  private record RawItem(String number, List<String> paragraphs) {}

  private Optional<RawBlock> raw(Span span, boolean blankBefore) {
    List<String> part = lines.subList(span.start(), span.end());
    return switch (span.kind()) {
      case CODE -> Optional.of(new RawBlock.Ready(code(part)));
      case HEADING ->
          Optional.of(new RawBlock.Ready(new Heading(Lines.trim(part.get(0).substring(1)))));
      case OLD_HEADING -> Optional.of(new RawBlock.Ready(new Heading(Lines.trim(part.get(0)))));
      case LIST -> Optional.of(items(part, blankBefore));
      case PARAGRAPH -> paragraph(part).map(RawBlock.Text::new);
    };
  }

  private static Code code(List<String> part) {
    return new Code(String.join("\n", Lines.unindented(part)) + "\n");
  }

  /** The text of a paragraph, unless all its lines define links. */
  private Optional<String> paragraph(List<String> part) {
    List<LinkDefinition> defined = new ArrayList<>();
    for (String line : part) {
      Optional<LinkDefinition> definition = definition(line);
      if (definition.isEmpty()) {
        return Optional.of(String.join("\n", part));
      }
      defined.add(definition.get());
    }
    for (LinkDefinition definition : defined) {
      links.add(definition);
      definitions.putIfAbsent(definition.text(), definition.url());
    }
    return Optional.empty();
  }

  private static Optional<LinkDefinition> definition(String line) {
    int close = line.indexOf("]:");
    if (!line.startsWith("[")
        || close < 0
        || close + 3 >= line.length()
        || " \t".indexOf(line.charAt(close + 2)) < 0) {
      return Optional.empty();
    }
    String url = Lines.trim(line.substring(close + 3));
    int colon = url.indexOf("://");
    if (colon < 0 || !WebAddress.isScheme(url.substring(0, colon))) {
      return Optional.empty();
    }
    return Optional.of(new LinkDefinition(line.substring(1, close), url, false));
  }

  private RawBlock items(List<String> part, boolean blankBefore) {
    boolean numbered = ListMarker.of(part.get(0)).map(m -> !m.number().isEmpty()).orElse(false);
    boolean blankBetween = false;
    List<RawItem> items = new ArrayList<>();
    List<String> text = new ArrayList<>();
    for (String line : part) {
      Optional<ListMarker> marker =
          ListMarker.of(line).filter(found -> found.number().isEmpty() != numbered);
      if (marker.isPresent()) {
        flush(items, text);
        items.add(new RawItem(marker.get().number(), new ArrayList<>()));
      }
      String content = Lines.trim(marker.map(ListMarker::rest).orElse(line));
      if (content.isEmpty()) {
        blankBetween = true;
        flush(items, text);
      } else {
        text.add(content);
      }
    }
    flush(items, text);
    return new RawBlock.RawItems(items, blankBefore, blankBetween);
  }

  private void flush(List<RawItem> items, List<String> text) {
    if (!items.isEmpty() && !text.isEmpty()) {
      paragraph(List.copyOf(text)).ifPresent(items.get(items.size() - 1).paragraphs()::add);
    }
    text.clear();
  }

  private Block block(RawBlock raw) {
    if (raw instanceof RawBlock.Ready ready) {
      return ready.block();
    }
    if (raw instanceof RawBlock.RawItems list) {
      List<Item> items = list.items().stream().map(this::item).toList();
      return new Items(items, list.blankBefore(), list.blankBetween());
    }
    return new Paragraph(inlines.parse(((RawBlock.Text) raw).text()));
  }

  private Item item(RawItem raw) {
    return new Item(
        raw.number(),
        raw.paragraphs().stream().map(text -> new Paragraph(inlines.parse(text))).toList());
  }
}

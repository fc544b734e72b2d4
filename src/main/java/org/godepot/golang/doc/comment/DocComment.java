package org.godepot.golang.doc.comment;

import java.util.List;
import java.util.Optional;
import org.godepot.golang.doc.comment.Block.Heading;
import org.godepot.golang.doc.comment.Block.Paragraph;

/**
 * A doc comment, read. Immutable.
 *
 * @param links the definitions, in their order; blocks hold none
 */
public record DocComment(List<Block> blocks, List<LinkDefinition> links) {
  private static final String DEPRECATED = "Deprecated:";

  /** No comment. */
  public static final DocComment EMPTY = new DocComment(List.of(), List.of());

  public DocComment {
    blocks = List.copyOf(blocks);
    links = List.copyOf(links);
  }

  public boolean isEmpty() {
    return blocks.isEmpty();
  }

  public List<Heading> headings() {
    return blocks.stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList();
  }

  /** What a paragraph that begins with {@code Deprecated:} says behind it, on one line. */
  public Optional<String> deprecated() {
    return blocks.stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> Inline.plain(((Paragraph) block).text()))
        .filter(text -> text.startsWith(DEPRECATED))
        .map(text -> Lines.joined(text.substring(DEPRECATED.length())))
        .findFirst();
  }
}

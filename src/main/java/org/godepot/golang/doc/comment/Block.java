package org.godepot.golang.doc.comment;

import java.util.List;

/** A part of a doc comment that stands on lines of its own. */
public sealed interface Block {

  /** Running text. */
  record Paragraph(List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }
  }

  /** A heading; it holds no links. */
  record Heading(String text) implements Block {
    /** Prefix of anchors, so that no heading takes the name of anything else on a page. */
    private static final String PREFIX = "hdr-";

    /** Anchor as on pkg.go.dev, such as {@code hdr-Title_of_it}. */
    public String anchor() {
      StringBuilder anchor = new StringBuilder(PREFIX);
      text.codePoints().forEach(c -> anchor.append(isAnchor(c) ? (char) c : '_'));
      return anchor.toString();
    }

    private static boolean isAnchor(int c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
  }

  /**
   * Text as it stands.
   *
   * @param text lines without common indentation, each ended by a newline
   */
  record Code(String text) implements Block {}

  /**
   * A list, numbered or not.
   *
   * @param blankBefore whether an empty line stands before it
   * @param blankBetween whether an empty line stands between items, so that each is a paragraph
   */
  record Items(List<Item> items, boolean blankBefore, boolean blankBetween) implements Block {
    public Items {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a list without items");
      }
    }

    public boolean isNumbered() {
      return !items.get(0).number().isEmpty();
    }

    /** Whether items are printed as paragraphs, apart from each other. */
    public boolean isLoose() {
      return blankBetween || items.stream().anyMatch(item -> item.paragraphs().size() != 1);
    }
  }

  /**
   * An item of a list.
   *
   * @param number digits as written; empty in a list without numbers
   */
  record Item(String number, List<Paragraph> paragraphs) {
    public Item {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}

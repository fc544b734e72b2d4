package org.godepot.golang.doc.comment;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of a comment that make one block.
 *
 * @param end behind the last of them
 */
record Span(int start, int end, Kind kind) {
  /** What the lines are. */
  enum Kind {
    CODE,
    HEADING,
    LIST,
    /** A line by itself that looks like a heading, as before Go 1.19. */
    OLD_HEADING,
    PARAGRAPH
  }

  /** Divides the lines of a comment. */
  static List<Span> of(List<String> lines) {
    return new Divider(lines).spans();
  }

  /** One pass over the lines. */
  private static final class Divider {
    private final List<String> lines;
    private final List<Span> spans = new ArrayList<>();
    private int position;

    /** Lines before this one count as indented. */
    private int forced;

    Divider(List<String> lines) {
      this.lines = lines;
    }

    List<Span> spans() {
      while (true) {
        while (position < lines.size() && line(position).isEmpty()) {
          position++;
        }
        if (position >= lines.size()) {
          return spans;
        }
        if (isIndented(position)) {
          indented();
        } else {
          unindented();
        }
      }
    }

    private String line(int index) {
      return lines.get(index);
    }

    private boolean isIndented(int index) {
      return index < forced || Lines.isIndented(line(index));
    }

    private boolean isItem(int index) {
      return ListMarker.of(line(index)).isPresent();
    }

    /** A list or code: up to the next line that is not indented, empty ones included. */
    private void indented() {
      int start = position;
      boolean unindentedItems = position < forced && isItem(position);
      position++;
      while (position < lines.size()
          && (line(position).isEmpty()
              || isIndented(position)
              || (unindentedItems && isItem(position)))) {
        if (line(position).isEmpty()) {
          unindentedItems = false;
        }
        position++;
      }
      int end = position;
      while (end > start && line(end - 1).isEmpty()) {
        end--;
      }
      // A closing brace that was not indented with the code before it.
      if (end < lines.size() && line(end).startsWith("}")) {
        end++;
      }
      spans.add(new Span(start, end, isItem(start) ? Kind.LIST : Kind.CODE));
      position = end;
    }

    /** A paragraph or heading: up to the next line that is empty or indented. */
    private void unindented() {
      int start = position;
      position++;
      while (position < lines.size()
          && !line(position).isEmpty()
          && !Lines.isIndented(line(position))) {
        position++;
      }
      int end = leaveForIndented(start);
      if (start == end && forced > start) {
        position = start;
        return;
      }
      spans.add(new Span(start, end, textKind(start, end)));
      position = end;
    }

    /**
     * The end of a paragraph whose last lines belong to the indented ones behind it: items of a
     * list, or the first line of code.
     */
    private int leaveForIndented(int start) {
      int end = position;
      if (position >= lines.size() || line(position).isEmpty() || isItem(position)) {
        return end;
      }
      String last = line(position - 1);
      if (isItem(position - 1)) {
        forced = end;
        end--;
        while (end > start && isItem(end - 1)) {
          end--;
        }
      } else if (last.endsWith("{") || last.endsWith("\\")) {
        forced = end;
        end--;
      }
      return end;
    }

    private Kind textKind(int start, int end) {
      if (end - start == 1 && Headings.isHeading(line(start))) {
        return Kind.HEADING;
      }
      if (end - start == 1 && Headings.isOldHeading(lines, start)) {
        return Kind.OLD_HEADING;
      }
      return Kind.PARAGRAPH;
    }
  }
}

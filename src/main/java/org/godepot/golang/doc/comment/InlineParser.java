package org.godepot.golang.doc.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.doc.comment.Inline.DocLink;
import org.godepot.golang.doc.comment.Inline.Link;
import org.godepot.golang.doc.comment.Inline.Plain;

/** Finds links and quotes in the text of paragraphs. Used for one comment, by one thread. */
final class InlineParser {
  private final Scope scope;
  private final Map<String, String> definitions;
  private final Set<String> used;

  /**
   * @param definitions addresses by the text of their link
   * @param used takes the texts of definitions that occur
   */
  InlineParser(Scope scope, Map<String, String> definitions, Set<String> used) {
    this.scope = scope;
    this.definitions = definitions;
    this.used = used;
  }

  /** Reads a text that may hold links in brackets. */
  List<Inline> parse(String text) {
    List<Inline> parts = new ArrayList<>();
    StringBuilder label = new StringBuilder();
    int done = 0;
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        open = i;
        continue;
      }
      if (c == ']') {
        Optional<Inline> link = open < 0 ? Optional.empty() : link(text, open, i, label.toString());
        if (link.isPresent()) {
          plain(parts, text.substring(done, open));
          parts.add(link.get());
          done = i + 1;
        }
        open = -1;
        label.setLength(0);
      } else if (open >= 0) {
        label.append(c == '\n' || c == '\t' ? ' ' : c);
      }
    }
    plain(parts, text.substring(done));
    return parts;
  }

  private Optional<Inline> link(String text, int open, int close, String label) {
    String inside = text.substring(open + 1, close);
    String url = definitions.get(label);
    if (url != null) {
      used.add(label);
      return Optional.of(new Link(quoted(inside), url, false));
    }
    if (!isApart(text, open, close)) {
      return Optional.empty();
    }
    return docLink(inside);
  }

  /** Links stand between blanks or punctuation; {@code map[K]V} is none. */
  private static boolean isApart(String text, int open, int close) {
    return (open == 0 || isBoundary(text.codePointBefore(open)))
        && (close + 1 == text.length() || isBoundary(text.codePointAt(close + 1)));
  }

  private static boolean isBoundary(int codePoint) {
    return codePoint == ' '
        || codePoint == '\t'
        || codePoint == '\n'
        || Lines.isPunctuation(codePoint);
  }

  private Optional<Inline> docLink(String inside) {
    DottedName last = DottedName.of(inside.startsWith("*") ? inside.substring(1) : inside);
    DottedName first = last.name().isEmpty() ? last : DottedName.of(last.before());
    String receiver = last.name().isEmpty() ? "" : first.name();
    String packageName = first.before();
    if (packageName.isEmpty()) {
      return scope.has(receiver, last.name())
          ? Optional.of(new DocLink(quoted(inside), "", receiver, last.name()))
          : Optional.empty();
    }
    return importPath(packageName)
        .map(path -> new DocLink(quoted(inside), path, receiver, last.name()));
  }

  /**
   * A dotted text, cut before its last name.
   *
   * @param name capitalised, or empty if the text does not end in such a name
   */
  private record DottedName(String before, String name) {
    static DottedName of(String text) {
      int dot = text.lastIndexOf('.');
      String name = text.substring(dot + 1);
      boolean isName =
          !name.isEmpty()
              && Lines.identifier(name, 0) == name.length()
              && Lines.isUpper(name.codePointAt(0));
      return isName
          ? new DottedName(dot < 0 ? "" : text.substring(0, dot), name)
          : new DottedName(text, "");
    }
  }

  private Optional<String> importPath(String packageName) {
    if (packageName.indexOf('/') >= 0) {
      return ImportPaths.isValid(packageName) ? Optional.of(packageName) : Optional.empty();
    }
    return scope
        .importPath(packageName)
        .or(() -> Optional.of(packageName).filter(StandardPackages::contains));
  }

  /** Adds text, its addresses as links. */
  private static void plain(List<Inline> parts, String text) {
    int done = 0;
    int i = 0;
    while (i < text.length()) {
      int address = WebAddress.at(text, i);
      if (address > 0) {
        addPlain(parts, text.substring(done, i));
        String url = text.substring(i, i + address);
        parts.add(new Link(url, url, true));
        i += address;
        done = i;
      } else {
        i += Math.max(1, Lines.identifier(text, i));
      }
    }
    addPlain(parts, text.substring(done));
  }

  private static void addPlain(List<Inline> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Plain(quoted(text)));
    }
  }

  /** Two back quotes or apostrophes are a quotation mark; three are somebody's Markdown. */
  private static String quoted(String text) {
    if (!text.contains("``") && !text.contains("''")) {
      return text;
    }
    StringBuilder quoted = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith("```", i)) {
        int end = i;
        while (end < text.length() && text.charAt(end) == '`') {
          end++;
        }
        quoted.append(text, i, end);
        i = end;
      } else if (text.startsWith("``", i) || text.startsWith("''", i)) {
        quoted.append(text.charAt(i) == '`' ? '\u201c' : '\u201d');
        i += 2;
      } else {
        quoted.append(text.charAt(i));
        i++;
      }
    }
    return quoted.toString();
  }
}

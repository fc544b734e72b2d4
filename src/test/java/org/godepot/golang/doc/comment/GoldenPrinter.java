package org.godepot.golang.doc.comment;

import java.math.BigInteger;
import java.util.List;
import org.godepot.golang.doc.comment.Block.Code;
import org.godepot.golang.doc.comment.Block.Heading;
import org.godepot.golang.doc.comment.Block.Item;
import org.godepot.golang.doc.comment.Block.Items;
import org.godepot.golang.doc.comment.Block.Paragraph;
import org.godepot.golang.doc.comment.Inline.DocLink;
import org.godepot.golang.doc.comment.Inline.Link;

/** Prints comments as the printers of go/doc/comment do. */
abstract class GoldenPrinter {
  private final String base;
  final int level;
  final StringBuilder out = new StringBuilder();

  private GoldenPrinter(String base, int level) {
    this.base = base;
    this.level = level;
  }

  static GoldenPrinter html(String base, int level) {
    return new Html(base, level);
  }

  static GoldenPrinter markdown(String base, int level) {
    return new Markdown(base, level);
  }

  abstract String print(DocComment comment);

  String url(DocLink link) {
    String anchor = link.anchor().isEmpty() ? "" : "#" + link.anchor();
    if (link.importPath().isEmpty()) {
      return anchor.equals("#NoURL") ? "" : anchor;
    }
    String slash = base.endsWith("/") ? "" : "/";
    String behind = base.endsWith("/") ? "/" : "";
    return base + slash + link.importPath() + behind + anchor;
  }

  private static final class Html extends GoldenPrinter {
    private Html(String base, int level) {
      super(base, level);
    }

    @Override
    String print(DocComment comment) {
      comment.blocks().forEach(this::block);
      return out.toString();
    }

    private void block(Block block) {
      if (block instanceof Paragraph paragraph) {
        out.append("<p>");
        text(paragraph.text());
        out.append("\n");
      } else if (block instanceof Heading heading) {
        out.append("<h" + level + " id=\"" + heading.anchor() + "\">");
        out.append(escape(heading.text())).append("</h" + level + ">\n");
      } else if (block instanceof Code code) {
        out.append("<pre>").append(escape(code.text())).append("</pre>\n");
      } else if (block instanceof Items list) {
        list(list);
      }
    }

    private void list(Items list) {
      String kind = list.isNumbered() ? "ol>\n" : "ul>\n";
      out.append("<").append(kind);
      BigInteger next = BigInteger.ONE;
      for (Item item : list.items()) {
        out.append("<li");
        if (list.isNumbered()) {
          BigInteger number = new BigInteger(item.number());
          out.append(number.equals(next) ? "" : " value=\"" + item.number() + "\"");
          next = number.add(BigInteger.ONE);
        }
        out.append(">");
        for (Paragraph paragraph : item.paragraphs()) {
          out.append(list.isLoose() ? "<p>" : "");
          text(paragraph.text());
          out.append("\n");
        }
      }
      out.append("</").append(kind);
    }

    private void text(List<Inline> parts) {
      for (Inline part : parts) {
        String url =
            part instanceof Link link ? link.url() : part instanceof DocLink doc ? url(doc) : "";
        boolean isLink = part instanceof Link || !url.isEmpty();
        out.append(isLink ? "<a href=\"" + escape(url) + "\">" : "");
        out.append(escape(part.plain())).append(isLink ? "</a>" : "");
      }
    }

    private static String escape(String text) {
      return text.replace("&", "&amp;")
          .replace("<", "&lt;")
          .replace(">", "&gt;")
          .replace("\"", "&quot;")
          .replace("'", "&apos;");
    }
  }

  private static final class Markdown extends GoldenPrinter {
    private Markdown(String base, int level) {
      super(base, level);
    }

    @Override
    String print(DocComment comment) {
      boolean first = true;
      for (Block block : comment.blocks()) {
        out.append(first ? "" : "\n");
        block(block);
        first = false;
      }
      return out.toString();
    }

    private void block(Block block) {
      if (block instanceof Paragraph paragraph) {
        out.append(text(paragraph.text())).append("\n");
      } else if (block instanceof Heading heading) {
        out.append("#".repeat(level)).append(" ").append(raw(heading.text()));
        out.append(" {#").append(heading.anchor()).append("}\n");
      } else if (block instanceof Code code) {
        for (String line : code.text().split("\n")) {
          out.append(line.isEmpty() ? "" : "\t").append(line).append("\n");
        }
      } else if (block instanceof Items list) {
        list(list);
      }
    }

    private void list(Items list) {
      boolean first = true;
      for (Item item : list.items()) {
        out.append(!first && list.isLoose() ? "\n" : "");
        out.append(list.isNumbered() ? " " + item.number() + ". " : "  - ");
        boolean firstParagraph = true;
        for (Paragraph paragraph : item.paragraphs()) {
          out.append(firstParagraph ? "" : "\n    ");
          out.append(text(paragraph.text())).append("\n");
          firstParagraph = false;
        }
        first = false;
      }
    }

    /** Text whose first character could make it something else. */
    private String text(List<Inline> parts) {
      StringBuilder line = new StringBuilder();
      parts.forEach(part -> line.append(inline(part)));
      String text = line.toString().strip();
      if (text.startsWith("+") || text.startsWith("-") || text.startsWith("#")) {
        return "\\" + text;
      }
      return text.replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private String inline(Inline part) {
      if (part instanceof Link link) {
        return "[" + raw(link.text()) + "](" + link.url() + ")";
      }
      if (part instanceof DocLink link && !url(link).isEmpty()) {
        String url = url(link).replace("(", "%28").replace(")", "%29");
        return "[" + raw(link.text()) + "](" + url + ")";
      }
      return raw(part.plain());
    }

    private static String raw(String text) {
      return text.replaceAll("([`_*\\[<\\\\])", "\\\\$1").replace("\n", " ");
    }
  }
}

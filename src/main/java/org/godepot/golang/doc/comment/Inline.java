package org.godepot.golang.doc.comment;

import java.util.List;

/** A part of running text. */
public sealed interface Inline {
  /** What is read, without marks of links. */
  String plain();

  /** What is read of several parts. */
  static String plain(List<? extends Inline> parts) {
    StringBuilder text = new StringBuilder();
    parts.forEach(part -> text.append(part.plain()));
    return text.toString();
  }

  /** Text, newlines of the comment among it. */
  record Plain(String text) implements Inline {
    @Override
    public String plain() {
      return text;
    }
  }

  /**
   * A link to an address.
   *
   * @param automatic whether the text is the address itself
   */
  record Link(String text, String url, boolean automatic) implements Inline {
    @Override
    public String plain() {
      return text;
    }
  }

  /**
   * A link to a package or to one of its names.
   *
   * @param importPath empty for the package of the comment
   * @param receiver type whose method or field it is, or empty
   * @param name empty for the package itself
   */
  record DocLink(String text, String importPath, String receiver, String name) implements Inline {
    @Override
    public String plain() {
      return text;
    }

    /** Anchor on the page of the package, such as {@code Type.Method}; empty for the package. */
    public String anchor() {
      return receiver.isEmpty() ? name : receiver + "." + name;
    }
  }
}

package org.godepot.golang.doc.comment;

import java.util.List;
import java.util.Locale;
import org.godepot.golang.doc.comment.Block.Paragraph;

/** The first sentence of a comment, as go/doc has it. Stateless. */
public final class Synopsis {
  /** What is above a package clause by mistake. */
  private static final List<String> NO_DOCUMENTATION = List.of("copyright", "all rights", "author");

  private Synopsis() {}

  /** The sentence on one line; empty if the comment does not begin with text. */
  public static String of(String text, Scope scope) {
    String sentence = firstSentence(text);
    String lower = sentence.toLowerCase(Locale.ROOT);
    if (NO_DOCUMENTATION.stream().anyMatch(lower::startsWith)) {
      return "";
    }
    List<Block> blocks = CommentParser.parse(sentence, scope).blocks();
    if (blocks.isEmpty() || !(blocks.get(0) instanceof Paragraph paragraph)) {
      return "";
    }
    return Lines.joined(Inline.plain(paragraph.text()));
  }

  /** Ends at a period with a blank behind it, unless a single capital stands before it. */
  private static String firstSentence(String text) {
    int beforeThat = 0;
    int before = 0;
    int previous = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (c == '\n' || c == '\r' || c == '\t') {
        c = ' ';
      }
      boolean initial = Lines.isUpper(before) && !Lines.isUpper(beforeThat);
      boolean ended = c == ' ' && previous == '.' && !initial;
      if (ended || previous == '\u3002' || previous == '\uff0e') {
        return text.substring(0, i);
      }
      beforeThat = before;
      before = previous;
      previous = c;
      i += Character.charCount(text.codePointAt(i));
    }
    return text;
  }
}

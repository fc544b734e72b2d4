package org.godepot.golang.doc.scan;

import java.util.List;
import java.util.Map;

/** The keywords of Go. Stateless. */
final class Keywords {
  private static final Map<Token, List<String>> WORDS =
      Map.ofEntries(
          Map.entry(Token.CHAN, List.of("chan")),
          Map.entry(Token.CONST, List.of("const")),
          Map.entry(Token.FUNC, List.of("func")),
          Map.entry(Token.IMPORT, List.of("import")),
          Map.entry(Token.INTERFACE, List.of("interface")),
          Map.entry(Token.MAP, List.of("map")),
          Map.entry(Token.PACKAGE, List.of("package")),
          Map.entry(Token.STRUCT, List.of("struct")),
          Map.entry(Token.TYPE, List.of("type")),
          Map.entry(Token.VAR, List.of("var")),
          Map.entry(Token.JUMP, List.of("break", "continue", "fallthrough", "return")),
          Map.entry(
              Token.KEYWORD,
              List.of(
                  "case", "default", "defer", "else", "for", "go", "goto", "if", "range", "select",
                  "switch")));

  private record Keyword(String word, Token token) {}

  /** By first letter: most words of a text are told from keywords without a copy of them. */
  private static final Keyword[][] BY_LETTER = byLetter();

  private Keywords() {}

  private static Keyword[][] byLetter() {
    Keyword[][] table = new Keyword['z' - 'a' + 1][];
    for (int i = 0; i < table.length; i++) {
      char first = (char) ('a' + i);
      table[i] =
          WORDS.entrySet().stream()
              .flatMap(entry -> entry.getValue().stream().map(w -> new Keyword(w, entry.getKey())))
              .filter(keyword -> keyword.word().charAt(0) == first)
              .toArray(Keyword[]::new);
    }
    return table;
  }

  /** The token of a word. */
  static Token of(String text, int start, int end) {
    char first = text.charAt(start);
    if (first < 'a' || first > 'z') {
      return Token.NAME;
    }
    for (Keyword keyword : BY_LETTER[first - 'a']) {
      String word = keyword.word();
      if (word.length() == end - start && text.startsWith(word, start)) {
        return keyword.token();
      }
    }
    return Token.NAME;
  }
}

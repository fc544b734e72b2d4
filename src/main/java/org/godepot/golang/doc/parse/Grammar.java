package org.godepot.golang.doc.parse;

/**
 * What the parts of the parser share: the tokens and how much may be built from them. Used by one
 * thread.
 */
final class Grammar {
  /**
   * Deepest nesting of types and values; the reader, the filter and the printer recurse as deep. Go
   * itself stops at 100,000, its own packages at 12.
   */
  static final int MAX_DEPTH = 200;

  /**
   * Most names, types and values of one file, about 100 bytes each. The largest file of constants
   * in x/sys has 30,000.
   */
  static final int MAX_NODES = 400_000;

  private final TokenStream tokens;
  private final Bodies bodies;
  private int depth;
  private int nodes;

  Grammar(TokenStream tokens) {
    this.tokens = tokens;
    this.bodies = new Bodies(tokens);
  }

  TokenStream tokens() {
    return tokens;
  }

  Bodies bodies() {
    return bodies;
  }

  /** Counts what is built. */
  void spend() throws SyntaxException {
    nodes++;
    if (nodes > MAX_NODES) {
      throw tokens.unexpected("more than " + MAX_NODES + " names and types in the file");
    }
  }

  boolean isSpent() {
    return nodes > MAX_NODES;
  }

  void enter() throws SyntaxException {
    spend();
    depth++;
    if (depth > MAX_DEPTH) {
      throw tokens.unexpected("nested deeper than " + MAX_DEPTH);
    }
  }

  void leave() {
    depth--;
  }

  /** Begins a declaration; one that failed left the depth anywhere. */
  void restart() {
    depth = 0;
  }
}

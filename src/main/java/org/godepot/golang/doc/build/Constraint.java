package org.godepot.golang.doc.build;

import java.util.Optional;
import org.godepot.golang.unicode.Characters;

/**
 * The expression of a {@code //go:build} line, evaluated while it is read. Used once, by one
 * thread.
 */
final class Constraint {
  private static final String PREFIX = "//go:build";
  private static final String OLD_PREFIX = "+build";

  /** Most operands of an expression; go/build/constraint takes as many. */
  private static final int MAX_OPERANDS = 1_000;

  /** Deepest parentheses; nobody writes more, and each takes four calls. */
  private static final int MAX_DEPTH = 100;

  private final String text;
  private final Platform platform;
  private int position;
  private int operands;
  private int depth;
  private String token = "";
  private boolean broken;

  private Constraint(String text, Platform platform) {
    this.text = text;
    this.platform = platform;
  }

  /** Whether a line holds a constraint. */
  static boolean isIn(String line) {
    return expression(line, PREFIX).isPresent();
  }

  /** Whether the constraint of a line holds; one that cannot be read does not. */
  static boolean holds(String line, Platform platform) {
    String expression = expression(line, PREFIX).orElse("");
    return new Constraint(expression, platform).evaluate();
  }

  /** Whether a line {@code // +build} holds or is none. */
  static boolean oldHolds(String line, Platform platform) {
    Optional<String> clauses =
        line.startsWith("//")
            ? expression(line.substring(2).strip(), OLD_PREFIX)
            : Optional.empty();
    return clauses.isEmpty() || anyHolds(clauses.get(), platform);
  }

  /** What stands behind a prefix and a blank. */
  private static Optional<String> expression(String line, String prefix) {
    if (!line.startsWith(prefix)) {
      return Optional.empty();
    }
    String rest = line.substring(prefix.length());
    boolean apart = rest.isEmpty() || Character.isWhitespace(rest.charAt(0));
    return apart ? Optional.of(rest.strip()) : Optional.empty();
  }

  /** Blanks mean or, commas and, {@code !} not. */
  private static boolean anyHolds(String clauses, Platform platform) {
    for (String clause : clauses.split("\\s+", -1)) {
      boolean all = true;
      for (String literal : clause.split(",", -1)) {
        all &= literalHolds(literal, platform);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean literalHolds(String literal, Platform platform) {
    if (literal.equals("!") || literal.startsWith("!!")) {
      return false;
    }
    boolean negated = literal.startsWith("!");
    String tag = negated ? literal.substring(1) : literal;
    boolean holds =
        !tag.isEmpty() && tag.codePoints().allMatch(Constraint::isTag) && platform.satisfies(tag);
    return holds != negated;
  }

  private boolean evaluate() {
    boolean holds = or();
    return holds && !broken && token.isEmpty();
  }

  private boolean or() {
    boolean holds = and();
    while (token.equals("||") && !broken) {
      holds |= and();
    }
    return holds;
  }

  private boolean and() {
    boolean holds = not();
    while (token.equals("&&") && !broken) {
      holds &= not();
    }
    return holds;
  }

  private boolean not() {
    operands++;
    broken |= operands > MAX_OPERANDS;
    next();
    if (!token.equals("!")) {
      return operand();
    }
    next();
    broken |= token.equals("!");
    return !operand();
  }

  /** A tag or an expression in parentheses. */
  private boolean operand() {
    if (broken) {
      return false;
    }
    if (token.equals("(")) {
      depth++;
      broken |= depth > MAX_DEPTH;
      boolean holds = !broken && or();
      depth--;
      broken |= !token.equals(")");
      next();
      return holds;
    }
    boolean isTag = !token.isEmpty() && isTag(token.codePointAt(0));
    broken |= !isTag;
    boolean holds = isTag && platform.satisfies(token);
    next();
    return holds;
  }

  private void next() {
    while (position < text.length() && " \t".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    int start = position;
    if (start == text.length()) {
      token = "";
      return;
    }
    while (position < text.length() && isTag(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    if (position == start) {
      boolean two = text.startsWith("&&", start) || text.startsWith("||", start);
      position = Math.min(text.length(), start + (two ? 2 : 1));
      broken |= !two && "()!".indexOf(text.charAt(start)) < 0;
    }
    token = text.substring(start, position);
  }

  private static boolean isTag(int c) {
    return Characters.isLetter(c)
        || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
        || c == '_'
        || c == '.';
  }
}

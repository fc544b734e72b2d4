package org.godepot.registry.search.text;

import java.util.List;
import java.util.Locale;

/**
 * What a module says of itself in its zip, as plain text. Long texts are taken as they are; how
 * much of them is indexed is this package's business.
 *
 * @param synopsis one sentence, or empty
 * @param readme the words of its README, or empty
 */
public record SearchText(String synopsis, String readme, List<PackageText> packages) {
  /** Of a module whose zip says nothing. */
  public static final SearchText NONE = new SearchText("", "", List.of());

  public SearchText {
    packages = List.copyOf(packages);
  }

  /**
   * A package of a module.
   *
   * @param path as it is imported
   * @param name in its package clause
   * @param synopsis one sentence, or empty
   */
  public record PackageText(String path, String name, String synopsis, List<Symbol> symbols) {
    public PackageText {
      symbols = List.copyOf(symbols);
    }
  }

  /**
   * An exported name of a package.
   *
   * @param name {@code NewReader}, or {@code Reader.Read} for what belongs to a type
   */
  public record Symbol(String name, Kind kind) {}

  /** What a symbol names. */
  public enum Kind {
    CONSTANT,
    VARIABLE,
    FUNCTION,
    TYPE,
    METHOD,
    FIELD;

    /** The word in JSON and pages. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a word. */
    public static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}

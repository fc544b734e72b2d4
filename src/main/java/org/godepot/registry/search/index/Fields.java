package org.godepot.registry.search.index;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.godepot.registry.search.text.Words;

/** The names of the fields, and how terms get into them. */
final class Fields {
  /** Of every document: its module's key. */
  static final String KEY = "key";

  /** Of every document: which of the three kinds it is. */
  static final String KIND = "kind";

  /** Of every document: the name of its module, as an ordinal. */
  static final String MODULE = "module";

  /** Of modules and packages: the last element of the path that is no major version. */
  static final String NAME = "name";

  /** Of modules and packages: the elements of the whole path. */
  static final String PATH = "path";

  /** Of modules and packages: the whole path in lower case. */
  static final String WHOLE = "whole";

  /** Of modules and packages: words. */
  static final String SYNOPSIS = "synopsis";

  /** Of modules: the paths of their packages below their own. */
  static final String PACKAGE = "package";

  /** Of modules: the names of all symbols in them. */
  static final String SYMBOL = "symbol";

  /** Of modules: words. */
  static final String README = "readme";

  /** Of symbols: the name in lower case. */
  static final String LOWER = "lower";

  /** Of modules and symbols: names of symbols as they are. */
  static final String EXACT = "exact";

  /** Of modules that should be made again: a word. */
  static final String INCOMPLETE = "incomplete";

  static final String YES = "yes";

  private static final String HEADS = "^";
  private static final FieldType TERMS = terms();

  private Fields() {}

  /**
   * The field a name has for each kind of document: lists of symbols are a thousand times longer
   * than those of modules, so they are never mixed.
   */
  static String of(Tab tab, String field) {
    return switch (tab) {
      case MODULES -> "m." + field;
      case PACKAGES -> "p." + field;
      case SYMBOLS -> "s." + field;
    };
  }

  /** The field with the short beginnings of the words of another. */
  static String heads(String field) {
    return field + HEADS;
  }

  private static FieldType terms() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setTokenized(true);
    type.freeze();
    return type;
  }

  /** Adds words that are found whole. */
  static void addWords(Document document, String field, Set<String> words) {
    if (!words.isEmpty()) {
      document.add(new Field(field, new Terms(words), TERMS));
    }
  }

  /** Adds words that are found by their beginnings, too. */
  static void addBeginnings(Document document, String field, Set<String> words) {
    addWords(document, field, words);
    addWords(document, heads(field), Words.Heads.of(words));
  }

  /** Words that were cut already. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<String> words;
    private Iterator<String> rest;

    Terms(Set<String> words) {
      this.words = words;
      this.rest = words.iterator();
    }

    @Override
    public void reset() {
      rest = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!rest.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(rest.next());
      return true;
    }
  }
}

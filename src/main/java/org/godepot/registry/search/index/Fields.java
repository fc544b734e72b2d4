package org.godepot.registry.search.index;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.godepot.registry.search.text.Words;

/** The names of the fields, and how terms get into them. */
final class Fields {
  /** Of every document: its module's key. */
  static final String KEY = "key";

  /** Of every document: which of the three kinds it is. */
  static final String KIND = "kind";

  /**
   * The name: of modules and packages the last element of the path that is no major version. Of
   * symbols the only field, with words of several kinds.
   */
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

  /** Of modules: names of symbols as they are. */
  static final String EXACT = "exact";

  /** Of modules that should be made again: a word. */
  static final String INCOMPLETE = "incomplete";

  static final String YES = "yes";

  /** Before the short beginnings of the words of a field, which are among them. */
  private static final char HEAD = '^';

  /** Before the whole name of a symbol, as it is and in lower case. */
  private static final char WHOLE_NAME = '=';

  /** Before words that say where a symbol is. */
  private static final char PLACE = '/';

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

  /** The term of a short beginning. */
  static String head(String beginning) {
    return HEAD + beginning;
  }

  /** The term of a symbol's whole name. */
  static String wholeName(String name) {
    return WHOLE_NAME + name;
  }

  /** The term of a word that says where a symbol is. */
  static String place(String word) {
    return PLACE + word;
  }

  static void add(Document document, String field, String term) {
    document.add(new StringField(field, term, Field.Store.NO));
  }

  /** Adds words that are found whole. */
  static void addWords(Document document, String field, Collection<String> words) {
    words.forEach(word -> add(document, field, word));
  }

  /** Adds words that are found by their beginnings, too. */
  static void addBeginnings(Document document, String field, List<String> words) {
    addWords(document, field, words);
    Words.Heads.of(words).forEach(head -> add(document, field, head(head)));
  }
}

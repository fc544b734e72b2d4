package org.godepot.registry.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.godepot.registry.search.text.Distance;
import org.godepot.registry.search.text.QueryText;
import org.godepot.registry.search.text.Words;

/**
 * What is asked, as Lucene is asked. Every word must be found; its weight is the sum over all
 * fields in which it is. Stateless.
 */
final class Queries {
  /** Outweighs any number of words, whatever the factors: the path that was typed comes first. */
  private static final float WHOLE_PATH = 1_000_000;

  private static final float BEGIN_OF_PATH = 20;

  /** Characters of a path's begin: Lucene goes a call deeper for each byte, and at most 1,000. */
  private static final int MAX_BEGIN = 300;

  private static final float NAME = 16;
  private static final float BEGIN_OF_NAME = 8;
  private static final float ELEMENT = 8;
  private static final float BEGIN_OF_ELEMENT = 4;
  private static final float PACKAGE = 4;
  private static final float BEGIN_OF_PACKAGE = 2;
  private static final float SYMBOL_IN_CASE = 3;
  private static final float SYMBOL = 3;
  private static final float BEGIN_OF_SYMBOL = 1.5f;
  private static final float SYNOPSIS = 3;
  private static final float README = 1;

  /** Of a symbol looked for as a symbol, on top of what its beginning weighs. */
  private static final float WHOLE_SYMBOL_IN_CASE = 8;

  private static final float WHOLE_SYMBOL = 6;
  private static final float PLACE_OF_SYMBOL = 1;

  /** Of a word that is nearly one of a path. */
  private static final float NEAR = 1;

  private Queries() {}

  /** What finds a text. */
  static Query of(Tab tab, QueryText text) {
    if (text.isBlank()) {
      return weighed(new TermQuery(new Term(Fields.KIND, tab.name())), 1);
    }
    List<Words.Word> words = text.words();
    if (words.isEmpty()) {
      return new MatchNoDocsQuery();
    }
    return tab == Tab.SYMBOLS ? symbols(text, words) : paths(tab, text, words);
  }

  private static Query paths(Tab tab, QueryText text, List<Words.Word> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Words.Word word : words) {
      all.add(any(tab == Tab.MODULES ? ofModule(word) : ofPath(tab, word)), Occur.MUST);
    }
    String whole = Fields.of(tab, Fields.WHOLE);
    List<Query> ways = new ArrayList<>();
    ways.add(all.build());
    ways.add(weighed(term(whole, text.lower()), WHOLE_PATH));
    if (!text.isShort() && text.lower().length() <= MAX_BEGIN) {
      ways.add(weighed(new PrefixQuery(new Term(whole, text.lower())), BEGIN_OF_PATH));
    }
    return any(ways);
  }

  private static List<Query> ofPath(Tab tab, Words.Word word) {
    String lower = word.lower();
    String name = Fields.of(tab, Fields.NAME);
    String path = Fields.of(tab, Fields.PATH);
    List<Query> ways = new ArrayList<>();
    ways.add(weighed(term(name, lower), NAME));
    ways.add(weighed(beginning(name, lower), BEGIN_OF_NAME));
    ways.add(weighed(term(path, lower), ELEMENT));
    ways.add(weighed(beginning(path, lower), BEGIN_OF_ELEMENT));
    ways.add(weighed(term(Fields.of(tab, Fields.SYNOPSIS), lower), SYNOPSIS));
    return ways;
  }

  private static List<Query> ofModule(Words.Word word) {
    String lower = word.lower();
    String below = Fields.of(Tab.MODULES, Fields.PACKAGE);
    String symbol = Fields.of(Tab.MODULES, Fields.SYMBOL);
    List<Query> ways = ofPath(Tab.MODULES, word);
    ways.add(weighed(term(below, lower), PACKAGE));
    ways.add(weighed(beginning(below, lower), BEGIN_OF_PACKAGE));
    ways.add(weighed(term(Fields.of(Tab.MODULES, Fields.EXACT), word.raw()), SYMBOL_IN_CASE));
    ways.add(weighed(term(symbol, lower), SYMBOL));
    ways.add(weighed(beginning(symbol, lower), BEGIN_OF_SYMBOL));
    ways.add(weighed(term(Fields.of(Tab.MODULES, Fields.README), lower), README));
    return ways;
  }

  /**
   * One word is the name of the symbol or its beginning; of several, the others may also say where
   * it is.
   */
  private static Query symbols(QueryText text, List<Words.Word> words) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Query> names = new ArrayList<>();
    String name = Fields.of(Tab.SYMBOLS, Fields.NAME);
    for (Words.Word word : words) {
      Query begin = weighed(beginning(name, word.lower(), SharedPrefixQuery::new), BEGIN_OF_NAME);
      Query place = weighed(term(name, Fields.place(word.lower())), PLACE_OF_SYMBOL);
      all.add(words.size() == 1 ? begin : any(List.of(begin, place)), Occur.MUST);
      all.add(weighed(term(name, word.lower()), NAME - BEGIN_OF_NAME), Occur.SHOULD);
      wholeSymbol(all, word.raw(), word.lower());
      names.add(begin);
    }
    if (words.size() > 1) {
      all.add(any(names), Occur.FILTER);
      wholeSymbol(all, text.text(), text.lower());
    }
    return all.build();
  }

  private static void wholeSymbol(BooleanQuery.Builder all, String raw, String lower) {
    String name = Fields.of(Tab.SYMBOLS, Fields.NAME);
    all.add(weighed(term(name, Fields.wholeName(raw)), WHOLE_SYMBOL_IN_CASE), Occur.SHOULD);
    all.add(weighed(term(name, Fields.wholeName(lower)), WHOLE_SYMBOL), Occur.SHOULD);
  }

  /** What finds modules by words of which some may be nearly those of a path. */
  static Query near(QueryText text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Words.Word word : text.words()) {
      List<Query> ways = ofModule(word);
      int distance = Distance.allowed(word.lower());
      if (distance > 0) {
        ways.add(
            weighed(
                new AutomatonQuery(
                    new Term(Fields.of(Tab.MODULES, Fields.PATH), word.lower()),
                    new LevenshteinAutomata(word.lower(), true).toAutomaton(distance)),
                NEAR));
      }
      all.add(any(ways), Occur.MUST);
    }
    return all.build();
  }

  private static Query beginning(String field, String word) {
    return beginning(field, word, PrefixQuery::new);
  }

  private static Query beginning(String field, String word, Function<Term, Query> longer) {
    if (Words.isShort(word)) {
      return term(field, word);
    }
    return Words.Heads.has(word)
        ? term(field, Fields.head(word))
        : longer.apply(new Term(field, word));
  }

  private static Query term(String field, String text) {
    return new TermQuery(new Term(field, text));
  }

  private static Query weighed(Query query, float weight) {
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  private static Query any(List<Query> ways) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }
}

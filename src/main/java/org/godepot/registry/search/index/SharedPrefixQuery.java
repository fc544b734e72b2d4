package org.godepot.registry.search.index;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSet;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.DocIdSetBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents with terms that begin with a prefix, as Lucene's PrefixQuery does, which
 * looks them up once for each place in a larger query. This one remembers them, because thousands
 * of terms of symbols may begin with one word. For one search, which has one thread.
 */
final class SharedPrefixQuery extends Query {
  private final Term prefix;

  /** A search goes through one segment after the other: what was found in the last one. */
  private Optional<Found> last = Optional.empty();

  SharedPrefixQuery(Term prefix) {
    this.prefix = prefix;
  }

  /**
   * What was found in a segment.
   *
   * @param docs empty if nothing
   */
  private record Found(LeafReaderContext segment, Optional<DocIdSet> docs) {}

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable Scorer scorer(LeafReaderContext segment) throws IOException {
        Optional<DocIdSet> docs = docs(segment);
        return docs.isEmpty()
            ? null
            : new ConstantScoreScorer(this, score(), mode, docs.get().iterator());
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return true;
      }
    };
  }

  private Optional<DocIdSet> docs(LeafReaderContext segment) throws IOException {
    if (last.filter(found -> found.segment() == segment).isEmpty()) {
      last = Optional.of(new Found(segment, lookUp(segment.reader())));
    }
    return last.get().docs();
  }

  private Optional<DocIdSet> lookUp(LeafReader segment) throws IOException {
    Terms terms = segment.terms(prefix.field());
    if (terms == null) {
      return Optional.empty();
    }
    TermsEnum at = terms.iterator();
    if (at.seekCeil(prefix.bytes()) == TermsEnum.SeekStatus.END || !begins(at)) {
      return Optional.empty();
    }
    DocIdSetBuilder all = new DocIdSetBuilder(segment.maxDoc(), terms);
    PostingsEnum postings = null;
    do {
      postings = at.postings(postings, PostingsEnum.NONE);
      all.add(postings);
    } while (at.next() != null && begins(at));
    return Optional.of(all.build());
  }

  private boolean begins(TermsEnum at) throws IOException {
    return StringHelper.startsWith(at.term(), prefix.bytes());
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(prefix.field())) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String field) {
    return prefix + "*";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SharedPrefixQuery that && prefix.equals(that.prefix);
  }

  @Override
  public int hashCode() {
    return Objects.hash(SharedPrefixQuery.class, prefix);
  }
}

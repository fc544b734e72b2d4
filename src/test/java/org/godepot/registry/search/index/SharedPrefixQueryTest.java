package org.godepot.registry.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds what Lucene's own query finds, wherever it stands in a larger one. */
class SharedPrefixQueryTest {
  private static final String FIELD = "name";
  private static final int SEGMENTS = 3;

  /** Enough for a segment in which a set of documents is kept as bits. */
  private static final int DOCUMENTS = 1_000;

  private final Directory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;
  private IndexSearcher searcher;

  @BeforeEach
  void writeSegments() throws IOException {
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int segment = 0; segment < SEGMENTS; segment++) {
        for (int i = 0; i < DOCUMENTS; i++) {
          writer.addDocument(document(segment, i));
        }
        writer.commit();
      }
      writer.addDocument(new Document());
      writer.deleteDocuments(new Term(FIELD, "decode7"));
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    assertThat(reader.leaves()).hasSize(SEGMENTS + 1);
  }

  private static Document document(int segment, int number) {
    Document document = new Document();
    for (String term :
        List.of("segment" + segment, "decode" + number, number % 3 == 0 ? "zip" : "yaml")) {
      document.add(new StringField(FIELD, term, Field.Store.NO));
    }
    return document;
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  private List<Integer> found(Query query) throws IOException {
    List<Integer> documents = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, SEGMENTS * DOCUMENTS + 1).scoreDocs) {
      documents.add(hit.doc);
    }
    return documents;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"decode", "decode1", "decode7", "decode999", "segment", "segment1", "z", "zip"})
  void findsWhatBeginsSo(String prefix) throws IOException {
    Term term = new Term(FIELD, prefix);
    assertThat(found(new SharedPrefixQuery(term)))
        .isNotEmpty()
        .containsExactlyElementsOf(found(new PrefixQuery(term)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "decodee", "zipp", "é"})
  void findsNothingWhereNothingBeginsSo(String prefix) throws IOException {
    assertThat(found(new SharedPrefixQuery(new Term(FIELD, prefix)))).isEmpty();
    assertThat(found(new SharedPrefixQuery(new Term("other", prefix)))).isEmpty();
  }

  @Test
  void looksUpOnceForAllPlacesOfALargerQuery() throws IOException {
    AtomicInteger lookUps = new AtomicInteger();
    searcher = new IndexSearcher(new CountedReader(reader, lookUps));
    assertThat(found(larger(new SharedPrefixQuery(new Term(FIELD, "decode1"))))).isNotEmpty();
    // It and the two beside it, once in each segment that has the field.
    assertThat(lookUps).hasValue(3 * SEGMENTS);
  }

  /**
   * Counts how often somebody asks for the terms of a segment. Closed with the reader it counts.
   */
  private static final class CountedReader extends FilterDirectoryReader {
    private final AtomicInteger lookUps;

    CountedReader(DirectoryReader reader, AtomicInteger lookUps) throws IOException {
      super(
          reader,
          new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader segment) {
              return new CountedSegment(segment, lookUps);
            }
          });
      this.lookUps = lookUps;
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader other) throws IOException {
      return new CountedReader(other, lookUps);
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  private static final class CountedSegment extends FilterLeafReader {
    private final AtomicInteger lookUps;

    CountedSegment(LeafReader segment, AtomicInteger lookUps) {
      super(segment);
      this.lookUps = lookUps;
    }

    @Override
    public Terms terms(String field) throws IOException {
      Terms terms = super.terms(field);
      if (terms != null) {
        lookUps.incrementAndGet();
      }
      return terms;
    }

    @Override
    public CacheHelper getCoreCacheHelper() {
      return in.getCoreCacheHelper();
    }

    @Override
    public CacheHelper getReaderCacheHelper() {
      return in.getReaderCacheHelper();
    }
  }

  @Test
  void findsTheSameInALargerQuery() throws IOException {
    assertThat(found(larger(new SharedPrefixQuery(new Term(FIELD, "decode1")))))
        .isNotEmpty()
        .containsExactlyElementsOf(found(larger(new PrefixQuery(new Term(FIELD, "decode1")))));
  }

  /** It, or a segment; in any case it, or every third. */
  private static Query larger(Query shared) {
    Query first =
        new BooleanQuery.Builder()
            .add(shared, Occur.SHOULD)
            .add(new SharedPrefixQuery(new Term(FIELD, "segment1")), Occur.SHOULD)
            .build();
    Query second =
        new BooleanQuery.Builder()
            .add(shared, Occur.SHOULD)
            .add(new SharedPrefixQuery(new Term(FIELD, "zip")), Occur.SHOULD)
            .build();
    return new BooleanQuery.Builder().add(first, Occur.MUST).add(second, Occur.FILTER).build();
  }
}

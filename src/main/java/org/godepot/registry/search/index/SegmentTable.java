package org.godepot.registry.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The modules of one segment of the index in their order, deleted ones too: read once, when the
 * segment is new. Immutable.
 */
record SegmentTable(List<Row> rows) {
  /**
   * A module.
   *
   * @param document the first of its block
   */
  record Row(int document, IndexedModule module) {}

  static SegmentTable read(LeafReader segment, PathNumbers numbers) throws IOException {
    StoredFields stored = segment.storedFields();
    List<Row> rows = new ArrayList<>();
    PostingsEnum modules = segment.postings(new Term(Fields.KIND, Tab.MODULES.name()));
    if (modules != null) {
      int document = modules.nextDoc();
      while (document != DocIdSetIterator.NO_MORE_DOCS) {
        IndexedModule module = Stored.module(stored.document(document, Stored.forTable()), numbers);
        rows.add(new Row(document, module));
        document = modules.nextDoc();
      }
    }
    return new SegmentTable(List.copyOf(rows));
  }
}

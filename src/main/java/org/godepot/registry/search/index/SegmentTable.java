package org.godepot.registry.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The modules of one segment of the index, deleted ones too: read once, when the segment is new.
 * Immutable.
 *
 * @param ordinals how many names of modules there are in the segment
 */
record SegmentTable(List<Row> rows, int ordinals) {
  /** A module's document and the ordinal of its name. */
  record Row(int document, int ordinal, IndexedModule module) {}

  static SegmentTable read(LeafReader segment, PathNumbers numbers) throws IOException {
    SortedDocValues names = DocValues.getSorted(segment, Fields.MODULE);
    StoredFields stored = segment.storedFields();
    List<Row> rows = new ArrayList<>();
    PostingsEnum modules = segment.postings(new Term(Fields.KIND, Tab.MODULES.name()));
    if (modules != null) {
      int document = modules.nextDoc();
      while (document != DocIdSetIterator.NO_MORE_DOCS) {
        names.advanceExact(document);
        IndexedModule module = Stored.module(stored.document(document, Stored.forTable()), numbers);
        rows.add(new Row(document, names.ordValue(), module));
        document = modules.nextDoc();
      }
    }
    return new SegmentTable(List.copyOf(rows), names.getValueCount());
  }
}

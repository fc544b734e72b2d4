package org.godepot.registry.search.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;

/** Which document of a segment belongs to which module of a snapshot. Immutable once made. */
final class Blocks {
  /** A module that was removed or replaced. */
  private static final int GONE = -1;

  /** The first document of each block, and behind the last one a number that none has. */
  private final int[] begins;

  private final int[] modules;

  /** The blocks of a segment, of no module yet. */
  Blocks(List<SegmentTable.Row> rows) {
    this.begins = new int[rows.size() + 1];
    this.modules = new int[rows.size()];
    for (int i = 0; i < modules.length; i++) {
      begins[i] = rows.get(i).document();
    }
    begins[modules.length] = DocIdSetIterator.NO_MORE_DOCS;
    Arrays.fill(modules, GONE);
  }

  /** Gives a block to a module. */
  void give(int block, int module) {
    modules[block] = module;
  }

  /** A walk through the documents of the segment. */
  Cursor cursor() {
    return new Cursor();
  }

  /** Finds the modules of documents that come in their order. Used by one thread. */
  final class Cursor {
    private int block;

    /** The module of a document that is not behind the last one asked for, and not deleted. */
    int module(int document) {
      if (document >= begins[block + 1]) {
        int found = Arrays.binarySearch(begins, block + 1, begins.length, document);
        block = found >= 0 ? found : -found - 2;
      }
      return modules[block];
    }
  }
}

package org.godepot.registry.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.godepot.registry.search.text.ModuleKey;

/** Tells whoever writes an index what is in it. */
final class Inventory {
  private final DirectoryReader reader;

  Inventory(DirectoryReader reader) {
    this.reader = reader;
  }

  /** The fingerprint of a module, if it is there. */
  Optional<String> fingerprint(ModuleKey key) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      // The module comes first in its block.
      List<Integer> first = live(leaf, new Term(Fields.KEY, key.term()), 1);
      if (!first.isEmpty()) {
        Document document =
            leaf.reader().storedFields().document(first.get(0), Stored.forFingerprint());
        return Optional.of(Stored.fingerprint(document));
      }
    }
    return Optional.empty();
  }

  /** The keys behind one, those of removed modules too. */
  List<ModuleKey> keys(Optional<ModuleKey> after, int most) throws IOException {
    List<ModuleKey> keys = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.KEY);
    if (terms == null) {
      return keys;
    }
    TermsEnum all = terms.iterator();
    boolean more = begin(all, after);
    while (more && keys.size() < most) {
      keys.add(ModuleKey.ofTerm(all.term().utf8ToString()));
      more = all.next() != null;
    }
    return keys;
  }

  /** Goes to the first term behind a key; whether there is one. */
  private static boolean begin(TermsEnum all, Optional<ModuleKey> after) throws IOException {
    if (after.isEmpty()) {
      return all.next() != null;
    }
    return switch (all.seekCeil(new BytesRef(after.get().term()))) {
      case FOUND -> all.next() != null;
      case NOT_FOUND -> true;
      case END -> false;
    };
  }

  /** Modules that were not made whole. */
  List<ModuleKey> incomplete(int most) throws IOException {
    List<ModuleKey> keys = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Term term = new Term(Fields.INCOMPLETE, Fields.YES);
      for (int document : live(leaf, term, most - keys.size())) {
        IndexedModule module =
            Stored.module(
                leaf.reader().storedFields().document(document, Stored.forTable()),
                new PathNumbers());
        keys.add(
            module
                .owner()
                .map(owner -> ModuleKey.of(owner, module.path()))
                .orElseGet(() -> ModuleKey.outside(module.path())));
      }
    }
    return keys;
  }

  private static List<Integer> live(LeafReaderContext leaf, Term term, int most)
      throws IOException {
    List<Integer> documents = new ArrayList<>();
    PostingsEnum postings = leaf.reader().postings(term);
    if (postings == null) {
      return documents;
    }
    Bits live = leaf.reader().getLiveDocs();
    int document = postings.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && documents.size() < most) {
      if (live == null || live.get(document)) {
        documents.add(document);
      }
      document = postings.nextDoc();
    }
    return documents;
  }
}

package org.godepot.registry.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Page;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.search.text.QueryText;
import org.godepot.registry.search.text.SearchDocument.About;
import org.godepot.registry.search.text.SearchDocument.Requirement;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.Spelling;

/**
 * The index at one moment, for as long as it is not closed. Thread-safe.
 *
 * <p>Modules are named by their place in {@link #modules()}. Factors are one for each: 0 hides.
 */
public final class Snapshot implements AutoCloseable {
  /** Hits that can be reached by paging; who looks further needs other words. */
  public static final int MAX_REACHED = 10_000;

  private static final Comparator<Row> BY_PATH =
      Comparator.comparing((Row row) -> row.module().path().text())
          .thenComparing(
              row -> row.module().owner().map(Owner::name).map(Object::toString).orElse(""));

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final PathNumbers numbers;
  private final Map<Object, SegmentTable> tables = new HashMap<>();
  private final List<IndexedModule> modules;

  /** Of each module, the document. */
  private final int[] documents;

  /** Of each segment. */
  private final List<Blocks> blocks = new ArrayList<>();

  /** Those of owners, the one with the newest version first. */
  private final int[] newestFirst;

  private Snapshot(DirectoryReader reader, Map<Object, SegmentTable> known, PathNumbers numbers)
      throws IOException {
    this.reader = reader;
    this.numbers = numbers;
    this.searcher = new IndexSearcher(reader);
    // It would keep parts of old snapshots in memory.
    searcher.setQueryCache(null);
    List<Row> rows = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentTable table = table(leaf.reader(), known);
      blocks.add(new Blocks(table.rows()));
      addLive(rows, leaf, table);
    }
    rows.sort(BY_PATH);
    this.modules = rows.stream().map(Row::module).toList();
    this.documents = rows.stream().mapToInt(Row::document).toArray();
    for (int i = 0; i < documents.length; i++) {
      blocks.get(rows.get(i).segment()).give(rows.get(i).block(), i);
    }
    this.newestFirst =
        IntStream.range(0, documents.length)
            .filter(i -> modules.get(i).owner().isPresent())
            .boxed()
            .sorted(Comparator.comparingLong((Integer i) -> -modules.get(i).published()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** A live module on the way to its place. */
  private record Row(int segment, int block, int document, IndexedModule module) {}

  /**
   * The index as a reader has it.
   *
   * @param reader closed with the snapshot
   * @param before the last one, of which most is still true
   */
  static Snapshot of(DirectoryReader reader, Optional<Snapshot> before, PathNumbers numbers)
      throws IOException {
    Map<Object, SegmentTable> known = before.map(last -> last.tables).orElse(Map.of());
    return new Snapshot(reader, known, numbers);
  }

  private SegmentTable table(LeafReader segment, Map<Object, SegmentTable> known)
      throws IOException {
    Object key = segment.getCoreCacheHelper().getKey();
    SegmentTable table = known.get(key);
    if (table == null) {
      table = SegmentTable.read(segment, numbers);
    }
    tables.put(key, table);
    return table;
  }

  private static void addLive(List<Row> rows, LeafReaderContext leaf, SegmentTable table) {
    Bits live = leaf.reader().getLiveDocs();
    for (int block = 0; block < table.rows().size(); block++) {
      SegmentTable.Row row = table.rows().get(block);
      if (live == null || live.get(row.document())) {
        rows.add(new Row(leaf.ord, block, leaf.docBase + row.document(), row.module()));
      }
    }
  }

  /** All modules by their paths, then by their owners. */
  public List<IndexedModule> modules() {
    return modules;
  }

  /** The places of the modules of owners, that with the newest version first. */
  public IntStream newestFirst() {
    return IntStream.of(newestFirst);
  }

  /** The numbers of paths are below this. */
  public int endOfNumbers() {
    return numbers.end();
  }

  /** The number of a path, if it is here or anything here requires it. */
  public OptionalInt number(String path) {
    return numbers.find(path);
  }

  /**
   * A hit.
   *
   * @param place the package, for packages and symbols; with one symbol for symbols
   */
  public record Item(int module, Optional<PackageText> place) {}

  /** What a module's hit shows. */
  public record Shown(About about, String synopsis) {}

  /** What is found in modules that are not hidden, the best first. */
  public Page<Item> search(Tab tab, QueryText text, float[] factors, Page.Request page)
      throws IOException {
    long end = Math.min(MAX_REACHED, (long) page.offset() + page.limit());
    TopHits.Found found = find(Queries.of(tab, text), factors, (int) end);
    List<Item> items = new ArrayList<>();
    for (int i = page.offset(); i < found.best().size(); i++) {
      items.add(item(tab, found.best().get(i)));
    }
    return new Page<>(items, found.total());
  }

  private TopHits.Found find(Query query, float[] factors, int most) throws IOException {
    return query instanceof MatchNoDocsQuery
        ? new TopHits.Found(List.of(), 0)
        : searcher.search(query, TopHits.manager(blocks, factors, most));
  }

  private Item item(Tab tab, TopHits.Match match) throws IOException {
    if (tab == Tab.MODULES) {
      return new Item(match.module(), Optional.empty());
    }
    Document document = searcher.storedFields().document(match.document());
    return new Item(match.module(), Optional.of(Stored.packageOf(document)));
  }

  /** What somebody may have meant, as far as modules that are not hidden have it. */
  public List<String> corrections(QueryText text, float[] factors) throws IOException {
    if (text.words().isEmpty()) {
      return List.of();
    }
    List<ModulePath> near =
        find(Queries.near(text), factors, Spelling.MOST_LOOKED_AT).best().stream()
            .map(match -> modules.get(match.module()).path())
            .toList();
    return Spelling.corrections(text, near);
  }

  public Shown shown(int module) throws IOException {
    Document document = searcher.storedFields().document(documents[module], Stored.forHit());
    return new Shown(
        Stored.about(document, modules.get(module).latest()), Stored.synopsis(document));
  }

  /** What the go.mod of a module requires. */
  public List<Requirement> requirements(int module) throws IOException {
    return Stored.requirements(
        searcher.storedFields().document(documents[module], Stored.forRequirements()));
  }

  DirectoryReader reader() {
    return reader;
  }

  /** Keeps it open for one more who closes it, unless the last one has done so. */
  boolean tryOpen() {
    return reader.tryIncRef();
  }

  @Override
  public void close() throws IOException {
    reader.decRef();
  }
}

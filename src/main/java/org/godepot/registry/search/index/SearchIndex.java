package org.godepot.registry.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.search.text.ModuleKey;
import org.godepot.registry.search.text.SearchDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in its directory. One thread writes, any number read. Has no threads of its own: what
 * Lucene calls merging happens while documents are written.
 */
public final class SearchIndex implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SearchIndex.class);

  /** Raised with every change of what documents are made of; others are made anew. */
  private static final int SCHEMA = 1;

  private static final String SCHEMA_KEY = "schema";

  /** Documents that wait in memory for being written. */
  private static final double BUFFER_MEGABYTES = 16;

  /** Changes that are done again after a kill; far less than the database keeps. */
  private static final int MOST_UNSAVED = 1_000;

  private final Path path;
  private final PathNumbers numbers = new PathNumbers();
  private Optional<Opened> opened = Optional.empty();
  private volatile Optional<Snapshot> current = Optional.empty();
  private volatile boolean trusted = true;
  private boolean checked;
  private boolean waiting;
  private volatile Optional<Position> position = Optional.empty();
  private int unsaved;

  private SearchIndex(Path path) {
    this.path = path;
  }

  /** What is open as long as this process may write. */
  private record Opened(NIOFSDirectory directory, IndexWriter writer) {}

  /** The index of another program, or of an older one of ours. */
  private static final class ForeignIndexException extends IOException {
    private static final long serialVersionUID = 1L;

    ForeignIndexException(String schema) {
      super("its form is " + schema + ", not " + SCHEMA);
    }
  }

  /**
   * Opens the index in a directory, which is made where it is not there. What is in it can be
   * searched at once; where that is nothing of use, searches are refused until {@link #makeReady}.
   */
  public static SearchIndex open(Path path) {
    SearchIndex index = new SearchIndex(path);
    try {
      index.open();
    } catch (IOException e) {
      log.warn("the search index in {} cannot be opened now: {}", path, e.toString());
    }
    return index;
  }

  /**
   * Makes sure that the index is whole and may be written: opens what could not be opened, looks
   * for damage once, makes anew what is damaged.
   *
   * @return whether it is; not while another process has the directory
   * @throws RegistryException UNAVAILABLE when the disk fails
   */
  public boolean makeReady() {
    try {
      if (!trusted || opened.filter(open -> open.writer().isOpen()).isEmpty()) {
        shut();
        trusted = true;
        open();
      }
      if (opened.isPresent() && !checked) {
        check();
      }
      return opened.isPresent();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void open() throws IOException {
    try {
      openWhole();
    } catch (LockObtainFailedException | OverlappingFileLockException e) {
      if (!waiting) {
        log.info("another process has the search index in {}", path);
      }
      waiting = true;
    } catch (IOException | RuntimeException e) {
      // Whatever damaged files make of themselves: nothing is in them that cannot be made anew.
      log.warn("the search index in {} is made anew: {}", path, e.toString());
      openAnew();
    }
  }

  private void openAnew() throws IOException {
    shut();
    try (NIOFSDirectory directory = new NIOFSDirectory(path);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        lock.ensureValid();
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
    openWhole();
  }

  private void openWhole() throws IOException {
    Files.createDirectories(path);
    NIOFSDirectory directory = new NIOFSDirectory(path);
    try {
      IndexWriter writer = new IndexWriter(directory, config());
      opened = Optional.of(new Opened(directory, writer));
      position = positionIn(writer);
      show(Snapshot.of(DirectoryReader.open(writer), Optional.empty(), numbers));
      checked = false;
      waiting = false;
      unsaved = 0;
    } catch (IOException | RuntimeException e) {
      closeAfter(e, directory);
      throw e;
    }
  }

  private void closeAfter(Exception cause, NIOFSDirectory directory) {
    try {
      shut();
      directory.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setMergeScheduler(new SerialMergeScheduler());
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    return config;
  }

  private static Optional<Position> positionIn(IndexWriter writer) throws ForeignIndexException {
    Map<String, String> data = new HashMap<>();
    if (writer.getLiveCommitData() != null) {
      writer.getLiveCommitData().forEach(entry -> data.put(entry.getKey(), entry.getValue()));
    }
    String schema = data.getOrDefault(SCHEMA_KEY, "unknown");
    boolean fresh = data.isEmpty() && writer.getDocStats().maxDoc == 0;
    if (!fresh && !schema.equals(Integer.toString(SCHEMA))) {
      throw new ForeignIndexException(schema);
    }
    return Position.of(data);
  }

  private void check() throws IOException {
    try (Snapshot snapshot = snapshot()) {
      for (LeafReaderContext leaf : snapshot.reader().leaves()) {
        leaf.reader().checkIntegrity();
      }
    } catch (IOException | RuntimeException e) {
      log.warn("the search index in {} is damaged and made anew: {}", path, e.toString());
      openAnew();
    }
    checked = true;
  }

  private void show(Snapshot next) throws IOException {
    Optional<Snapshot> last = current;
    current = Optional.of(next);
    if (last.isPresent()) {
      last.get().close();
    }
  }

  /**
   * The index as of the last {@link #publish}; to be closed.
   *
   * @throws RegistryException UNAVAILABLE while there is none
   */
  public Snapshot snapshot() {
    while (true) {
      Snapshot snapshot =
          current.orElseThrow(
              () -> new RegistryException(Reason.UNAVAILABLE, "the search is not ready yet"));
      // It may have been replaced and closed since.
      if (snapshot.tryOpen()) {
        return snapshot;
      }
    }
  }

  /** Tells that reading failed: before anything else is written, it is looked for damage. */
  public RegistryException failedToRead(IOException cause) {
    trusted = false;
    return failed(cause);
  }

  private static RegistryException failed(IOException cause) {
    return new RegistryException(Reason.UNAVAILABLE, "the search index does not work now", cause);
  }

  /** How much of the database is in it; empty for a new one. */
  public Optional<Position> position() {
    return position;
  }

  /** Whether everything is in it, but for what changed in the last moments. */
  public boolean isComplete() {
    return position.filter(at -> at.walk().isEmpty()).isPresent();
  }

  /** Puts a module in place of what there is of it. */
  public void put(SearchDocument document) {
    write(
        writer ->
            writer.updateDocuments(
                new Term(Fields.KEY, document.key().term()), Documents.of(document)));
  }

  /** Removes a module. */
  public void remove(ModuleKey key) {
    write(writer -> writer.deleteDocuments(new Term(Fields.KEY, key.term())));
  }

  private void write(Writing writing) {
    try {
      writing.to(writer());
      unsaved++;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private IndexWriter writer() {
    return opened
        .map(Opened::writer)
        .orElseThrow(() -> new IllegalStateException("the index is not ready"));
  }

  /** Lets searches see what was put and removed, and notes what that amounts to. */
  public void publish(Position next) {
    try {
      long moved = next.change() - position.map(Position::change).orElse(0L);
      unsaved += (int) Math.min(Math.max(0, moved), MOST_UNSAVED);
      position = Optional.of(next);
      refresh();
      if (unsaved >= MOST_UNSAVED) {
        save();
      }
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private void refresh() throws IOException {
    Snapshot last = current.orElseThrow();
    DirectoryReader next = DirectoryReader.openIfChanged(last.reader(), writer());
    if (next != null) {
      show(Snapshot.of(next, current, numbers));
    }
  }

  /** Brings what was published to the disk. */
  public void save() {
    if (unsaved == 0 || position.isEmpty()) {
      return;
    }
    try {
      Map<String, String> data = position.get().toMap();
      data.put(SCHEMA_KEY, Integer.toString(SCHEMA));
      writer().setLiveCommitData(data.entrySet());
      writer().commit();
      unsaved = 0;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** The fingerprint of a module as it is in the index. */
  public Optional<String> fingerprint(ModuleKey key) {
    return reading(inventory -> inventory.fingerprint(key));
  }

  /**
   * Some of the modules in the index.
   *
   * @param after the one before, or nothing
   */
  public List<ModuleKey> keys(Optional<ModuleKey> after, int most) {
    return reading(inventory -> inventory.keys(after, most));
  }

  /** Some of the modules that should be made again. */
  public List<ModuleKey> incomplete(int most) {
    return reading(inventory -> inventory.incomplete(most));
  }

  private <T> T reading(Reading<T> reading) {
    try (Snapshot snapshot = snapshot()) {
      return reading.of(new Inventory(snapshot.reader()));
    } catch (IOException e) {
      throw failedToRead(e);
    }
  }

  private void shut() throws IOException {
    Optional<Snapshot> last = current;
    current = Optional.empty();
    if (last.isPresent()) {
      last.get().close();
    }
    Optional<Opened> open = opened;
    opened = Optional.empty();
    if (open.isPresent()) {
      // Closing would merge first; that can wait for the next start.
      open.get().writer().rollback();
      open.get().directory().close();
    }
  }

  /** Keeps what was published. Nobody writes any more; searches that run end as they can. */
  @Override
  public void close() {
    try {
      if (opened.filter(open -> open.writer().isOpen()).isPresent()) {
        save();
      }
      shut();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that is written. */
  @FunctionalInterface
  private interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  /** Something that is looked up. */
  @FunctionalInterface
  private interface Reading<T> {
    T of(Inventory inventory) throws IOException;
  }
}

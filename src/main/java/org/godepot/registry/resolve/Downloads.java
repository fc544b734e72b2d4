package org.godepot.registry.resolve;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.store.db.Database;

/**
 * Counts downloads in memory and brings the counts to the database now and then. What was not
 * brought there is lost with the process: these are figures, not facts. Thread-safe.
 */
public final class Downloads {
  private final Database database;
  private final Map<Long, LongAdder> counts = new ConcurrentHashMap<>();

  public Downloads(Database database) {
    this.database = database;
  }

  /** The same content, which counts as downloaded when its last byte was sent. */
  Content counted(long release, Content content) {
    return new Counted(content, () -> count(release));
  }

  private void count(long release) {
    counts.computeIfAbsent(release, absent -> new LongAdder()).increment();
  }

  /** Brings what was counted since the last time to the database. */
  public void save() {
    Map<Long, Long> taken = new HashMap<>();
    for (Long release : List.copyOf(counts.keySet())) {
      LongAdder adder = counts.remove(release);
      if (adder != null) {
        taken.put(release, adder.sum());
      }
    }
    if (!taken.isEmpty()) {
      database.write(
          tx -> {
            tx.holdings().addDownloads(taken);
            return Boolean.TRUE;
          });
    }
  }

  private record Counted(Content content, Runnable sent) implements Content {
    @Override
    public long size() {
      return content.size();
    }

    @Override
    public Digest digest() {
      return content.digest();
    }

    @Override
    public void writeTo(OutputStream out, long from, long count) throws IOException {
      content.writeTo(out, from, count);
      if (from + count == content.size()) {
        sent.run();
      }
    }

    @Override
    public void close() {
      content.close();
    }
  }
}

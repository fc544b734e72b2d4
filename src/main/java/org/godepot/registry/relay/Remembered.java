package org.godepot.registry.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.upstream.source.Found;
import org.godepot.registry.upstream.source.Upstream;
import org.godepot.store.db.Database;
import org.godepot.store.db.Sumdbs;
import org.godepot.sumdb.SumdbOps;
import org.jspecify.annotations.Nullable;

/**
 * What one checksum database said and we verified, in memory and in tables; asks it for the rest,
 * each path once for all who want it at the same time. Thread-safe.
 */
final class Remembered implements SumdbOps {
  /** About 16 MB: tiles have 8 KB, and builds ask for the same ones again and again. */
  private static final long MAX_WEIGHT = 16L << 20;

  /** What an entry takes beside its bytes. */
  private static final int OVERHEAD = 200;

  private final String name;
  private final Upstream upstream;
  private final Database database;
  private final Executor executor;
  private final Cache<String, byte[]> entries =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((String path, byte[] body) -> OVERHEAD + path.length() + body.length)
          .build();
  private final Map<String, FutureTask<Optional<byte[]>>> underWay = new ConcurrentHashMap<>();

  /** The head as we read or moved it last: another server may have moved it on since. */
  private volatile @Nullable String lastHead;

  /** On their way to the table: a build asks for hundreds, and one write takes them all. */
  private final Map<String, byte[]> unsaved = new ConcurrentHashMap<>();

  /**
   * @param executor for questions asked at the same time
   */
  Remembered(String name, Upstream upstream, Database database, Executor executor) {
    this.name = name;
    this.upstream = upstream;
    this.database = database;
    this.executor = executor;
  }

  @Override
  public Optional<byte[]> readRemote(String path) {
    return answer(ask(path));
  }

  @Override
  public List<Optional<byte[]>> readRemote(List<String> paths) {
    List<FutureTask<Optional<byte[]>>> questions = new ArrayList<>();
    for (String path : paths.subList(0, Math.max(0, paths.size() - 1))) {
      questions.add(begin(path));
    }
    for (String path : paths.subList(questions.size(), paths.size())) {
      questions.add(ask(path));
    }
    return questions.stream().map(Remembered::answer).toList();
  }

  private FutureTask<Optional<byte[]>> begin(String path) {
    FutureTask<Optional<byte[]>> question = question(path);
    try {
      executor.execute(question);
    } catch (RejectedExecutionException busy) {
      question.run();
    }
    return question;
  }

  private FutureTask<Optional<byte[]>> ask(String path) {
    FutureTask<Optional<byte[]>> question = question(path);
    question.run();
    return question;
  }

  /** The question for a path that is being asked, or a new one; to run one again does nothing. */
  private FutureTask<Optional<byte[]>> question(String path) {
    return underWay.computeIfAbsent(path, absent -> new FutureTask<>(() -> fetch(path)));
  }

  private Optional<byte[]> fetch(String path) {
    try {
      Found<byte[]> found = upstream.read(path.substring(1), Sumdbs.MAX_BODY, Function.identity());
      return found instanceof Found.Present<byte[]> present
          ? Optional.of(present.value())
          : Optional.empty();
    } finally {
      underWay.remove(path);
    }
  }

  private static Optional<byte[]> answer(FutureTask<Optional<byte[]>> question) {
    try {
      return question.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RegistryException(Reason.UNAVAILABLE, "the server is stopping", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RegistryException failure) {
        throw new RegistryException(failure.reason(), failure.sentence());
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public Optional<byte[]> readStored(String path) {
    byte[] waiting = unsaved.get(path);
    return waiting != null
        ? Optional.of(waiting)
        : Optional.ofNullable(
            entries.get(
                path, absent -> database.read(tx -> tx.sumdbs().entry(name, path)).orElse(null)));
  }

  @Override
  public void store(String path, byte[] verified) {
    unsaved.merge(path, verified, Remembered::longer);
    entries.asMap().merge(path, verified, Remembered::longer);
  }

  private static byte[] longer(byte[] before, byte[] now) {
    return before.length > now.length ? before : now;
  }

  /** Brings to the table what was stored since the last time. */
  void save() {
    Map<String, byte[]> taken = Map.copyOf(unsaved);
    if (taken.isEmpty()) {
      return;
    }
    database.keep(
        tx -> {
          taken.forEach((path, body) -> tx.sumdbs().keep(name, path, body));
          return Boolean.TRUE;
        });
    taken.forEach(unsaved::remove);
  }

  @Override
  public Optional<String> head() {
    String last = lastHead;
    if (last != null) {
      return Optional.of(last);
    }
    Optional<String> head = database.read(tx -> tx.sumdbs().head(name));
    lastHead = head.orElse(null);
    return head;
  }

  @Override
  public boolean moveHead(Optional<String> from, String to) {
    boolean moved = database.write(tx -> tx.sumdbs().moveHead(name, from, to));
    lastHead = moved ? to : null;
    return moved;
  }
}

package org.godepot.registry.upstream.source;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;

/** Threads that ask at the same time and are refused. */
final class Callers {
  private static final long LIMIT_SECONDS = 30;

  private final List<Future<Reason>> results = new ArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  Callers(int count, Runnable ask) {
    for (int i = 0; i < count; i++) {
      results.add(threads.submit(() -> reason(ask)));
    }
  }

  private static Reason reason(Runnable ask) {
    try {
      ask.run();
    } catch (RegistryException e) {
      return e.reason();
    }
    throw new AssertionError("was not refused");
  }

  /** Why they were refused. */
  List<Reason> reasons() throws Exception {
    threads.shutdown();
    List<Reason> reasons = new ArrayList<>();
    for (Future<Reason> result : results) {
      reasons.add(result.get(LIMIT_SECONDS, TimeUnit.SECONDS));
    }
    return reasons;
  }
}

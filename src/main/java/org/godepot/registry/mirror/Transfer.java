package org.godepot.registry.mirror;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.godepot.store.blob.BlobStore;
import org.jspecify.annotations.Nullable;

/**
 * A file that is still coming from outside: how much of it is there, and whether it passed. Written
 * by one thread, awaited by any number.
 *
 * <p>Its last {@value #HELD_BACK} bytes are handed to nobody before it passed, so that nobody gets
 * a whole file that did not.
 */
final class Transfer implements BlobStore.Progress {
  /** The end of a zip is its directory: without these nothing can be unpacked (http.md 5.4). */
  static final int HELD_BACK = 64 * 1024;

  private BlobStore.@Nullable View view;
  private OptionalLong length = OptionalLong.empty();
  private long available;
  private boolean over;
  private boolean passed;

  /** Notes the length that the source told. */
  synchronized void announced(OptionalLong told) {
    length = told;
  }

  @Override
  public synchronized void begun(BlobStore.View opener) {
    view = opener;
  }

  @Override
  public synchronized void grew(long total) {
    available = total;
    notifyAll();
  }

  /** Nothing more will come. */
  synchronized void end(boolean whole) {
    over = true;
    passed = whole;
    notifyAll();
  }

  synchronized OptionalLong length() {
    return length;
  }

  synchronized BlobStore.@Nullable View view() {
    return view;
  }

  /** Whether so many bytes more than {@code position} may be handed out, or nothing will come. */
  private boolean isReady(long position) {
    return over || releasable() > position;
  }

  /** How many bytes may be handed out by now. */
  synchronized long releasable() {
    if (over) {
      return passed ? available : 0;
    }
    return Math.max(0, available - HELD_BACK);
  }

  synchronized boolean isOver() {
    return over;
  }

  synchronized boolean hasPassed() {
    return passed;
  }

  /**
   * Waits for bytes beyond a position, or the end.
   *
   * @return false when neither came in time
   */
  synchronized boolean await(long position, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!isReady(position)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }
}

package org.godepot.web.entry;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends a refusal and takes in what its client still sends. A connection that is closed over unread
 * bytes is reset, and the reset may overtake the answer: nginx, which reads it late while it passes
 * an upload on, made half of Jetty's refusals a 502. RFC 9112, section 9.6, asks servers to read on
 * for a while; Tomcat does by itself. Thread-safe.
 */
final class Lingering {
  /** Whoever sends nothing for so long has read the answer, or never sends its body. */
  private static final Duration SILENCE = Duration.ofMillis(500);

  /** Who has not read the answer by then sends more than anybody should for nothing. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** Between two looks for more. */
  private static final Duration PAUSE = Duration.ofMillis(5);

  /** Threads that do this at a time: refused clients must not hold those of others. */
  private static final int MOST = 16;

  private static final int BUFFER = 64 << 10;

  private final Semaphore places = new Semaphore(MOST);

  /** Sends the answer and returns when nothing more comes, for whatever reason. */
  void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.flushBuffer();
    if (!places.tryAcquire()) {
      return;
    }
    try {
      skip(request.getInputStream());
    } catch (IOException | IllegalStateException nothingMoreComes) {
      // The client is gone, or the body belongs to somebody who reads it as text.
      return;
    } finally {
      places.release();
    }
  }

  private static void skip(ServletInputStream body) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long start = System.nanoTime();
    long last = start;
    long now = start;
    while (!body.isFinished()
        && now - last < SILENCE.toNanos()
        && now - start < LONGEST.toNanos()) {
      int ready = body.available();
      if (ready > 0) {
        body.read(buffer, 0, Math.min(ready, buffer.length));
        last = System.nanoTime();
      } else {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      now = System.nanoTime();
    }
  }
}

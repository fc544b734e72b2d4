package org.godepot.web.entry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.godepot.web.refusal.Refusal;

/**
 * Takes in what the client of a refusal still sends. A connection that is closed over unread bytes
 * is reset, and the reset may overtake the answer: nginx, which reads it late while it passes an
 * upload on, made half of Jetty's refusals a 502. RFC 9112, section 9.6, asks servers to read on
 * for a while; Tomcat does by itself. The outermost filter: whoever observes a request is done with
 * it when this begins to wait. Thread-safe.
 */
public final class LingerFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

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

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!hasBody(request) || !request.getProtocol().startsWith("HTTP/1")) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(Refusal.ENDS_CONNECTION, true);
    OpenBody body = new OpenBody(request);
    chain.doFilter(body, response);
    // Who was to wait for our word ("Expect") sends no body after a refusal.
    if (response.getStatus() >= 400 && request.getHeader("Expect") == null) {
      end(body, response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  /** Sends the answer and returns when nothing more comes, for whatever reason. */
  private void end(OpenBody body, HttpServletResponse response) throws IOException {
    response.flushBuffer();
    if (!places.tryAcquire()) {
      return;
    }
    try {
      skip(body);
    } catch (IOException | IllegalStateException nothingMoreComes) {
      // The client is gone, or the body belongs to somebody who reads it as text.
      return;
    } finally {
      places.release();
    }
  }

  private static void skip(OpenBody body) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long start = System.nanoTime();
    long last = start;
    long now = start;
    while (body.mayContinue()
        && now - last < SILENCE.toNanos()
        && now - start < LONGEST.toNanos()) {
      int ready = body.getInputStream().available();
      if (ready > 0) {
        body.getInputStream().read(buffer, 0, Math.min(ready, buffer.length));
        last = System.nanoTime();
      } else {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      now = System.nanoTime();
    }
  }
}

package org.godepot.registry.upstream.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A large body on its way. Only the time in which its reader waits for the upstream counts, so a
 * reader may be as slow as it likes. Used by one thread at a time.
 *
 * <p>Three limits hold together. A single read ends when no byte comes for the idle time: the
 * socket's own limit. In each idle time at least {@link #LEAST_DATA} bytes must come: one byte now
 * and then is no data, and would hold one of few turns for years. And the whole may not take longer
 * than the zip time: at an hour, the largest zip the go command takes (500 MiB) needs 146 KB/s.
 */
final class Body extends InputStream {
  /** What must come within each idle time: at 60 s, a little over 1 KB/s. */
  static final int LEAST_DATA = 64 << 10;

  private final InputStream in;
  private final Fetch fetch;
  private final Limits.Times times;
  private long nanos;
  private long windowNanos;
  private long windowBytes;
  private boolean ended;
  private boolean closed;
  private @Nullable BrokenBodyException broken;

  Body(InputStream in, Fetch fetch, Limits.Times times) {
    this.in = in;
    this.fetch = fetch;
    this.times = times;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (broken != null) {
      throw broken;
    }
    if (closed) {
      throw new IOException("the body is closed");
    }
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    try {
      long start = System.nanoTime();
      int count = in.read(bytes, offset, length);
      if (count < 0) {
        ended = true;
        fetch.succeeded();
        return -1;
      }
      requirePace(count, System.nanoTime() - start);
      return count;
    } catch (IOException e) {
      broken = new BrokenBodyException(fetch.failed(e));
      fetch.end();
      throw broken;
    }
  }

  private void requirePace(int count, long waited) throws AskException {
    nanos += waited;
    windowNanos += waited;
    windowBytes += count;
    if (nanos > times.zip().toNanos()) {
      throw AskException.late("did not send all of it in time");
    }
    if (windowNanos > times.idle().toNanos()) {
      if (windowBytes < LEAST_DATA) {
        throw AskException.late("sends too slowly");
      }
      windowNanos = 0;
      windowBytes = 0;
    }
  }

  @Override
  public void close() {
    closed = true;
    fetch.end();
  }
}

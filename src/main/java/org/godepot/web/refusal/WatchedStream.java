package org.godepot.web.refusal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A request body that tells a broken body from everything else that can go wrong while storing it:
 * containers throw checked and unchecked exceptions of their own.
 */
public final class WatchedStream extends FilterInputStream {
  public WatchedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException | RuntimeException e) {
      throw new BrokenBodyException(e);
    }
  }
}

package org.godepot.web.entry;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Optional;

/**
 * A request whose body counts what is read of it and stays open when its reader closes it, as
 * Jersey does with each answer. Not thread-safe, like the request.
 */
final class OpenBody extends HttpServletRequestWrapper {
  private Optional<Stream> stream = Optional.empty();

  OpenBody(HttpServletRequest request) {
    super(request);
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return stream();
  }

  private Stream stream() throws IOException {
    if (stream.isEmpty()) {
      stream = Optional.of(new Stream(super.getInputStream()));
    }
    return stream.get();
  }

  /** Whether more of the body may come: neither its length nor its end is reached. */
  boolean mayContinue() throws IOException {
    long length = getContentLengthLong();
    return !stream().isFinished() && (length < 0 || stream().count < length);
  }

  private static final class Stream extends ServletInputStream {
    private final ServletInputStream in;
    private long count;

    Stream(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      if (value >= 0) {
        count++;
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      if (read > 0) {
        count += read;
      }
      return read;
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}

package org.godepot.registry.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import org.godepot.catalog.Content;

/** Stored bytes read here and there. Used by one thread; closes the content with itself. */
final class BlobChannel implements SeekableByteChannel {
  private final Content content;
  private long position;
  private boolean open = true;

  BlobChannel(Content content) {
    this.content = content;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    long count = Math.min(target.remaining(), content.size() - position);
    if (count <= 0) {
      return target.hasRemaining() ? -1 : 0;
    }
    content.writeTo(new Sink(target), position, count);
    position += count;
    return (int) count;
  }

  /** Writes into a buffer. */
  private static final class Sink extends OutputStream {
    private final ByteBuffer target;

    Sink(ByteBuffer target) {
      this.target = target;
    }

    @Override
    public void write(int value) {
      target.put((byte) value);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
      target.put(bytes, offset, count);
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return content.size();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    content.close();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new UnsupportedOperationException("stored bytes never change");
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException("stored bytes never change");
  }
}

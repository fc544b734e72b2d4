package org.godepot.golang.zip.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/** The bytes of an archive, through a window that moves forward cheaply. Used by one thread. */
final class ArchiveBytes {
  /** Holds a directory record with the longest name, extra field and comment. */
  private static final int WINDOW = 256 * 1024;

  private final SeekableByteChannel channel;
  private final long size;
  private final ByteBuffer window =
      ByteBuffer.allocate(WINDOW).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private long windowStart;

  ArchiveBytes(SeekableByteChannel channel) throws IOException {
    this.channel = channel;
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  /**
   * A view of {@code length} bytes at a position, little-endian, valid until the next call.
   *
   * @throws EOFException if the archive is shorter
   */
  ByteBuffer at(long position, int length) throws IOException {
    if (position < 0 || length > WINDOW || position + length > size) {
      throw new EOFException("the archive ends before byte " + (position + length));
    }
    if (position < windowStart || position + length > windowStart + window.limit()) {
      fill(position);
    }
    int start = Math.toIntExact(position - windowStart);
    return window.slice(start, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void fill(long position) throws IOException {
    window.clear().limit((int) Math.min(WINDOW, size - position));
    channel.position(position);
    while (window.hasRemaining()) {
      if (channel.read(window) < 0) {
        throw new EOFException("the archive became shorter while it was read");
      }
    }
    window.flip();
    windowStart = position;
  }
}

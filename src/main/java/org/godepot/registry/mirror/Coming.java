package org.godepot.registry.mirror;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.OptionalLong;
import org.godepot.catalog.RegistryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A zip that is still coming from outside and not verified yet: can be sent as it comes, but for
 * its end. Used by one thread; whoever gets one closes it.
 */
public final class Coming implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Coming.class);
  private static final int BUFFER = 64 * 1024;

  private final Transfer transfer;
  private final SeekableByteChannel channel;
  private final WaitingRoom room;

  Coming(Transfer transfer, SeekableByteChannel channel, WaitingRoom room) {
    this.transfer = transfer;
    this.channel = channel;
    this.room = room;
  }

  /** Length in bytes, where the source told. */
  public OptionalLong length() {
    return transfer.length();
  }

  /**
   * Writes it as it comes.
   *
   * @throws IOException when the receiver fails; or when the zip did not pass: then its end was not
   *     written and must never be made up for
   */
  public void writeTo(OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long position = 0;
    while (true) {
      long reached = position;
      long ready = transfer.releasable();
      if (ready <= position && !transfer.isOver()) {
        out.flush();
        await(reached);
        ready = transfer.releasable();
      }
      if (transfer.isOver() && !transfer.hasPassed()) {
        throw new IOException("the zip that was being fetched did not pass");
      }
      while (position < ready) {
        int count = (int) Math.min(buffer.length, ready - position);
        int read = channel.position(position).read(ByteBuffer.wrap(buffer, 0, count));
        if (read < 0) {
          throw new IOException("the zip that was being fetched is gone");
        }
        out.write(buffer, 0, read);
        position += read;
      }
      if (transfer.isOver() && position >= transfer.releasable()) {
        return;
      }
    }
  }

  private void await(long reached) throws IOException {
    try {
      room.await(most -> transfer.await(reached, most));
    } catch (RegistryException e) {
      throw new IOException(e.sentence(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      log.warn("could not close a file that was being fetched", e);
    }
  }
}

package org.godepot.store.blob;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Committed bytes of a file, for one response. */
final class FileContent implements Content {
  private static final Logger log = LoggerFactory.getLogger(FileContent.class);

  /** Measured best between 32 KiB and 1 MiB: copies stay in the processor's cache. */
  private static final int BUFFER = 128 * 1024;

  private final FileChannel channel;
  private final Digest digest;
  private final long size;

  private FileContent(FileChannel channel, Digest digest, long size) {
    this.channel = channel;
    this.digest = digest;
    this.size = size;
  }

  static FileContent open(Path path, StoredFile file) {
    try {
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      FileContent content = new FileContent(channel, file.digest(), file.size());
      if (channel.size() != file.size()) {
        content.close();
        throw unreadable(new IOException(path + " has lost or gained bytes"));
      }
      return content;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static RegistryException unreadable(IOException cause) {
    return new RegistryException(
        Reason.UNAVAILABLE, "stored bytes cannot be read now; an operator has to look", cause);
  }

  @Override
  public Digest digest() {
    return digest;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void writeTo(OutputStream out, long from, long count) throws IOException {
    if (from == 0 && count == size) {
      writeVerified(out);
      return;
    }
    byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, count))];
    long position = from;
    while (position < from + count) {
      int read = fill(buffer, position, from + count - position);
      out.write(buffer, 0, read);
      position += read;
    }
  }

  private void writeVerified(OutputStream out) throws IOException {
    MessageDigest sha256 = Digest.sha256();
    byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, size))];
    long position = 0;
    while (position < size) {
      int read = fill(buffer, position, size - position);
      sha256.update(buffer, 0, read);
      position += read;
      if (position == size) {
        compare(sha256);
      }
      out.write(buffer, 0, read);
    }
  }

  private void compare(MessageDigest sha256) throws IOException {
    if (!Digest.of(sha256.digest()).equals(digest)) {
      log.error("blob {} does not have its hash any more; the transfer is cut", digest);
      throw new IOException("blob " + digest + " is damaged");
    }
  }

  private int fill(byte[] buffer, long position, long rest) throws IOException {
    int read =
        channel.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, rest)), position);
    if (read < 0) {
      log.error("blob {} is shorter than it was", digest);
      throw new IOException("blob " + digest + " is cut short");
    }
    return read;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      log.warn("could not close blob {}", digest, e);
    }
  }
}

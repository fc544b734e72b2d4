package org.godepot.store.blob;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.godepot.catalog.StoredFile;

/** Bytes on their way into the store. Closing without {@link #commit()} leaves nothing. */
public interface StagedBlob extends AutoCloseable {
  /** Length and SHA-256 of the bytes. */
  StoredFile file();

  /** A new read-only view of the bytes; the caller closes it. */
  SeekableByteChannel read() throws IOException;

  /**
   * Makes the bytes durable and visible under their digest. Committing bytes that are there already
   * is fine.
   */
  void commit();

  /**
   * Makes the bytes visible under their digest now and durable within moments, by {@link
   * BlobStore#sync()}: for what can be had again. Bytes that are there already stay as they are.
   */
  void commitSoon();

  @Override
  void close();
}

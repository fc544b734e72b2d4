package org.godepot.registry.files;

import java.io.IOException;
import java.io.InputStream;
import org.godepot.golang.zip.archive.ArchiveIndex;
import org.godepot.golang.zip.archive.StructureException;

/** Reads files of one stored zip. Used by one thread; must be closed. */
public final class ArchiveReader implements AutoCloseable {
  private final BlobChannel channel;
  private final ArchiveIndex.Reader reader;

  ArchiveReader(BlobChannel channel, ArchiveIndex.Reader reader) {
    this.channel = channel;
    this.reader = reader;
  }

  /** The content of a file; ends the stream that was opened before. */
  public InputStream open(int file) {
    try {
      return reader.open(file);
    } catch (IOException | StructureException e) {
      throw Archives.unreadable(e);
    }
  }

  /** The beginning of a file, so many bytes at most. */
  public byte[] beginning(int file, int most) {
    try (InputStream content = open(file)) {
      return content.readNBytes(most);
    } catch (IOException e) {
      throw Archives.unreadable(e);
    }
  }

  @Override
  public void close() {
    reader.close();
    channel.close();
  }
}

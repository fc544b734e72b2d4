package org.godepot.registry.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.godepot.registry.transfer.Entry.Kind;

/**
 * A zip that comes as a stream, so what its directory says at the end is not known before: that a
 * file is a link, say. A link's bytes are the name it leads to, which is no file of a version.
 */
final class ZipTree implements Tree {
  private final ZipArchiveInputStream zip;

  ZipTree(InputStream in) {
    this.zip = new ZipArchiveInputStream(new Whole(in), StandardCharsets.UTF_8.name(), true, false);
  }

  @Override
  public String form() {
    return "zip";
  }

  @Override
  public Optional<Entry> next() throws IOException {
    try {
      return Optional.ofNullable(zip.getNextEntry()).map(this::entry);
    } catch (IllegalArgumentException malformed) {
      throw new IOException("a header of the zip is malformed", malformed);
    }
  }

  private Entry entry(ZipArchiveEntry entry) {
    if (entry.isDirectory()) {
      return Entry.without(entry.getName(), Kind.DIRECTORY);
    }
    if (entry.isUnixSymlink()) {
      return Entry.without(entry.getName(), Kind.LINK);
    }
    if (!zip.canReadEntryData(entry)) {
      return Entry.without(entry.getName(), Kind.OTHER);
    }
    long size = entry.getSize();
    return new Entry(
        entry.getName(), Kind.FILE, size < 0 ? OptionalLong.empty() : OptionalLong.of(size), zip);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /**
   * A stream whose end is a failure: a zip says itself where it ends, but the library takes the end
   * of the stream before any header for that.
   */
  private static final class Whole extends FilterInputStream {
    Whole(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return present(in.read());
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return present(in.read(target, offset, length));
    }

    private static int present(int read) throws IOException {
      if (read < 0) {
        throw new IOException("the zip ends early");
      }
      return read;
    }
  }
}

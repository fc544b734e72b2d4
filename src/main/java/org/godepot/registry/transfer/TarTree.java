package org.godepot.registry.transfer;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.utils.ArchiveUtils;
import org.godepot.registry.transfer.Entry.Kind;

/** A tar that comes as a stream. */
final class TarTree implements Tree {
  /**
   * Bytes between two files: a header, a long name, some attributes. The library holds all of them
   * in memory and goes one call deeper for each.
   */
  private static final int MAX_HEADERS = 256 * 1024;

  /** Headers that count for all files after them, which the library gathers; git makes one. */
  private static final int MAX_GLOBAL_HEADERS = 16;

  /** Zeros behind the end: the last block of {@code tar} is filled up to some KB. */
  private static final int MAX_FILLING = 1 << 20;

  private final String form;
  private final Allowance bytes;
  private final Records tar;

  TarTree(String form, InputStream in) {
    this.form = form;
    this.bytes = new Allowance(in);
    this.tar = new Records(bytes);
  }

  @Override
  public String form() {
    return form;
  }

  @Override
  public Optional<Entry> next() throws IOException {
    skipRest();
    bytes.allow(MAX_HEADERS);
    Optional<TarArchiveEntry> entry = header();
    bytes.allow(Long.MAX_VALUE);
    if (tar.globals > MAX_GLOBAL_HEADERS) {
      throw new IOException("the tar has too many global headers");
    }
    if (entry.isEmpty()) {
      end();
    }
    return entry.map(this::entry);
  }

  private Optional<TarArchiveEntry> header() throws IOException {
    try {
      return Optional.ofNullable(tar.getNextEntry());
    } catch (IllegalArgumentException malformed) {
      throw new IOException("a header of the tar is malformed", malformed);
    }
  }

  /** Before the next header, so that nothing but headers counts as such. */
  private void skipRest() throws IOException {
    long skipped = tar.getCurrentEntry() == null ? 0 : 1;
    while (skipped > 0) {
      skipped = tar.skip(Long.MAX_VALUE); // also the holes of a file, at once
    }
  }

  private Entry entry(TarArchiveEntry entry) {
    Kind kind = kind(entry);
    return kind == Kind.FILE
        ? new Entry(entry.getName(), kind, OptionalLong.of(entry.getSize()), tar)
        : Entry.without(entry.getName(), kind);
  }

  private static Kind kind(TarArchiveEntry entry) {
    if (entry.isSymbolicLink() || entry.isLink()) {
      return Kind.LINK;
    }
    if (entry.isDirectory()) {
      return Kind.DIRECTORY;
    }
    boolean plain =
        switch (entry.getLinkFlag()) {
          case TarConstants.LF_OLDNORM, TarConstants.LF_NORMAL, TarConstants.LF_CONTIG -> true;
          default -> false;
        };
    return plain && !entry.isSparse() ? Kind.FILE : Kind.OTHER;
  }

  private void end() throws IOException {
    if (!tar.ended) {
      throw new EOFException("the tar ends early");
    }
    byte[] filling = bytes.readNBytes(MAX_FILLING);
    if (bytes.read() >= 0 || !ArchiveUtils.isArrayZero(filling, filling.length)) {
      throw new IOException("something follows the end of the tar");
    }
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }

  /** Sees the records that the library reads. */
  private static final class Records extends TarArchiveInputStream {
    private static final int TYPE = 156;

    /** Larger ones it would fill up at the end, without looking what with. */
    private static final int BLOCK = TarConstants.DEFAULT_RCDSIZE;

    private boolean ended;
    private int globals;

    Records(InputStream in) {
      super(in, BLOCK, StandardCharsets.UTF_8.name());
    }

    /**
     * Whether a record is the mark at the end; the library takes a missing record, {@code null},
     * for the same.
     */
    @Override
    protected boolean isEOFRecord(byte[] record) {
      boolean end = super.isEOFRecord(record);
      if (record != null) {
        ended |= end;
        globals += record[TYPE] == TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER ? 1 : 0;
      }
      return end;
    }
  }

  /** A stream of which only so much may be read. */
  private static final class Allowance extends FilterInputStream {
    private static final int BUFFER = 64 * 1024;

    private final byte[] skipped = new byte[BUFFER];
    private long left = Long.MAX_VALUE;

    Allowance(InputStream in) {
      super(in);
    }

    void allow(long most) {
      left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0) {
        throw new IOException("the headers of a file in the tar are too long");
      }
      int count = in.read(target, offset, (int) Math.min(length, left));
      left -= Math.max(0, count);
      return count;
    }

    /** In large pieces, unlike the JDK's own for gzip. */
    @Override
    public long skip(long count) throws IOException {
      return Math.max(0, read(skipped, 0, (int) Math.min(count, BUFFER)));
    }
  }
}

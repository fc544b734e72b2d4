package org.godepot.golang.zip.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of one entry: inflated, counted and checked while it is read. The last bytes are
 * given out only once everything is known to be as the directory says; else reading fails with
 * {@link WrongDataException}. Used by one thread; the inflater stays with whoever gave it.
 */
final class EntryStream extends InputStream {
  /** Size of what is read from the archive at once, and handed to the inflater. */
  private static final int BUFFER = 64 * 1024;

  private final ArchiveBytes bytes;
  private final Entry entry;
  private final long start;
  private final Inflater inflater;
  private final CRC32 crc = new CRC32();
  private final byte[] packed;

  /** Bytes taken from the archive. */
  private int fetched;

  /** Bytes of content given out. */
  private int done;

  private boolean checked;

  /**
   * @param start where the data begins
   * @param inflater for raw data; reset here
   */
  EntryStream(ArchiveBytes bytes, Entry entry, long start, Inflater inflater) {
    this.bytes = bytes;
    this.entry = entry;
    this.start = start;
    this.inflater = inflater;
    this.packed = new byte[entry.isStored() ? 0 : Math.min(BUFFER, entry.packedSize())];
    inflater.reset();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int count = take(target, offset, Math.min(length, entry.size() - done));
    crc.update(target, offset, count);
    done += count;
    if (done == entry.size() && !checked) {
      requireEnd();
      checked = true;
    }
    return count == 0 ? -1 : count;
  }

  private int take(byte[] target, int offset, int wanted) throws IOException {
    if (entry.isStored() && entry.packedSize() != entry.size()) {
      throw new WrongDataException("it is stored, yet its two sizes differ");
    }
    if (wanted == 0) {
      return 0;
    }
    return entry.isStored() ? copy(target, offset, wanted) : inflate(target, offset, wanted);
  }

  private int copy(byte[] target, int offset, int wanted) throws IOException {
    int count = Math.min(wanted, BUFFER);
    bytes.at(start + done, count).get(target, offset, count);
    return count;
  }

  /** Gives one byte of content at least. */
  private int inflate(byte[] target, int offset, int wanted) throws IOException {
    int count = inflateSome(target, offset, wanted);
    if (count == 0) {
      throw new WrongDataException(
          "it has " + done + " bytes, not the " + entry.size() + " it claims");
    }
    return count;
  }

  /** The number of bytes that came out; 0 at the end of the data alone. */
  private int inflateSome(byte[] target, int offset, int wanted) throws IOException {
    while (!inflater.finished()) {
      int count = inflateOnce(target, offset, wanted);
      if (count > 0) {
        return count;
      }
      // Only now, with nothing more to come out, is input missing.
      if (!inflater.finished()) {
        feed();
      }
    }
    return 0;
  }

  private int inflateOnce(byte[] target, int offset, int wanted) throws WrongDataException {
    try {
      int count = inflater.inflate(target, offset, wanted);
      boolean stuck = count == 0 && !inflater.finished() && !inflater.needsInput();
      if (stuck || inflater.needsDictionary()) {
        throw malformed();
      }
      return count;
    } catch (DataFormatException e) {
      throw malformed();
    }
  }

  private static WrongDataException malformed() {
    return new WrongDataException("the compressed data is malformed");
  }

  private void feed() throws IOException {
    if (fetched == entry.packedSize()) {
      throw new WrongDataException("the compressed data ends early");
    }
    int count = Math.min(packed.length, entry.packedSize() - fetched);
    bytes.at(start + fetched, count).get(packed, 0, count);
    inflater.setInput(packed, 0, count);
    fetched += count;
  }

  private void requireEnd() throws IOException {
    if (!entry.isStored()) {
      if (inflateSome(new byte[1], 0, 1) > 0) {
        throw new WrongDataException("it is larger than the " + entry.size() + " bytes it claims");
      }
      if (inflater.getBytesRead() != entry.packedSize()) {
        throw new WrongDataException("there are bytes behind its compressed data");
      }
    }
    if ((int) crc.getValue() != entry.crc()) {
      throw new WrongDataException("the content does not have the checksum in the directory");
    }
  }

  /** What an entry holds is not what the directory says. */
  static final class WrongDataException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String words;

    WrongDataException(String words) {
      super(words);
      this.words = words;
    }

    /** What is wrong, in a few words. */
    String words() {
      return words;
    }
  }
}

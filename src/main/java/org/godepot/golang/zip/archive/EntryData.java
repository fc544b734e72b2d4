package org.godepot.golang.zip.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the content of entries, one after the other: inflates, counts, checks and hashes it. Used
 * by one thread; must be closed.
 */
final class EntryData implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final ArchiveBytes bytes;
  private final Inflater inflater = new Inflater(true);
  private final byte[] packed = new byte[BUFFER];
  private final byte[] unpacked = new byte[BUFFER];
  private final MessageDigest sha256;
  private final CRC32 crc = new CRC32();

  EntryData(ArchiveBytes bytes) {
    this.bytes = bytes;
    try {
      this.sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Reads an entry and notes its hash.
   *
   * @param start where its data begins
   * @param capture gets the beginning of the content, as much as it has room for
   * @return what is wrong with the data, in a few words
   */
  Optional<String> read(Entry entry, int start, ByteBuffer capture) throws IOException {
    crc.reset();
    sha256.reset();
    Optional<String> wrong =
        entry.isStored() ? copy(entry, start, capture) : inflate(entry, start, capture);
    if (wrong.isPresent()) {
      return wrong;
    }
    if ((int) crc.getValue() != entry.crc()) {
      return Optional.of("the content does not have the checksum in the directory");
    }
    entry.noteSha256(sha256.digest());
    return Optional.empty();
  }

  private Optional<String> copy(Entry entry, int start, ByteBuffer capture) throws IOException {
    if (entry.packedSize() != entry.size()) {
      return Optional.of("it is stored, yet its two sizes differ");
    }
    int done = 0;
    while (done < entry.size()) {
      int count = fetch(start + (long) done, entry.size() - done);
      pass(packed, count, capture);
      done += count;
    }
    return Optional.empty();
  }

  private int fetch(long position, int rest) throws IOException {
    int count = Math.min(packed.length, rest);
    bytes.at(position, count).get(packed, 0, count);
    return count;
  }

  private Optional<String> inflate(Entry entry, int start, ByteBuffer capture) throws IOException {
    inflater.reset();
    int fetched = 0;
    long total = 0;
    while (!inflater.finished()) {
      int count = inflateSome();
      if (count > 0) {
        total += count;
        if (total > entry.size()) {
          return Optional.of("it is larger than the " + entry.size() + " bytes it claims");
        }
        pass(unpacked, count, capture);
      } else if (count < 0) {
        return Optional.of("the compressed data is malformed");
      } else if (!inflater.finished()) {
        // Only now, with nothing more to come out, is input missing.
        if (fetched == entry.packedSize()) {
          return Optional.of("the compressed data ends early");
        }
        int input = fetch(start + (long) fetched, entry.packedSize() - fetched);
        inflater.setInput(packed, 0, input);
        fetched += input;
      }
    }
    if (total != entry.size()) {
      return Optional.of("it has " + total + " bytes, not the " + entry.size() + " it claims");
    }
    return inflater.getBytesRead() == entry.packedSize()
        ? Optional.empty()
        : Optional.of("there are bytes behind its compressed data");
  }

  /** The number of bytes that came out, 0 if input is needed, -1 if the data is malformed. */
  private int inflateSome() {
    try {
      int count = inflater.inflate(unpacked);
      boolean stuck = count == 0 && !inflater.finished() && !inflater.needsInput();
      return stuck || inflater.needsDictionary() ? -1 : count;
    } catch (DataFormatException e) {
      return -1;
    }
  }

  private void pass(byte[] content, int count, ByteBuffer capture) {
    crc.update(content, 0, count);
    sha256.update(content, 0, count);
    capture.put(content, 0, Math.min(count, capture.remaining()));
  }

  @Override
  public void close() {
    inflater.end();
  }
}

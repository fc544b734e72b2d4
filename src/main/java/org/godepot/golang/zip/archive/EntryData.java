package org.godepot.golang.zip.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.zip.Inflater;

/**
 * Reads the content of entries whole, one after the other, checks and hashes it. Used by one
 * thread; must be closed.
 */
final class EntryData implements AutoCloseable {
  private static final int BUFFER = 64 * 1024;

  private final ArchiveBytes bytes;
  private final Inflater inflater = new Inflater(true);
  private final byte[] unpacked = new byte[BUFFER];
  private final MessageDigest sha256;

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
    sha256.reset();
    try (EntryStream content = new EntryStream(bytes, entry, start, inflater)) {
      int count = content.read(unpacked, 0, unpacked.length);
      while (count >= 0) {
        sha256.update(unpacked, 0, count);
        capture.put(unpacked, 0, Math.min(count, capture.remaining()));
        count = content.read(unpacked, 0, unpacked.length);
      }
    } catch (EntryStream.WrongDataException wrong) {
      return Optional.of(wrong.words());
    }
    entry.noteSha256(sha256.digest());
    return Optional.empty();
  }

  @Override
  public void close() {
    inflater.end();
  }
}

package org.godepot.golang.zip.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/** A zip archive of which every byte is accounted for. Used by one thread. */
public final class Archive {
  private final ArchiveBytes bytes;
  private final List<Entry> entries;
  private final List<Entry> byOffset;
  private final int[] data;

  private Archive(ArchiveBytes bytes, List<Entry> entries, List<Entry> byOffset, int[] data) {
    this.bytes = bytes;
    this.entries = entries;
    this.byOffset = byOffset;
    this.data = data;
  }

  /** Takes part in {@link #readContents}. */
  public interface Reader {
    /** Room for as much of an entry's content as is wanted; nothing to skip the entry. */
    Optional<ByteBuffer> room(Entry entry);

    /**
     * Tells that an entry was read.
     *
     * @param content the beginning of its content, in the buffer {@link #room} gave
     * @param wrong what is wrong with the data, in a few words
     */
    void read(Entry entry, ByteBuffer content, Optional<String> wrong);
  }

  /**
   * How many entries an archive says it has; not checked.
   *
   * @return 0 for what is no archive
   */
  public static long announcedEntries(SeekableByteChannel channel) throws IOException {
    try {
      return EndRecord.find(new ArchiveBytes(channel)).entries();
    } catch (StructureException | EOFException notAnArchive) {
      return 0;
    }
  }

  /**
   * Opens an archive: finds its directory and compares it with everything before it.
   *
   * @param maxEntries refused beyond, before anything is read
   * @throws StructureException if the archive is none, or contradicts itself
   * @throws IOException when reading fails
   */
  public static Archive open(SeekableByteChannel channel, int maxEntries)
      throws IOException, StructureException {
    try {
      ArchiveBytes bytes = new ArchiveBytes(channel);
      EndRecord end = EndRecord.find(bytes);
      if (end.entries() > maxEntries) {
        throw tooMany(end.entries(), maxEntries);
      }
      List<Entry> entries = new Directory(bytes, end).read();
      List<Entry> byOffset = new ArrayList<>(entries);
      byOffset.sort(Comparator.comparingInt(Entry::offset));
      int[] data = new LocalHeaders(bytes, end.start()).check(byOffset);
      return new Archive(bytes, entries, byOffset, data);
    } catch (EOFException e) {
      throw new StructureException("the archive points beyond its end: " + e.getMessage());
    }
  }

  private static StructureException tooMany(long entries, int maxEntries) {
    return new StructureException(
        Problem.of(
            ProblemCode.TOO_MANY_FILES,
            "Z-32",
            "the zip has " + entries + " files, the limit is " + maxEntries,
            "leave files out"));
  }

  /** The entries in the order of the directory. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * Reads the content of all entries that are wanted and can be read, as they lie in the archive,
   * and notes their hashes.
   */
  public void readContents(Reader reader) throws IOException {
    try (EntryData contents = new EntryData(bytes)) {
      for (int i = 0; i < data.length; i++) {
        Entry entry = byOffset.get(i);
        Optional<ByteBuffer> room = entry.isReadable() ? reader.room(entry) : Optional.empty();
        if (room.isPresent()) {
          reader.read(entry, room.get(), contents.read(entry, data[i], room.get()));
        }
      }
    }
  }
}

package org.godepot.golang.zip.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.zip.Inflater;

/**
 * Which files an archive has and where, for an archive that passed {@link Archive#open} once: only
 * its directory is read here. Kept in arrays, since many archives with many files are remembered.
 * The files are sorted so that whatever lies below a directory stands together. Immutable.
 */
public final class ArchiveIndex {
  /** Bytes that one entry takes beside its name. */
  private static final int ENTRY_WEIGHT = 5 * Integer.BYTES + 3 * Short.BYTES;

  private final String prefix;
  private final long limit;
  private final Left left;
  private final PackedNames names;
  private final int[] numbers;
  private final short[] marks;

  private ArchiveIndex(String prefix, long limit, Left left, List<Entry> sorted) {
    this.prefix = prefix;
    this.limit = limit;
    this.left = left;
    this.names = PackedNames.of(sorted, prefix.getBytes(StandardCharsets.UTF_8).length);
    this.numbers = new int[4 * sorted.size()];
    this.marks = new short[3 * sorted.size()];
    for (int i = 0; i < sorted.size(); i++) {
      Entry entry = sorted.get(i);
      numbers[4 * i] = entry.offset();
      numbers[4 * i + 1] = entry.packedSize();
      numbers[4 * i + 2] = entry.size();
      numbers[4 * i + 3] = entry.crc();
      marks[3 * i] = entry.flags();
      marks[3 * i + 1] = entry.method();
      marks[3 * i + 2] = entry.mode();
    }
  }

  /**
   * Which entries are taken.
   *
   * @param prefix with which their names begin, and without which they are told
   * @param wanted whether a name that is left then is one to be told
   * @param maxEntries most that are taken
   * @param maxNameBytes most bytes that their names have together
   */
  public record Scope(String prefix, Predicate<String> wanted, int maxEntries, int maxNameBytes) {}

  /**
   * What the index does not tell of.
   *
   * @param beyond entries that were not looked at, because the scope was full
   * @param unwanted entries outside the prefix, with names that are no UTF-8 or not wanted
   */
  public record Left(long beyond, int unwanted) {}

  /** Entries from one index to another one. */
  public record Range(int from, int to) {
    public int count() {
      return to - from;
    }
  }

  /**
   * Reads the directory of an archive, and nothing else.
   *
   * @throws StructureException if it is broken
   * @throws IOException when reading fails
   */
  public static ArchiveIndex read(SeekableByteChannel channel, Scope scope)
      throws IOException, StructureException {
    try {
      ArchiveBytes bytes = new ArchiveBytes(channel);
      EndRecord end = EndRecord.find(bytes);
      Taking taking = new Taking(scope);
      new Directory(bytes, end).read(taking::take);
      taking.taken.sort(PackedNames.ORDER);
      Left left = new Left(end.entries() - taking.seen, taking.unwanted);
      return new ArchiveIndex(scope.prefix(), end.start(), left, taking.taken);
    } catch (EOFException e) {
      throw new StructureException("the archive points beyond its end: " + e.getMessage());
    }
  }

  /** Takes what is in a scope until it is full. */
  private static final class Taking {
    private final Scope scope;
    private final List<Entry> taken = new ArrayList<>();
    private long nameBytes;
    private long seen;
    private int unwanted;

    Taking(Scope scope) {
      this.scope = scope;
    }

    boolean take(Entry entry) {
      nameBytes += entry.nameBytes().length;
      if (taken.size() == scope.maxEntries() || nameBytes > scope.maxNameBytes()) {
        return false;
      }
      seen++;
      if (isWanted(entry)) {
        taken.add(entry);
      } else {
        unwanted++;
      }
      return true;
    }

    private boolean isWanted(Entry entry) {
      if (!entry.hasUtf8Name()) {
        return false;
      }
      String name = entry.name();
      return name.startsWith(scope.prefix())
          && scope.wanted().test(name.substring(scope.prefix().length()));
    }
  }

  /** What is not told of. */
  public Left left() {
    return left;
  }

  /** Number of files that are told of; their indexes begin at 0. */
  public int count() {
    return numbers.length / 4;
  }

  /** The file of a name. */
  public OptionalInt find(String name) {
    return names.find(name);
  }

  /** The files below a directory; empty text for all. */
  public Range below(String directory) {
    return directory.isEmpty() ? new Range(0, count()) : names.beginningWith(directory + "/");
  }

  /** The name without the prefix. */
  public String name(int index) {
    return names.get(index);
  }

  /** Size of the content in bytes. */
  public int size(int index) {
    return numbers[4 * index + 2];
  }

  /** The CRC-32 of the content: what differs in it differs, what agrees may differ all the same. */
  public int crc(int index) {
    return numbers[4 * index + 3];
  }

  /** Unix mode bits, or those of DOS in their terms; 0 if there are none. */
  public short mode(int index) {
    return marks[3 * index + 2];
  }

  /** About how many bytes of memory the index takes. */
  public int weight() {
    return names.weight() + count() * ENTRY_WEIGHT;
  }

  /**
   * A reader of single files.
   *
   * @param channel the archive; must stay open as long as the reader
   */
  public Reader reader(SeekableByteChannel channel) throws IOException {
    return new Reader(new ArchiveBytes(channel));
  }

  /** Reads files one after the other, in any order. Used by one thread; must be closed. */
  public final class Reader implements AutoCloseable {
    private final ArchiveBytes bytes;
    private final Inflater inflater = new Inflater(true);

    private Reader(ArchiveBytes bytes) {
      this.bytes = bytes;
    }

    /**
     * Opens the content of a file, of which only that much is read from the archive as is read from
     * the stream. The last bytes are given only if all of it is as the directory says. Ends the
     * stream that was opened before.
     *
     * @throws StructureException if what stands before the content contradicts the directory
     * @throws IOException when reading fails; the stream throws it also when the content is wrong
     */
    public InputStream open(int index) throws IOException, StructureException {
      Entry entry = entry(index);
      if (!entry.isReadable()) {
        throw new StructureException(
            Names.shown(entry.nameBytes()) + " is packed in an unknown way");
      }
      try {
        long start = new LocalHeaders(bytes, limit).header(entry);
        return new EntryStream(bytes, entry, start, inflater);
      } catch (EOFException e) {
        throw new StructureException("the archive points beyond its end: " + e.getMessage());
      }
    }

    @Override
    public void close() {
      inflater.end();
    }
  }

  private Entry entry(int index) {
    return new Entry(
        (prefix + name(index)).getBytes(StandardCharsets.UTF_8),
        numbers[4 * index],
        new Entry.Sizes(numbers[4 * index + 1], numbers[4 * index + 2], numbers[4 * index + 3]),
        marks[3 * index],
        marks[3 * index + 1],
        marks[3 * index + 2]);
  }
}

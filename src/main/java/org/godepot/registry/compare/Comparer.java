package org.godepot.registry.compare;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Visible;
import org.godepot.golang.zip.archive.ArchiveIndex;
import org.godepot.registry.files.StoredArchive;

/** Compares the files of two versions, once for both zips. Thread-safe. */
public final class Comparer {
  /** Changes that are listed. */
  static final int MAX_LISTED = 2000;

  /** Files whose differences are shown on one page. */
  static final int MAX_FILES = 100;

  /** Lines of differences shown on one page. */
  static final int MAX_LINES = 5000;

  /** Lines of the difference of one file that is asked for by itself. */
  static final int MAX_FILE_LINES = 5000;

  /** Lines of the difference of one file among others. */
  private static final int MAX_SHARE = 500;

  /** What a file counts for that shows no lines: finding that out may take the longest. */
  private static final int IN_VAIN = 50;

  /** Bytes of all that is remembered, twice. */
  private static final long MAX_WEIGHT = 24L << 20;

  private static final Comparator<FileChange> GO_MOD_FIRST =
      Comparator.comparing((FileChange change) -> !change.path().equals("go.mod"))
          .thenComparing(change -> change.path().replace('/', '\0'));

  private final Places places = new Places();
  private final Cache<Pair, Comparison> comparisons =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Pair pair, Comparison comparison) -> comparison.weight())
          .build();
  private final Cache<Pair, List<FileDiff>> diffs =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_WEIGHT)
          .weigher((Pair pair, List<FileDiff> some) -> weight(some))
          .build();

  private record Pair(Digest before, Digest after) {
    static Pair of(StoredArchive before, StoredArchive after) {
      return new Pair(before.zip().digest(), after.zip().digest());
    }
  }

  private static int weight(List<FileDiff> diffs) {
    return 200 + diffs.stream().mapToInt(FileDiff::weight).sum();
  }

  /** Which files differ. */
  public Comparison compare(StoredArchive before, StoredArchive after) {
    return comparisons.get(Pair.of(before, after), pair -> places.in(() -> list(before, after)));
  }

  private static Comparison list(StoredArchive before, StoredArchive after) {
    ArchiveIndex old = before.index();
    ArchiveIndex young = after.index();
    if (before.zip().digest().equals(after.zip().digest())) {
      return new Comparison(List.of(), 0, 0, 0, old.count(), List.of());
    }
    List<FileChange> changes = new ArrayList<>();
    int unread;
    try (ReaderPair readers = ReaderPair.of(before, after)) {
      SameBytes same = new SameBytes(readers);
      for (int i = 0; i < old.count(); i++) {
        String path = old.name(i);
        OptionalInt found = young.find(path);
        if (found.isEmpty()) {
          changes.add(change(FileChange.Kind.REMOVED, path, old.size(i), 0));
        } else if (differs(old, i, young, found.getAsInt(), same)) {
          long size = young.size(found.getAsInt());
          changes.add(change(FileChange.Kind.CHANGED, path, old.size(i), size));
        }
      }
      unread = same.unread();
    }
    for (int i = 0; i < young.count(); i++) {
      if (old.find(young.name(i)).isEmpty()) {
        changes.add(change(FileChange.Kind.ADDED, young.name(i), 0, young.size(i)));
      }
    }
    return comparison(changes, old, young, unread);
  }

  private static boolean differs(
      ArchiveIndex old, int one, ArchiveIndex young, int other, SameBytes same) {
    return old.size(one) != young.size(other)
        || old.crc(one) != young.crc(other)
        || !same.test(one, other, old.size(one));
  }

  private static FileChange change(FileChange.Kind kind, String path, long before, long after) {
    return new FileChange(path, Visible.of(path), kind, before, after);
  }

  private static Comparison comparison(
      List<FileChange> changes, ArchiveIndex old, ArchiveIndex young, int unread) {
    List<String> leftOut = new ArrayList<>();
    if (hasMore(old) || hasMore(young)) {
      leftOut.add("Files whose names cannot be shown, or that are too many, are not compared.");
    }
    if (unread > 0) {
      leftOut.add(
          unread
              + " files are taken for the same by size and CRC-32 only: there is too much to read.");
    }
    if (changes.size() > MAX_LISTED) {
      leftOut.add("Only " + MAX_LISTED + " of " + changes.size() + " files are listed.");
    }
    int removed = count(changes, FileChange.Kind.REMOVED);
    int changed = count(changes, FileChange.Kind.CHANGED);
    List<FileChange> listed = changes.stream().sorted(GO_MOD_FIRST).limit(MAX_LISTED).toList();
    return new Comparison(
        listed,
        count(changes, FileChange.Kind.ADDED),
        removed,
        changed,
        old.count() - removed - changed,
        leftOut);
  }

  private static boolean hasMore(ArchiveIndex index) {
    return index.left().beyond() + index.left().unwanted() > 0;
  }

  private static int count(List<FileChange> changes, FileChange.Kind kind) {
    return (int) changes.stream().filter(change -> change.kind() == kind).count();
  }

  /** How the first files that differ do so, as many as one page shows. */
  public List<FileDiff> diffs(StoredArchive before, StoredArchive after) {
    List<FileChange> changes = compare(before, after).changes();
    return diffs.get(
        Pair.of(before, after), pair -> places.in(() -> first(changes, before, after)));
  }

  private static List<FileDiff> first(
      List<FileChange> changes, StoredArchive before, StoredArchive after) {
    List<FileDiff> shown = new ArrayList<>();
    int spent = 0;
    try (ReaderPair readers = ReaderPair.of(before, after)) {
      Texts texts = new Texts(before, after, readers);
      for (FileChange change : changes) {
        if (shown.size() == MAX_FILES || spent >= MAX_LINES) {
          break;
        }
        FileDiff diff = texts.diff(change, Math.min(MAX_SHARE, MAX_LINES - spent));
        shown.add(diff);
        spent += diff.hunks().isEmpty() ? IN_VAIN : diff.lineCount();
      }
    }
    return List.copyOf(shown);
  }

  /** How one file differs; empty if it does not, or is in neither version. */
  public Optional<FileDiff> diff(StoredArchive before, StoredArchive after, String path) {
    return compare(before, after).changes().stream()
        .filter(change -> change.path().equals(path))
        .findFirst()
        .map(change -> places.in(() -> diff(change, before, after)));
  }

  private static FileDiff diff(FileChange change, StoredArchive before, StoredArchive after) {
    try (ReaderPair readers = ReaderPair.of(before, after)) {
      return new Texts(before, after, readers).diff(change, MAX_FILE_LINES);
    }
  }
}

package org.godepot.registry.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.godepot.registry.transfer.Entry.Kind;

/** A directory of this machine. No link is followed. */
final class DirectoryTree implements Tree {
  private final Path root;
  private final Deque<Level> levels = new ArrayDeque<>();
  private InputStream body = InputStream.nullInputStream();

  private DirectoryTree(Path root) {
    this.root = root;
  }

  /** A directory that is being read. */
  private record Level(DirectoryStream<Path> stream, Iterator<Path> rest) {
    @SuppressWarnings("StreamResourceLeak") // closed when it was read, or with the tree
    static Level open(Path directory) throws IOException {
      DirectoryStream<Path> stream = Files.newDirectoryStream(directory);
      return new Level(stream, stream.iterator());
    }
  }

  static DirectoryTree open(Path root) throws IOException {
    DirectoryTree tree = new DirectoryTree(root);
    tree.levels.push(Level.open(root));
    return tree;
  }

  @Override
  public String form() {
    return "directory";
  }

  @Override
  public Optional<Entry> next() throws IOException {
    body.close();
    try {
      while (!levels.isEmpty()) {
        Iterator<Path> rest = levels.element().rest();
        if (rest.hasNext()) {
          return Optional.of(entry(rest.next()));
        }
        levels.pop().stream().close();
      }
      return Optional.empty();
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  private Entry entry(Path path) {
    String name = name(path);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isSymbolicLink()) {
        return Entry.without(name, Kind.LINK);
      }
      if (attributes.isDirectory()) {
        levels.push(Level.open(path));
        return Entry.without(name, Kind.DIRECTORY);
      }
      if (!attributes.isRegularFile()) {
        return Entry.without(name, Kind.OTHER);
      }
      body = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
      return new Entry(name, Kind.FILE, OptionalLong.of(attributes.size()), body);
    } catch (IOException unreadable) {
      return Entry.without(name, Kind.UNREADABLE);
    }
  }

  private String name(Path path) {
    return StreamSupport.stream(root.relativize(path).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  @Override
  public void close() throws IOException {
    body.close();
    while (!levels.isEmpty()) {
      levels.pop().stream().close();
    }
  }
}

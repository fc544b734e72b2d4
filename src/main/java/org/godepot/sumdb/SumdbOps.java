package org.godepot.sumdb;

import java.util.List;
import java.util.Optional;

/**
 * What a client needs of the outside and what it remembers. Implementations are thread-safe; what
 * they throw passes through the client.
 *
 * <p>Paths are those below the database's URL: {@code /latest}, {@code
 * /lookup/example.com/m@v1.0.0}, {@code /tile/8/0/000.p/5}.
 */
public interface SumdbOps {
  /**
   * Asks the database; empty if it says that it has no such thing (404 or 410). May stop reading
   * with a failure behind {@link SumdbClient#MAX_ANSWER} bytes: no longer answer is accepted.
   */
  Optional<byte[]> readRemote(String path);

  /** Asks the database for several things, in their order; worth doing at the same time. */
  default List<Optional<byte[]>> readRemote(List<String> paths) {
    return paths.stream().map(this::readRemote).toList();
  }

  /** What was stored under a path. */
  Optional<byte[]> readStored(String path);

  /**
   * Keeps something that was verified. A tile is stored under the path of the full tile, as far as
   * it is known, and again when more of it is: the longer one stays, of equal ones the new. A
   * lookup is stored once.
   */
  void store(String path, byte[] verified);

  /**
   * The signed head of the largest tree that was verified. May be one before it for a while where
   * several servers share what is stored: {@link #moveHead} tells.
   */
  Optional<String> head();

  /** Replaces the head; false if it is no longer the one it should be replaced for. */
  boolean moveHead(Optional<String> from, String to);
}

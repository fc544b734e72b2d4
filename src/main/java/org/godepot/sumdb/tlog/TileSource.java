package org.godepot.sumdb.tlog;

import java.util.List;

/** Where tiles come from; nobody trusts it. */
@FunctionalInterface
public interface TileSource {
  /**
   * The contents of some tiles, in their order, each of the length its name tells.
   *
   * @throws RuntimeException if one of them is not there
   */
  List<byte[]> read(List<Tile> tiles);
}

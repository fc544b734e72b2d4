package org.godepot.registry.transfer;

import java.io.InputStream;
import java.util.OptionalLong;

/**
 * What a tree has under one name.
 *
 * @param size in bytes, where the tree tells before they come
 * @param body its bytes, to be read before the tree goes on; empty for what is no plain file
 */
record Entry(String name, Kind kind, OptionalLong size, InputStream body) {

  /** What it is. */
  enum Kind {
    FILE,
    DIRECTORY,
    LINK,
    /** A device, a pipe, a file with holes, or one that is encrypted. */
    OTHER,
    /** A file or directory that may not be read. */
    UNREADABLE
  }

  /** Something without bytes. */
  static Entry without(String name, Kind kind) {
    return new Entry(name, kind, OptionalLong.empty(), InputStream.nullInputStream());
  }
}

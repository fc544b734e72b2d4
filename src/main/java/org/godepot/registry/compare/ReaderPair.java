package org.godepot.registry.compare;

import org.godepot.catalog.RegistryException;
import org.godepot.registry.files.ArchiveReader;
import org.godepot.registry.files.StoredArchive;

/** Readers of two zips. Used by one thread; must be closed. */
record ReaderPair(ArchiveReader before, ArchiveReader after) implements AutoCloseable {
  static ReaderPair of(StoredArchive before, StoredArchive after) {
    ArchiveReader one = before.reader();
    try {
      return new ReaderPair(one, after.reader());
    } catch (RegistryException e) {
      one.close();
      throw e;
    }
  }

  @Override
  public void close() {
    before.close();
    after.close();
  }
}

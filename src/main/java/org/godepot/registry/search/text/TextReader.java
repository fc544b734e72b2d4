package org.godepot.registry.search.text;

/** Reads what a version says of itself out of its zip. Thread-safe. */
public interface TextReader {
  /**
   * Raised with every change of what is read: then all that an earlier edition read is read again,
   * while searches go on with it.
   */
  int edition();

  /**
   * The texts of a version.
   *
   * @throws RuntimeException when its zip cannot be read at the moment
   */
  SearchText read(IndexedVersion version);
}

package org.godepot.catalog;

import java.io.IOException;

/**
 * A part of a request that is read only once it is certain that its sender may send it: who has no
 * right learns nothing about what is wrong with the rest.
 */
@FunctionalInterface
public interface Incoming<T> {
  /**
   * Reads it; called once at most.
   *
   * @throws IOException when the request breaks
   * @throws RegistryException INVALID, UNSUPPORTED for what cannot be understood
   */
  T read() throws IOException;
}

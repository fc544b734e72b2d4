package org.godepot.access;

import org.godepot.catalog.RegistryException;

/** Says whether anything may be changed now, whoever asks. Thread-safe. */
@FunctionalInterface
public interface ChangeGate {
  /** Lets everything through. */
  ChangeGate OPEN = () -> {};

  /**
   * Passes while changes are taken.
   *
   * @throws RegistryException READ_ONLY
   */
  void requireOpen();
}

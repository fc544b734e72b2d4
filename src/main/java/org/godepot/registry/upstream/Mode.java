package org.godepot.registry.upstream;

/** What holds when sources fail. */
public enum Mode {
  /** The failure is the answer. */
  STRICT,
  /** What is stored is the answer, even if it is too old. */
  FALLBACK,
  /** What is stored is the answer; nobody is asked. */
  OFFLINE
}

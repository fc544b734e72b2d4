package org.godepot.ops;

/** Something that must work for godepot to be ready. Thread-safe. */
public interface Check {
  /** Short and public, such as {@code database}. */
  String name();

  /** Tries it now; takes a few seconds at most and never throws. */
  CheckResult check();
}

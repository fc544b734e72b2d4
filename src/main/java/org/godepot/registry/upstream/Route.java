package org.godepot.registry.upstream;

/** Where a path may come from. */
public sealed interface Route {
  /** From here alone: it is never asked outside. */
  record Hosted() implements Route {}

  /**
   * From nowhere outside.
   *
   * @param reason in the operators' words, for the public
   */
  record Refused(String reason) implements Route {}

  /**
   * From outside.
   *
   * @param summed whether hashes must be checked against the checksum database
   */
  record Sources(Chain chain, Mode mode, boolean summed) implements Route {}
}

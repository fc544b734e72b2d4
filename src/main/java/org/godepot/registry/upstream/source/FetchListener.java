package org.godepot.registry.upstream.source;

/** Is told of each ask when it ends. Thread-safe, and quick. */
@FunctionalInterface
public interface FetchListener {
  /**
   * An ask ended.
   *
   * @param source name of the upstream, as operators call it
   * @param nanos from its turn to the end of its body
   */
  void ended(String source, Result result, long nanos);

  /** What became of it. */
  enum Result {
    FOUND,
    ABSENT,
    FAILED
  }
}

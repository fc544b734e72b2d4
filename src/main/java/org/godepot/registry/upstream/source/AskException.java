package org.godepot.registry.upstream.source;

import java.io.IOException;
import java.time.Duration;
import org.godepot.catalog.Reason;

/** An ask that brought nothing. The message goes on after "upstream NAME" and is public. */
final class AskException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Whose fault it is. */
  enum Fault {
    /** The upstream does not work: after several of these in a row it is left alone for a while. */
    UPSTREAM,
    /**
     * One answer is wrong. Others may be right, so that nobody can suspend an upstream by asking.
     */
    ANSWER,
    /** Ours; says nothing about the upstream. */
    OURS
  }

  private final Reason reason;
  private final Fault fault;
  private final Duration pause;

  private AskException(Reason reason, Fault fault, String words, Duration pause) {
    super(words);
    this.reason = reason;
    this.fault = fault;
    this.pause = pause;
  }

  /** The upstream does not work. */
  static AskException broken(String words) {
    return new AskException(Reason.UPSTREAM_FAILED, Fault.UPSTREAM, words, Duration.ZERO);
  }

  /** The upstream wants to be left alone; for no time of its own where the pause is zero. */
  static AskException overloaded(String words, Duration pause) {
    return new AskException(Reason.UPSTREAM_FAILED, Fault.UPSTREAM, words, pause);
  }

  /** The upstream did not answer in time. */
  static AskException late(String words) {
    return new AskException(Reason.UPSTREAM_TIMEOUT, Fault.UPSTREAM, words, Duration.ZERO);
  }

  /** The answer cannot be used. */
  static AskException wrong(String words) {
    return new AskException(Reason.UPSTREAM_FAILED, Fault.ANSWER, words, Duration.ZERO);
  }

  /** We end the ask. */
  static AskException ours(String words) {
    return new AskException(Reason.UNAVAILABLE, Fault.OURS, words, Duration.ZERO);
  }

  Reason reason() {
    return reason;
  }

  Fault fault() {
    return fault;
  }

  Duration pause() {
    return pause;
  }

  String words() {
    return String.valueOf(getMessage());
  }
}

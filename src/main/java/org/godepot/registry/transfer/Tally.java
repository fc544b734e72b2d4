package org.godepot.registry.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Reason;
import org.godepot.catalog.Shown;
import org.godepot.registry.transfer.ImportReport.Counts;
import org.godepot.registry.transfer.ImportReport.Failure;
import org.godepot.registry.transfer.ImportReport.Order;
import org.godepot.registry.transfer.ImportReport.Refused;
import org.godepot.registry.transfer.ImportReport.State;

/** Counts what one import does: written by its thread, read by any. Thread-safe. */
final class Tally {
  /** Refused files that are told one by one. */
  static final int MAX_ROWS = 1000;

  /** Characters of a text in a row; the longest are cut. */
  private static final int MAX_TEXT = 300;

  private final long number;
  private final Order order;
  private final List<Refused> refused = new ArrayList<>();
  private Counts counts = Counts.NONE;
  private State state = State.RUNNING;
  private Optional<Failure> failure = Optional.empty();
  private Instant ended = Instant.MAX;

  Tally(long number, Order order) {
    this.number = number;
    this.order = order;
  }

  synchronized void imported(FileKind kind, long bytes) {
    counts = counts.withImported(kind, bytes);
  }

  synchronized void there(FileKind kind, long bytes) {
    counts = counts.withThere(kind, bytes);
  }

  synchronized void ignored() {
    counts = counts.withIgnored();
  }

  synchronized void refused(String file, String why) {
    counts = counts.withRefused();
    if (refused.size() < MAX_ROWS) {
      refused.add(new Refused(cut(file), cut(why)));
    }
  }

  private static String cut(String text) {
    String printable = Shown.printable(text);
    return printable.length() <= MAX_TEXT ? printable : printable.substring(0, MAX_TEXT) + "...";
  }

  synchronized void done(Instant now) {
    end(State.DONE, now);
  }

  synchronized void failed(Reason reason, String sentence, Instant now) {
    failure = Optional.of(new Failure(reason, sentence));
    end(State.FAILED, now);
  }

  private void end(State how, Instant now) {
    state = how;
    ended = now;
  }

  synchronized boolean isRunning() {
    return state == State.RUNNING;
  }

  /** How far it is. */
  synchronized ImportReport report(Instant now) {
    Instant end = isRunning() ? now : ended;
    return new ImportReport(
        number, order, state, counts, refused, failure, Duration.between(order.started(), end));
  }
}

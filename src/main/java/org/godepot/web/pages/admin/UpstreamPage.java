package org.godepot.web.pages.admin;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.When;

/** How those outside whom godepot asks are doing. */
public record UpstreamPage(List<Row> rows) {
  /**
   * An upstream.
   *
   * @param state in a word, such as {@code works}
   * @param good whether that is good news
   */
  public record Row(
      String name, String url, String state, boolean good, History history, Load load) {}

  /**
   * How asking it went.
   *
   * @param words what the last failure was
   * @param failures since it last answered
   * @param suspended until when it is left alone
   */
  public record History(
      Optional<When> success,
      Optional<When> failure,
      String words,
      int failures,
      Optional<When> suspended) {}

  /** What it has to do now. */
  public record Load(int underWay, int waiting) {}
}

package org.godepot.web.html;

import java.util.Optional;
import java.util.function.IntFunction;
import org.godepot.catalog.Page;

/**
 * The links between the pages of a list.
 *
 * @param words which part of how many is shown
 * @param previous path and query of the page before
 * @param next path and query of the page behind
 */
public record Pager(String words, Optional<String> previous, Optional<String> next) {
  /**
   * The links around a page.
   *
   * @param shown number of items on it
   * @param total number of items of the whole list
   * @param address path and query of a page's number
   */
  public static Pager of(Page.Request page, int shown, long total, IntFunction<String> address) {
    return of(page, shown, total, total, address);
  }

  /**
   * The links around a page of a list of which not every item can be had.
   *
   * @param reach so many items, the first, can be: no link leads on behind them
   */
  public static Pager of(
      Page.Request page, int shown, long total, long reach, IntFunction<String> address) {
    int number = page.number();
    long last = Math.max(1, (Math.min(total, reach) + page.limit() - 1) / page.limit());
    Optional<String> previous =
        number > 1
            ? Optional.of(address.apply((int) Math.min(number - 1L, last)))
            : Optional.empty();
    Optional<String> next =
        number < last ? Optional.of(address.apply(number + 1)) : Optional.empty();
    return new Pager(words(page, shown, total), previous, next);
  }

  private static String words(Page.Request page, int shown, long total) {
    if (shown == 0 || (page.number() == 1 && shown == total)) {
      return Sizes.count(total) + " in all";
    }
    long first = page.offset() + 1L;
    return Sizes.count(first)
        + " to "
        + Sizes.count(first + shown - 1)
        + " of "
        + Sizes.count(total);
  }

  /** Whether there is more than this page. */
  public boolean isNeeded() {
    return previous.isPresent() || next.isPresent();
  }
}

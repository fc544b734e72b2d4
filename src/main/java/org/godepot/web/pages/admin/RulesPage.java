package org.godepot.web.pages.admin;

import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Claim;
import org.godepot.web.html.Pager;

/**
 * What may come from outside.
 *
 * @param rules a part of the rules file as it is in force
 * @param asked the path in the address
 * @param fate what becomes of that path, if it is a module's
 * @param mistake why the path is none; empty if it is one
 */
public record RulesPage(
    Rules rules, InForce inForce, String asked, Optional<Fate> fate, String mistake) {
  /**
   * Some lines of the rules file.
   *
   * @param pager leads to the others
   */
  public record Rules(List<Line> lines, Pager pager) {
    public Rules {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line of the rules file.
   *
   * @param number from 1
   * @param decides whether it does about the path in the address
   */
  public record Line(int number, String text, boolean decides) {}

  /**
   * What holds beside the rules.
   *
   * @param reserved names that never leave the house, as a text; empty for none
   * @param claims some of them, by their prefixes
   * @param moreClaims how many there are beside them
   */
  public record InForce(String reserved, boolean offline, List<Claim> claims, int moreClaims) {
    public InForce {
      claims = List.copyOf(claims);
    }
  }

  /**
   * What becomes of a path.
   *
   * @param verdict in a few words
   * @param line of the rules file that decides; 0 for none
   * @param steps each thing that was looked at, in their order, and what it said
   */
  public record Fate(String path, String verdict, int line, List<Step> steps) {}

  /**
   * Something that was looked at.
   *
   * @param decides whether what comes after it does not count any more
   */
  public record Step(String what, String found, boolean decides) {}
}

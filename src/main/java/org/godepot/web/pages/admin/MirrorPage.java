package org.godepot.web.pages.admin;

import java.util.List;
import org.godepot.web.html.Pager;
import org.godepot.web.html.When;
import org.godepot.web.pages.FormState;

/**
 * What is kept of modules from outside.
 *
 * @param words that the paths hold
 * @param refreshed the module whose list was just asked for; empty for none
 */
public record MirrorPage(String words, List<Row> rows, Pager pager, String refreshed, Forms forms) {
  /** A version. */
  public record Row(String module, String version, Files files, Origin origin, When used) {}

  /**
   * Which of its files are here.
   *
   * @param zip its size; empty if it is not here
   * @param any whether there is one
   */
  public record Files(boolean info, boolean mod, String zip, boolean any) {}

  /** Where it came from and why it is believed. */
  public record Origin(String source, String proof, When stored) {}

  /** The forms of the page. */
  public record Forms(String seal, FormState state) {}
}

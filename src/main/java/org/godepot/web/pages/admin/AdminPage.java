package org.godepot.web.pages.admin;

import java.util.List;
import org.godepot.web.html.When;

/**
 * How godepot is doing.
 *
 * @param checks what must work for it to be ready
 */
public record AdminPage(List<Check> checks, Stored stored, Caller caller) {
  /** A part that must work. */
  public record Check(String name, boolean works, List<String> remarks) {}

  /**
   * How much is stored.
   *
   * @param saved bytes that are not there twice, because versions share their zips
   */
  public record Stored(String versions, String zips, String saved, String mods, Outside outside) {}

  /** What is kept of modules from outside, and as of when all figures are. */
  public record Outside(String versions, String bytes, When at) {}

  /** Whom the container takes the visitor for. */
  public record Caller(String user, String roles, String container, String address) {}
}

package org.godepot.web.pages.admin;

import java.util.List;
import java.util.Optional;
import org.godepot.web.html.When;
import org.godepot.web.pages.FormState;

/**
 * How godepot is doing, and the read-only switch.
 *
 * @param checks what must work for it to be ready
 */
public record AdminPage(
    List<Check> checks, Stored stored, Caller caller, ReadOnlySwitch readOnlySwitch) {
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

  /**
   * The read-only switch.
   *
   * @param bySetting whether this server changes nothing whatever is switched
   */
  public record ReadOnlySwitch(
      boolean bySetting, Optional<Running> running, String seal, FormState state) {
    /** The announced end to the minute, as its field has it, or nothing. */
    public String untilField() {
      return running
          .flatMap(Running::until)
          .map(When::iso)
          .orElse("")
          .replaceFirst(":[0-9]{2}Z$", "");
    }

    public String reason() {
      return running.map(Running::reason).orElse("");
    }
  }

  /** The maintenance there is. */
  public record Running(String by, When since, Optional<When> until, String reason) {}
}

package org.godepot.web.pages.module.overview;

import java.util.ArrayList;
import java.util.List;
import org.godepot.catalog.OwnerName;
import org.godepot.web.pages.module.subject.Subject;

/**
 * How to get a module or a package.
 *
 * @param ways the usual one first
 * @param goSum the lines of a go.sum; empty while no hash is known
 */
public record InstallBox(List<Way> ways, String goSum) {
  public InstallBox {
    ways = List.copyOf(ways);
  }

  /**
   * A way to get it.
   *
   * @param title when to choose it; empty for the usual one
   * @param text to be pasted
   * @param what it is, for the button that copies it
   */
  public record Way(String title, String text, String what) {}

  /**
   * The ways to a subject. In an owner's view they ask that owner alone, and never the public
   * checksum database for it.
   *
   * @param command whether it is a program
   * @param base the address of the site
   */
  static InstallBox of(Subject subject, boolean command, String goSum, String base) {
    String module = subject.module().path().text();
    String view = subject.owner().map(owner -> asking(owner, module, base)).orElse("");
    String id = subject.name() + "@" + subject.version().text();
    List<Way> ways = new ArrayList<>();
    if (command) {
      ways.add(new Way("", view + "go install " + id, "the command that installs the program"));
      ways.add(
          new Way(
              "As a tool of a module of your own, with Go 1.24 or newer",
              view + "go get -tool " + id,
              "the command that adds the tool"));
    } else {
      ways.add(new Way("", view + "go get " + id, "the command that adds the module"));
    }
    String require = "require " + module + " " + subject.version().text();
    ways.add(new Way("In a go.mod", require, "the line of a go.mod"));
    return new InstallBox(ways, goSum);
  }

  private static String asking(OwnerName owner, String module, String base) {
    return "GOPROXY=" + base + "/api/packages/" + owner + "/go GONOSUMDB=" + module + " ";
  }
}

package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;

/** The variables of the go command that lead it here. */
final class Settings {
  private Settings() {}

  /** A variable. */
  record Setting(String name, String value, String meaning) {}

  /** Those that every place needs. */
  static List<Setting> of(Values values) {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting("GOPROXY", values.proxy(), proxyMeaning(values)));
    settings.add(new Setting("GONOSUMDB", values.noSum(), noSumMeaning(values)));
    if (values.choice().goPrivate()) {
      settings.add(
          new Setting(
              "GONOPROXY",
              "none",
              "GOPRIVATE is also what go does not ask a GOPROXY for, and would lead it past this"
                  + " server. With this it asks for everything here."));
    }
    return settings;
  }

  private static String proxyMeaning(Values values) {
    if (!values.isSiteView()) {
      return "The modules of "
          + values.ownerWord()
          + ". This serves nothing else: public dependencies will fail; use "
          + values.address().base()
          + "/go for those.";
    }
    String modules = "Where go asks for modules: here are those of all owners that you may read";
    return values.upstream().modules()
        ? modules
            + ", and the public ones. Nobody else is asked: put no “,direct” behind it, which would"
            + " tell the names of private modules to the outside."
        : modules
            + ", and nothing from outside. If your builds need public modules, write the proxy that"
            + " you take them from behind a comma.";
  }

  private static String noSumMeaning(Values values) {
    String which =
        values.prefixes().isEmpty()
            ? "An example: no prefix is claimed that you may see. Write what your private module"
                + " paths begin with, with commas between them. "
            : "What private module paths begin with. ";
    return which
        + "go does not look these up in the public checksum database, which cannot know them."
        + " Everything else is still checked, "
        + database(values);
  }

  private static String database(Values values) {
    return values
        .upstream()
        .database()
        .filter(name -> values.isSiteView())
        .map(name -> "against " + name + ", which this server passes on.")
        .orElse("against sum.golang.org, which go asks itself and needs a way to.");
  }
}

package org.godepot.web.pages.setup.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.godepot.web.pages.setup.snippet.Block.Line;
import org.godepot.web.pages.setup.snippet.Settings.Setting;

/** What somebody types who uses modules. */
final class Terminal {
  private Terminal() {}

  static Block laptop(Values values) {
    List<Line> lines = settings(values, Quoting::shell);
    lines.addAll(Netrc.shell(values));
    return new Block("Type this once", "commands", lines);
  }

  static Block windows(Values values) {
    List<Line> lines = settings(values, Quoting::single);
    lines.addAll(Netrc.powerShell(values));
    return new Block("Type this once, in PowerShell", "commands", lines);
  }

  /** Where nobody outside can be reached, and waiting for them is a waste. */
  static Block airgap(Values values) {
    List<Line> lines = settings(values, Quoting::shell);
    if (values.choice().recentGo()) {
      lines.add(
          new Line(
              "go env -w GOTOOLCHAIN=local",
              "go takes the version that is installed, and does not look for a newer one."));
    }
    lines.add(
        new Line(
            "go env -w GOVCS='*:off'",
            "Nothing is fetched from repositories, which would only time out."));
    lines.addAll(Netrc.shell(values));
    return new Block("Type this once", "commands", lines);
  }

  private static List<Line> settings(Values values, UnaryOperator<String> quoting) {
    List<Line> lines = new ArrayList<>();
    for (Setting setting : Settings.of(values)) {
      String word = quoting.apply(setting.name() + "=" + setting.value());
      lines.add(new Line("go env -w " + word, setting.meaning()));
    }
    return lines;
  }

  /** The settings of an editor; empty where its links could not lead here. */
  static List<Block> editor(Values values) {
    List<Block> blocks = new ArrayList<>();
    Address address = values.address();
    if (address.isModuleHost()) {
      String gopls = "\"gopls\": { \"ui.documentation.linkTarget\": \"" + address.host() + "\" }";
      Line line =
          new Line(
              gopls,
              "The links that appear when you point at a name lead to the pages of this server."
                  + " This is for the settings.json of VS Code; other editors hand the same to"
                  + " gopls.");
      blocks.add(new Block("Put this into the settings of your editor", "settings", List.of(line)));
    }
    Block go = laptop(values);
    blocks.add(new Block("Set up go, which the editor asks", go.what(), go.lines()));
    return blocks;
  }
}

package org.godepot.web.pages.module.dependencies;

import java.util.List;
import java.util.stream.Stream;
import org.godepot.golang.modfile.ModFile;

/** Tells what a go.mod says besides its requirements. Stateless. */
final class OtherLines {
  /** Lines of a kind on the page; the go.mod itself is a click away. */
  static final int MAX_LINES = 50;

  /** Characters of a line: paths of people are shorter. */
  private static final int MAX_LENGTH = 300;

  private static final String MAIN_ONLY =
      "They hold only while somebody works in this module, not for those who require it.";

  private OtherLines() {}

  static List<DependenciesPage.Lines> of(ModFile said) {
    return Stream.of(
            lines(
                "replacements",
                "Replacements",
                MAIN_ONLY,
                said.replaces().stream().map(OtherLines::replacement).toList()),
            lines(
                "exclusions",
                "Exclusions",
                MAIN_ONLY,
                said.excludes().stream().map(one -> one.path() + " " + one.version()).toList()),
            lines(
                "retractions",
                "Retractions",
                "Versions of this module that its authors ask not to use.",
                said.retracts().stream().map(OtherLines::retraction).toList()),
            lines("tools", "Tools", "Programs that \"go tool\" runs in this module.", said.tools()),
            lines(
                "ignored",
                "Ignored directories",
                "The go command does not look for packages there.",
                said.ignores()))
        .filter(group -> !group.lines().isEmpty())
        .toList();
  }

  private static DependenciesPage.Lines lines(
      String id, String title, String meaning, List<String> all) {
    List<String> shown = all.stream().limit(MAX_LINES).map(OtherLines::cut).toList();
    return new DependenciesPage.Lines(id, title, meaning, shown, all.size() - shown.size());
  }

  private static String cut(String line) {
    return line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line;
  }

  private static String replacement(ModFile.Replace replace) {
    return words(replace.oldPath(), replace.oldVersion())
        + " => "
        + words(replace.newPath(), replace.newVersion());
  }

  private static String retraction(ModFile.Retract retract) {
    String versions =
        retract.low().equals(retract.high())
            ? retract.low()
            : "[" + retract.low() + ", " + retract.high() + "]";
    return retract.rationale().isEmpty() ? versions : versions + " // " + retract.rationale();
  }

  private static String words(String path, String version) {
    return version.isEmpty() ? path : path + " " + version;
  }
}

package org.godepot.web.pages.help;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.godepot.golang.report.ProblemCode;

/**
 * The page of a code, or the list of all.
 *
 * @param text of the code
 * @param groups of all pages there are; empty on the page of a code
 */
public record HelpPage(Optional<HelpText> text, List<Group> groups) {
  public HelpPage {
    groups = List.copyOf(groups);
  }

  /**
   * Pages that belong together.
   *
   * @param id of the heading
   */
  public record Group(String id, String title, List<HelpText> texts) {}

  static HelpPage of(HelpText text) {
    return new HelpPage(Optional.of(text), List.of());
  }

  static HelpPage index(Collection<HelpText> all) {
    Set<String> errors = codes(code -> code.severity() == ProblemCode.Severity.ERROR);
    Set<String> problems = codes(code -> true);
    return new HelpPage(
        Optional.empty(),
        List.of(
            group("statuses", "Answers", all, HelpText::isStatus),
            group("errors", "Problems of uploads", all, text -> errors.contains(text.code())),
            group(
                "remarks",
                "Remarks on uploads",
                all,
                text -> problems.contains(text.code()) && !errors.contains(text.code())),
            group(
                "refusals",
                "Refusals with a name",
                all,
                text -> !text.isStatus() && !problems.contains(text.code()))));
  }

  private static Set<String> codes(Predicate<ProblemCode> wanted) {
    return Arrays.stream(ProblemCode.values())
        .filter(wanted)
        .map(ProblemCode::text)
        .collect(Collectors.toSet());
  }

  private static Group group(
      String id, String title, Collection<HelpText> all, Predicate<HelpText> belongs) {
    return new Group(id, title, all.stream().filter(belongs).toList());
  }
}

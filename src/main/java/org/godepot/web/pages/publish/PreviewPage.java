package org.godepot.web.pages.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.catalog.Ticket;
import org.godepot.catalog.Visible;
import org.godepot.golang.zip.Glimpse;
import org.godepot.registry.publish.Outcome;
import org.godepot.registry.publish.Previews;

/**
 * What a zip would become.
 *
 * @param release as it would be stored
 * @param action where its forms go
 * @param until how long it waits, as ISO text
 * @param problems warnings and notes
 */
public record PreviewPage(
    Release release,
    Glimpse glimpse,
    OwnerName owner,
    String action,
    String seal,
    String until,
    List<ProblemItem> problems) {
  public PreviewPage {
    problems = List.copyOf(problems);
  }

  static PreviewPage of(
      Outcome.Passed passed, OwnerName owner, String action, Ticket ticket, String seal) {
    return new PreviewPage(
        passed.release(),
        passed.glimpse(),
        owner,
        action,
        seal,
        ticket.since().plus(Previews.LIFE).toString(),
        ProblemItem.of(passed.remarks()));
  }

  public String title() {
    return "Preview of " + release.id();
  }

  /** The time of day, which is what matters of half an hour. */
  public String untilInWords() {
    return until.substring(until.indexOf('T') + 1, until.lastIndexOf(':')) + " UTC";
  }

  /** Size of the zip. */
  public String zipSize() {
    return SizeWords.of(release.zip().size());
  }

  /** Size of all files unpacked. */
  public String unpackedSize() {
    return SizeWords.of(glimpse.size());
  }

  /**
   * A file of the zip.
   *
   * @param size in words
   */
  public record FileLine(String name, String size) {}

  /** The first files. */
  public List<FileLine> files() {
    return glimpse.first().stream()
        .map(file -> new FileLine(Visible.of(file.name()), SizeWords.of(file.size())))
        .toList();
  }

  /** A text file by its name. */
  public record TextBlock(String heading, String id, String text, boolean cut) {}

  /** The go.mod and the README, as far as there are any. */
  public List<TextBlock> texts() {
    return List.of(block("mod", glimpse.goMod()), block("readme", glimpse.readme())).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<TextBlock> block(String id, Optional<Glimpse.Text> text) {
    return text.map(
        file -> {
          String lines =
              file.text().lines().map(Visible::of).collect(Collectors.joining("\n", "", "\n"));
          return new TextBlock(Visible.of(file.name()), id, lines, file.cut());
        });
  }
}

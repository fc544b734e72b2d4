package org.godepot.web.pages.module.source;

import java.util.List;
import java.util.Optional;
import org.godepot.registry.files.FileView;
import org.godepot.registry.files.Line;
import org.godepot.web.html.Pager;
import org.godepot.web.pages.module.subject.Heading;

/**
 * A file of a version.
 *
 * @param place the directories above, the module first
 * @param lines that are shown
 * @param pages to the lines before and behind them
 * @param byLine asks for the page with a line, whose number is to be appended
 * @param raw where its bytes are; empty if it is too large to be sent alone
 * @param zip where the zip is that has it
 */
public record FilePage(
    Heading heading,
    List<Heading.Link> place,
    FileView file,
    List<Line> lines,
    Pager pages,
    String byLine,
    String size,
    Optional<String> raw,
    String zip) {
  public FilePage {
    place = List.copyOf(place);
    lines = List.copyOf(lines);
  }

  /** The name of the file, by which a browser keeps it. */
  public String name() {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }
}

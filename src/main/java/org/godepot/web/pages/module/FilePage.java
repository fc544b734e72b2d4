package org.godepot.web.pages.module;

import java.util.List;
import org.godepot.registry.files.FileView;
import org.godepot.registry.files.Line;
import org.godepot.web.html.Pager;

/**
 * A file of a version.
 *
 * @param place the directories above, the module first
 * @param lines that are shown
 * @param pages to the lines before and behind them
 * @param byLine asks for the page with a line, whose number is to be appended
 * @param raw where its bytes are
 */
public record FilePage(
    Heading heading,
    List<Heading.Link> place,
    FileView file,
    List<Line> lines,
    Pager pages,
    String byLine,
    String size,
    String raw) {
  public FilePage {
    place = List.copyOf(place);
    lines = List.copyOf(lines);
  }
}

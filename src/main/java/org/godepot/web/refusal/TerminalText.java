package org.godepot.web.refusal;

import java.util.ArrayList;
import java.util.List;
import org.godepot.catalog.Shown;

/**
 * Text that the go command prints whole: at most 8 lines and 640 bytes, no blank line, printable
 * characters only (http.md 11.2). A long line is broken at blanks.
 */
final class TerminalText {
  private static final int MAX_LINES = 8;
  private static final int MAX_COLUMNS = 80;
  private static final int MAX_BYTES = 640;

  private TerminalText() {}

  /**
   * The text.
   *
   * @param lines cut to what fits
   * @param last an address to follow, which must stay whole: it is never cut or broken, but left
   *     out where it would take more than half of the room
   */
  static String of(List<String> lines, String last) {
    String end = last.length() < MAX_BYTES / 2 ? Shown.printable(last) + "\n" : "";
    List<String> broken = new ArrayList<>();
    for (String line : lines) {
      breakLine(Shown.printable(line).strip(), broken);
    }
    StringBuilder text = new StringBuilder();
    for (String line : broken.subList(0, Math.min(MAX_LINES - 1, broken.size()))) {
      if (text.length() + line.length() + 1 + end.length() > MAX_BYTES) {
        break;
      }
      text.append(line).append('\n');
    }
    return text.append(end).toString();
  }

  private static void breakLine(String line, List<String> broken) {
    String rest = line;
    while (rest.length() > MAX_COLUMNS) {
      int blank = rest.lastIndexOf(' ', MAX_COLUMNS);
      int cut = blank > 0 ? blank : MAX_COLUMNS;
      broken.add(rest.substring(0, cut).strip());
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      broken.add(rest);
    }
  }
}

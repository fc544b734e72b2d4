package org.godepot.it;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer as it came over the wire, nothing of it interpreted.
 *
 * @param status 0 where the server just closed
 * @param headers lines as sent
 * @param body with the chunk sizes, if it came in chunks
 */
public record RawAnswer(int status, List<String> headers, String body) {
  static RawAnswer parse(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (!text.startsWith("HTTP/1.") || end < 0) {
      return new RawAnswer(0, List.of(), text);
    }
    List<String> lines = new ArrayList<>(text.substring(0, end).lines().toList());
    int status = Integer.parseInt(lines.remove(0).split(" ")[1]);
    return new RawAnswer(status, List.copyOf(lines), text.substring(end + 4));
  }

  /** The values of all headers of that name. */
  public List<String> all(String name) {
    String start = name + ":";
    return headers.stream()
        .filter(line -> line.regionMatches(true, 0, start, 0, start.length()))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  /** The value of the first header of that name; empty without one. */
  public String header(String name) {
    return all(name).stream().findFirst().orElse("");
  }
}

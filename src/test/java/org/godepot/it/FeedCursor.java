package org.godepot.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Follows an index as its copies do: asks again from the last time that it was told. */
public final class FeedCursor {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int limit;
  private final List<String> lines = new ArrayList<>();
  private String last = "";

  /**
   * @param limit lines of one answer, at least 2: the first one is known
   */
  public FeedCursor(int limit) {
    this.limit = limit;
  }

  /** Asks an index once for what is new. */
  public void poll(String url) throws Exception {
    Http.Answer answer = Http.get(url + "?limit=" + limit + "&since=" + last);
    if (answer.status() != 200) {
      throw new AssertionError(answer.status() + " " + answer.text());
    }
    for (String line : answer.text().lines().toList()) {
      JsonNode entry = JSON.readTree(line);
      String time = entry.path("Timestamp").asText();
      if (time.compareTo(last) > 0) {
        lines.add(entry.path("Path").asText() + "@" + entry.path("Version").asText());
        last = time;
      } else if (time.compareTo(last) < 0) {
        throw new AssertionError(time + " after " + last);
      }
    }
  }

  /** Versions of modules below a path that were told, in their order. */
  public List<String> told(String path) {
    return lines.stream().filter(line -> line.startsWith(path)).toList();
  }

  /** The same as a set; one that was told twice fails. */
  public Set<String> toldOnce(String path) {
    Set<String> once = new TreeSet<>(told(path));
    if (once.size() != told(path).size()) {
      throw new AssertionError("told twice: " + told(path));
    }
    return once;
  }
}

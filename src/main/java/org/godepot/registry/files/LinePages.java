package org.godepot.registry.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a file in pages, numbered from 1; an empty file has one. Immutable. */
public final class LinePages {
  /** Bytes of text on a page: of what hardly compresses they are 60 KB as they are sent. */
  static final int MAX_BYTES = 80 << 10;

  /** Lines on a page: what stands around each takes some eight bytes as it is sent. */
  static final int MAX_LINES = 3000;

  private final List<Line> lines;

  /** The index of each page's first line. */
  private final List<Integer> starts;

  private LinePages(List<Line> lines, List<Integer> starts) {
    this.lines = List.copyOf(lines);
    this.starts = List.copyOf(starts);
  }

  /** The pages of a text. */
  public static LinePages of(List<Line> lines) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    int start = 0;
    int room = MAX_BYTES;
    for (int i = 0; i < lines.size(); i++) {
      int size = lines.get(i).text().getBytes(StandardCharsets.UTF_8).length + 1;
      if (i > start && (size > room || i - start == MAX_LINES)) {
        start = i;
        starts.add(start);
        room = MAX_BYTES;
      }
      room -= size;
    }
    return new LinePages(lines, starts);
  }

  public int count() {
    return starts.size();
  }

  /** The lines of a page. */
  public List<Line> page(int number) {
    int end = number < count() ? starts.get(number) : lines.size();
    return lines.subList(starts.get(number - 1), end);
  }

  /** The number of a page's first line. */
  public int first(int page) {
    return starts.get(page - 1) + 1;
  }

  /** The page that has a line; the last one for a line behind all. */
  public int with(int line) {
    int page = count();
    while (page > 1 && first(page) > line) {
      page--;
    }
    return page;
  }
}

package org.godepot.web.html;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a list of several pages stands.
 *
 * @param path of the list, beginning with a slash
 * @param query what else is in the address, without the page
 * @param number of this page, from 1
 * @param last number there is; 0 for an empty list
 */
public record Pager(String path, Map<String, String> query, int number, int last) {
  public Pager {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  /** The pager of a list of that many items. */
  public static Pager of(
      String path, Map<String, String> query, int number, long items, int pageSize) {
    return new Pager(path, query, number, (int) ((items + pageSize - 1) / pageSize));
  }

  /** The address of a page; what is empty is left out. */
  public String address(int page) {
    Map<String, String> all = new LinkedHashMap<>(query);
    if (page > 1) {
      all.put("page", Integer.toString(page));
    }
    String text =
        all.entrySet().stream()
            .filter(field -> !field.getValue().isEmpty())
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return text.isEmpty() ? path : path + "?" + text;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

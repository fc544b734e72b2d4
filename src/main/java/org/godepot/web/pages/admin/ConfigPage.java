package org.godepot.web.pages.admin;

import java.util.List;

/** The settings in force. */
public record ConfigPage(List<Row> rows) {
  /**
   * A setting.
   *
   * @param value with secrets masked
   * @param chosen whether somebody set it
   */
  public record Row(String key, String value, String origin, boolean chosen) {}
}

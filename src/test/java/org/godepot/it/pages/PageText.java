package org.godepot.it.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person reads on a page. */
final class PageText {
  private static final Pattern NUMBERED = Pattern.compile("&#(\\d{1,5});");

  private PageText() {}

  /** The first block to copy behind the heading of an id. */
  static String block(String html, String heading) {
    String rest = behind(html, "id=\"" + heading + "\"");
    return plain(before(behind(rest, "<code>"), "</code>"));
  }

  private static String behind(String text, String mark) {
    int at = text.indexOf(mark);
    if (at < 0) {
      throw new AssertionError("no " + mark + " in " + text);
    }
    return text.substring(at + mark.length());
  }

  private static String before(String text, String mark) {
    return text.substring(0, text.indexOf(mark));
  }

  /** Text as it stood before it was escaped. */
  static String plain(String html) {
    return NUMBERED
        .matcher(html)
        .replaceAll(
            found -> {
              String character = Character.toString(Integer.parseInt(found.group(1)));
              return Matcher.quoteReplacement(character);
            })
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}

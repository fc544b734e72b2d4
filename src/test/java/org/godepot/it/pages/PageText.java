package org.godepot.it.pages;

/** What a person reads on a page. */
final class PageText {
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
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}

package org.godepot.sumdb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to a lookup; {@link #body} and {@link #parse} are inverse.
 *
 * @param id the record's number in the log
 * @param note the signed head of a tree, as it was sent
 */
public record Lookup(long id, SumdbRecord record, String note) {
  private static final Pattern BODY =
      Pattern.compile(
          "(?<id>0|[1-9][0-9]{0,17})\\n(?<record>.+?\\n)\\n(?<note>.+)", Pattern.DOTALL);

  /**
   * Reads a body; the note may be any text.
   *
   * @throws SumdbException MALFORMED if it is none
   */
  public static Lookup parse(String body) {
    Matcher matcher = BODY.matcher(body);
    if (!matcher.matches()) {
      throw SumdbException.malformed("a lookup is not a number, a record and a note");
    }
    return new Lookup(
        Long.parseLong(matcher.group("id")),
        SumdbRecord.parse(matcher.group("record")),
        matcher.group("note"));
  }

  /** The body as it is sent. */
  public String body() {
    return id + "\n" + record.text() + "\n" + note;
  }
}

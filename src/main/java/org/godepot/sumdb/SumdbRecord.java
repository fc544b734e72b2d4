package org.godepot.sumdb;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.sum.Hash1;
import org.godepot.sumdb.tlog.Hash;

/**
 * What a checksum database says of a module version: the hashes of its zip and of its go.mod.
 *
 * <p>The text is exactly two lines. The go command takes any text, uses the first line that it
 * finds, and accepts a download unchecked where it finds none (D-13, F10).
 */
public record SumdbRecord(ModuleVersion id, Hash1 zip, Hash1 mod) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(?<path>[!-~]+) (?<version>[!-~]+) (?<zip>h1:[!-~]+)\\n"
              + "\\k<path> \\k<version>/go\\.mod (?<mod>h1:[!-~]+)\\n");

  /**
   * Reads a record's text.
   *
   * @throws SumdbException MALFORMED for more, less or other lines
   */
  public static SumdbRecord parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw SumdbException.malformed("a record is not the two lines of one module version");
    }
    try {
      return new SumdbRecord(
          ModuleVersion.of(matcher.group("path"), matcher.group("version")),
          new Hash1(matcher.group("zip")),
          new Hash1(matcher.group("mod")));
    } catch (MalformedException e) {
      throw SumdbException.malformed("a record of no module version: " + e.problem().message());
    } catch (IllegalArgumentException e) {
      throw SumdbException.malformed("a record without hashes: " + e.getMessage());
    }
  }

  /** Its two lines. */
  public String text() {
    String start = id.path().text() + " " + id.version().text();
    return start + " " + zip + "\n" + start + "/go.mod " + mod + "\n";
  }

  /** Its hash in the log. */
  public Hash leaf() {
    return Hash.ofRecord(text().getBytes(StandardCharsets.UTF_8));
  }
}

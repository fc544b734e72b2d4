package org.godepot.sumdb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/** The question for a record; parse and print are inverse. */
public record LookupRequest(ModuleVersion id) {
  private static final String PREFIX = "/lookup/";

  /** D-11; that of x/mod's server. */
  private static final Pattern SYNTAX =
      Pattern.compile(
          "(?<path>[^@]+)@(?<version>v[0-9]+\\.[0-9]+\\.[0-9]+(-[^@]*)?(\\+incompatible)?)");

  /**
   * Reads what stands behind {@code /lookup/}, percent-decoded once, still case-escaped.
   *
   * @throws MalformedException if it does not name what could be a module version
   */
  public static LookupRequest parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      throw new MalformedException(
          Problem.of(
              ProblemCode.MODULE_PATH,
              "D-11",
              "not a module and a version: " + text,
              "ask for path@vMAJOR.MINOR.PATCH, case-escaped"));
    }
    return new LookupRequest(
        new ModuleVersion(
            ModulePath.unescape(matcher.group("path")),
            Version.unescape(matcher.group("version"))));
  }

  /** The path below the database's URL, such as {@code /lookup/example.com/!upper@v1.0.0}. */
  public String path() {
    return PREFIX + id.path().escaped() + "@" + id.version().escaped();
  }
}

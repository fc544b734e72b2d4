package org.godepot.golang.report;

import java.util.Locale;

/** What kind of rule a {@link Problem} breaks; the name on the wire is {@link #text()}. */
public enum ProblemCode {
  NOT_A_ZIP(Severity.ERROR),
  TRUNCATED(Severity.ERROR),
  ENCRYPTED(Severity.ERROR),
  ZIP_STRUCTURE(Severity.ERROR),
  ZIP_CHECKSUM(Severity.ERROR),
  DUPLICATE_ENTRY(Severity.ERROR),
  BAD_NAME(Severity.ERROR),
  PATH_ESCAPE(Severity.ERROR),
  WRONG_PREFIX(Severity.ERROR),
  CASE_COLLISION(Severity.ERROR),
  FILE_DIR_CLASH(Severity.ERROR),
  DIRECTORY_ENTRY(Severity.ERROR),
  RESERVED_NAME(Severity.ERROR),
  TRAILING_DOT(Severity.ERROR),
  IRREGULAR_FILE(Severity.ERROR),
  NESTED_MODULE(Severity.ERROR),
  GOMOD_CASE(Severity.ERROR),
  TOO_MANY_FILES(Severity.ERROR),
  TOTAL_SIZE(Severity.ERROR),
  GOMOD_SIZE(Severity.ERROR),
  LICENSE_SIZE(Severity.ERROR),
  VERSION_PREFIX(Severity.ERROR),
  VERSION_CANONICAL(Severity.ERROR),
  VERSION_BUILD(Severity.ERROR),
  VERSION_PSEUDO(Severity.ERROR),
  INCOMPATIBLE_GOMOD(Severity.ERROR),
  MODULE_PATH(Severity.ERROR),
  MODULE_MISMATCH(Severity.ERROR),
  MAJOR_SUFFIX(Severity.ERROR),
  GOMOD_SYNTAX(Severity.ERROR),
  SUM_MISMATCH(Severity.ERROR),
  PARAMETER(Severity.ERROR),
  /** A module without go.mod under a path with a major suffix. */
  GOMOD_MISSING(Severity.ERROR, "no-gomod"),

  VENDORED_FILE(Severity.WARNING),
  NO_GOMOD(Severity.WARNING),
  NO_LICENSE(Severity.WARNING),
  NO_GO_FILE(Severity.WARNING),
  LOCAL_REPLACE(Severity.WARNING),
  REPLACE_IGNORED(Severity.WARNING),
  LOWER_THAN_LATEST(Severity.WARNING),
  GOMOD_STRICT(Severity.WARNING),
  HASH_CHANGED(Severity.WARNING),
  FUTURE_TIME(Severity.WARNING),
  PREFIX_NOT_CLAIMED(Severity.WARNING),

  PRERELEASE(Severity.INFO);

  /** How much a problem weighs: an error refuses the upload, the others are only told. */
  public enum Severity {
    ERROR("error"),
    WARNING("warn"),
    INFO("info");

    private final String text;

    Severity(String text) {
      this.text = text;
    }

    /** The word used in reports. */
    public String text() {
      return text;
    }
  }

  private final Severity severity;
  private final String text;

  ProblemCode(Severity severity) {
    this.severity = severity;
    this.text = name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  ProblemCode(Severity severity, String text) {
    this.severity = severity;
    this.text = text;
  }

  public Severity severity() {
    return severity;
  }

  /** The stable code of reports and help pages, such as {@code wrong-prefix}. */
  public String text() {
    return text;
  }
}

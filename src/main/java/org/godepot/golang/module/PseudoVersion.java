package org.godepot.golang.module;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;

/**
 * Versions of commits without a tag (protocol P-80 to P-83; golang.org/x/mod {@code
 * module/pseudo.go}):
 *
 * <pre>
 * vX.0.0-20200102030405-abcdef123456             no base
 * vX.Y.(Z+1)-0.20200102030405-abcdef123456       base vX.Y.Z
 * vX.Y.Z-pre.0.20200102030405-abcdef123456       base vX.Y.Z-pre
 * </pre>
 *
 * <p>Stateless.
 */
public final class PseudoVersion {
  private static final Pattern SHAPE =
      Pattern.compile(
          "v[0-9]+\\.(0\\.0-|[0-9]+\\.[0-9]+-([^+]*\\.)?0\\.)[0-9]{14}-[A-Za-z0-9]+(\\+.*)?");

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * The parts of a pseudo-version, of which {@code base} is still marked as in the shapes above.
   */
  private record Parts(String base, String timestamp, String rev, String build) {}

  private PseudoVersion() {}

  /** Whether a version has one of the shapes; the time in it may be impossible. */
  public static boolean isPseudo(String version) {
    return version.chars().filter(c -> c == '-').count() >= 2
        && Semver.isValid(version)
        && SHAPE.matcher(version).matches();
  }

  private static Parts parts(String version) {
    if (!isPseudo(version)) {
      throw malformed(version, "is not a pseudo-version");
    }
    String build = Semver.build(version);
    String rest = version.substring(0, version.length() - build.length());
    int revDash = rest.lastIndexOf('-');
    String rev = rest.substring(revDash + 1);
    rest = rest.substring(0, revDash);
    int cut = Math.max(rest.lastIndexOf('-'), rest.lastIndexOf('.'));
    return new Parts(rest.substring(0, cut), rest.substring(cut + 1), rev, build);
  }

  /**
   * The tagged version a pseudo-version comes after; empty for one without.
   *
   * @throws MalformedException if it is no pseudo-version or can have no base
   */
  public static Optional<String> base(String version) {
    Parts parts = parts(version);
    String prerelease = Semver.prerelease(parts.base());
    if (prerelease.isEmpty()) {
      if (!parts.build().isEmpty()) {
        throw malformed(version, "has no base version but build metadata " + parts.build());
      }
      return Optional.empty();
    }
    if (!prerelease.equals("-0")) {
      String base = parts.base().substring(0, parts.base().length() - ".0".length());
      return Optional.of(base + parts.build());
    }
    String next = parts.base().substring(0, parts.base().length() - "-0".length());
    int dot = next.lastIndexOf('.');
    BigInteger patch = new BigInteger(next.substring(dot + 1));
    if (patch.signum() == 0) {
      throw malformed(version, "would come after a version with a negative patch number");
    }
    return Optional.of(next.substring(0, dot + 1) + patch.subtract(BigInteger.ONE) + parts.build());
  }

  /**
   * The time of the commit.
   *
   * @throws MalformedException if it is no pseudo-version or the time does not exist
   */
  public static Instant time(String version) {
    try {
      return LocalDateTime.parse(parts(version).timestamp(), TIMESTAMP).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw malformed(version, "has a time that does not exist");
    }
  }

  /**
   * The commit in it, usually the first 12 hex digits of its hash.
   *
   * @throws MalformedException if it is no pseudo-version
   */
  public static String rev(String version) {
    return parts(version).rev();
  }

  /**
   * Makes a pseudo-version.
   *
   * @param major such as {@code v2}, or empty for v0; counts only without a base
   * @param older the base version, or empty
   * @param rev the first 12 hex digits of the commit hash
   */
  public static String make(String major, String older, Instant time, String rev) {
    String segment = TIMESTAMP.format(time.atOffset(ZoneOffset.UTC)) + "-" + rev;
    Optional<String> canonical = Semver.canonical(older);
    if (canonical.isEmpty()) {
      return (major.isEmpty() ? "v0" : major) + ".0.0-" + segment;
    }
    String build = Semver.build(older);
    String base = canonical.get();
    if (!Semver.prerelease(base).isEmpty()) {
      return base + ".0." + segment + build;
    }
    int dot = base.lastIndexOf('.');
    BigInteger patch = new BigInteger(base.substring(dot + 1)).add(BigInteger.ONE);
    return base.substring(0, dot + 1) + patch + "-0." + segment + build;
  }

  private static MalformedException malformed(String version, String what) {
    return new MalformedException(
        Problem.of(
            ProblemCode.VERSION_PSEUDO,
            "P-81",
            version + " " + what,
            "take the version from go list -m or publish a tagged one"));
  }
}

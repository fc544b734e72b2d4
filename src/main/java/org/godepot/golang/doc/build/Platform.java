package org.godepot.golang.doc.build;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operating system with a processor, such as {@code linux/amd64}.
 *
 * @param os a GOOS that Go knows
 * @param arch a GOARCH that Go knows
 */
public record Platform(String os, String arch) {
  /** Every GOOS there was; file names count them (internal/syslist). */
  private static final Set<String> SYSTEMS =
      Set.of(
          "aix",
          "android",
          "darwin",
          "dragonfly",
          "freebsd",
          "hurd",
          "illumos",
          "ios",
          "js",
          "linux",
          "nacl",
          "netbsd",
          "openbsd",
          "plan9",
          "solaris",
          "wasip1",
          "windows",
          "zos");

  /** Every GOARCH there was. */
  private static final Set<String> PROCESSORS =
      Set.of(
          "386",
          "amd64",
          "amd64p32",
          "arm",
          "armbe",
          "arm64",
          "arm64be",
          "loong64",
          "mips",
          "mipsle",
          "mips64",
          "mips64le",
          "mips64p32",
          "mips64p32le",
          "ppc",
          "ppc64",
          "ppc64le",
          "riscv",
          "riscv64",
          "s390",
          "s390x",
          "sparc",
          "sparc64",
          "wasm");

  /** Those that the tag {@code unix} means. */
  private static final Set<String> UNIXES =
      Set.of(
          "aix",
          "android",
          "darwin",
          "dragonfly",
          "freebsd",
          "hurd",
          "illumos",
          "ios",
          "linux",
          "netbsd",
          "openbsd",
          "solaris");

  /** For which documentation is shown wherever a package has files for it. */
  public static final Platform DEFAULT = new Platform("linux", "amd64");

  /** Those it is shown for, the most wanted first: pkg.go.dev's four, then Go's other ports. */
  static final List<Platform> WANTED =
      List.of(
          DEFAULT,
          new Platform("windows", "amd64"),
          new Platform("darwin", "amd64"),
          new Platform("js", "wasm"),
          new Platform("linux", "arm64"),
          new Platform("darwin", "arm64"),
          new Platform("linux", "386"),
          new Platform("linux", "arm"),
          new Platform("linux", "loong64"),
          new Platform("linux", "mips64"),
          new Platform("linux", "ppc64le"),
          new Platform("linux", "riscv64"),
          new Platform("linux", "s390x"),
          new Platform("windows", "386"),
          new Platform("windows", "arm64"),
          new Platform("wasip1", "wasm"),
          new Platform("freebsd", "amd64"),
          new Platform("netbsd", "amd64"),
          new Platform("openbsd", "amd64"),
          new Platform("dragonfly", "amd64"),
          new Platform("solaris", "amd64"),
          new Platform("illumos", "amd64"),
          new Platform("aix", "ppc64"),
          new Platform("android", "arm64"),
          new Platform("ios", "arm64"),
          new Platform("plan9", "amd64"));

  public Platform {
    if (!SYSTEMS.contains(os) || !PROCESSORS.contains(arch)) {
      throw new IllegalArgumentException("no platform of Go: " + os + "/" + arch);
    }
  }

  /** Reads {@code os/arch}; empty if Go knows no such platform. */
  public static Optional<Platform> parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String os = text.substring(0, slash);
    String arch = text.substring(slash + 1);
    return SYSTEMS.contains(os) && PROCESSORS.contains(arch)
        ? Optional.of(new Platform(os, arch))
        : Optional.empty();
  }

  static boolean isSystem(String word) {
    return SYSTEMS.contains(word);
  }

  static boolean isProcessor(String word) {
    return PROCESSORS.contains(word);
  }

  /** Whether a build tag holds. */
  boolean satisfies(String tag) {
    return tag.equals(os)
        || tag.equals(arch)
        || tag.equals("gc")
        || tag.equals("cgo")
        || (tag.equals("unix") && UNIXES.contains(os))
        || (tag.equals("linux") && os.equals("android"))
        || (tag.equals("solaris") && os.equals("illumos"))
        || (tag.equals("darwin") && os.equals("ios"))
        || isRelease(tag);
  }

  /** Whether a tag is {@code go1.N}: documentation is for the newest Go. */
  private static boolean isRelease(String tag) {
    String prefix = "go1.";
    return tag.startsWith(prefix)
        && tag.length() > prefix.length()
        && tag.charAt(prefix.length()) != '0'
        && tag.chars().skip(prefix.length()).allMatch(c -> c >= '0' && c <= '9');
  }

  @Override
  public String toString() {
    return os + "/" + arch;
  }
}

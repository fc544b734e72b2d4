package org.godepot.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.godepot.golang.modfile.Strictness;
import org.godepot.golang.zip.ZipCorpus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds the golang packages against golang.org/x/mod: the corpus and random mutants. The release
 * campaign of a million mutants:
 *
 * <pre>
 * mvn verify -Dit.test=DifferentialIT -Dgodepot.mutants=1000000
 * </pre>
 *
 * <p>A failure prints its seed; {@code -Dgodepot.seed=} repeats the run.
 */
class DifferentialIT {
  @TempDir static Path directory;

  /** Differences shown; the first ones tell what is wrong. */
  private static final int SHOWN = 20;

  private static Oracle oracle;

  private final List<String> differences = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    oracle = Oracle.start();
  }

  @AfterAll
  static void stop() throws IOException {
    if (oracle != null) {
      oracle.close();
    }
  }

  /** What is compared, each with its share of the mutants. */
  private enum Kind {
    ZIP(6),
    GO_MOD(5),
    PATTERN(1),
    PATH(2),
    VERSION(2),
    PAIR(2),
    NAME(2);

    private final int share;

    Kind(int share) {
      this.share = share;
    }
  }

  @Test
  void theCorpusIsJudgedAlike() throws IOException {
    for (ZipCorpus.Case example : ZipCorpus.cases()) {
      compareZip(example.bytes());
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void theVectorsAreJudgedAlike() throws IOException {
    for (String path : Vectors.PATHS) {
      comparePath(path);
      compareName(path);
    }
    for (String version : Vectors.VERSIONS) {
      compareVersion(version, "v1.2.3");
    }
    for (String pair : Vectors.PAIRS) {
      comparePair(pair.split(" ", 2)[0], pair.split(" ", 2)[1]);
    }
    for (String line : Vectors.MOD_LINES) {
      compareGoMod("module a.b/m\n" + line + "\n");
    }
    for (String file : Vectors.MOD_FILES) {
      compareGoMod(file);
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void randomMutantsAreJudgedAlike() throws IOException {
    int mutants = Integer.getInteger("godepot.mutants", 20_000);
    long seed =
        Optional.ofNullable(System.getProperty("godepot.seed"))
            .filter(text -> !text.isEmpty())
            .map(Long::parseLong)
            .orElseGet(System::nanoTime);
    Random random = new Random(seed);
    TextMutator texts = new TextMutator(random);
    ZipMutator zips = new ZipMutator(random);
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    Map<Kind, Integer> accepted = new EnumMap<>(Kind.class);
    long start = System.nanoTime();
    for (int i = 0; i < mutants && differences.size() < SHOWN; i++) {
      Kind kind = kind(random);
      counts.merge(kind, 1, Integer::sum);
      if (compare(kind, texts, zips)) {
        accepted.merge(kind, 1, Integer::sum);
      }
    }
    System.out.printf(
        "differential: seed %d, mutants %s, accepted %s, %d differences, %d s%n",
        seed, counts, accepted, differences.size(), (System.nanoTime() - start) / 1_000_000_000);
    assertThat(differences).as("seed %d", seed).isEmpty();
    for (Kind kind : Kind.values()) {
      assertThat(accepted.getOrDefault(kind, 0))
          .as("accepted %s", kind)
          .isGreaterThan(mutants / 1000);
    }
  }

  private static Kind kind(Random random) {
    int point = random.nextInt(20);
    for (Kind kind : Kind.values()) {
      point -= kind.share;
      if (point < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("the shares add up to 20");
  }

  /** Whether godepot accepts the mutant. */
  private boolean compare(Kind kind, TextMutator texts, ZipMutator zips) throws IOException {
    return switch (kind) {
      case ZIP -> compareZip(zips.next());
      case GO_MOD -> compareGoMod(texts.goMod());
      case PATTERN -> comparePattern(texts.globs(), texts.plainPath());
      case PATH -> comparePath(texts.path());
      case VERSION -> compareVersion(texts.version(), texts.version());
      case PAIR -> comparePair(texts.path(), texts.version());
      case NAME -> compareName(texts.name());
    };
  }

  /** godepot may be stricter; what it accepts must be accepted with the same hash. */
  private boolean compareZip(byte[] zip) throws IOException {
    String ours = Ours.zip(zip, directory.resolve("m.zip"));
    if (ours.equals(Ours.NO)) {
      return false;
    }
    differ("zip", Base64.getEncoder().encodeToString(zip), ours, oracle.ask("zip", zip));
    return true;
  }

  private boolean compareGoMod(String text) throws IOException {
    byte[] mod = Ours.utf8(text);
    if (text.contains("\\\n")) {
      return compareGoModVerdicts(text, mod);
    }
    String lax = Ours.modFile(mod, Strictness.LAX);
    differ("mod-lax", text, lax, oracle.ask("mod-lax", mod));
    differ("mod-strict", text, Ours.modFile(mod, Strictness.STRICT), oracle.ask("mod-strict", mod));
    differ("mod-hash", text, Ours.modHash(mod), oracle.ask("mod-hash", mod));
    return !lax.equals(Ours.NO);
  }

  /**
   * A string that goes on behind a backslash at the end of its line: x/mod then gives the comment
   * behind it to the directive above, golang.modfile to the one it follows. Such a directive is an
   * error or skipped, so only verdicts count.
   */
  private boolean compareGoModVerdicts(String text, byte[] mod) throws IOException {
    boolean ours = Ours.modFile(mod, Strictness.LAX).equals(Ours.NO);
    boolean theirs = oracle.ask("mod-lax", mod).equals(Ours.NO);
    differ("verdict", text, String.valueOf(ours), String.valueOf(theirs));
    return !ours;
  }

  /** Globs that can never match are refused; x/mod skips them. */
  private boolean comparePattern(String globs, String path) throws IOException {
    String ours = Ours.match(globs, path);
    if (ours.equals(Ours.NO)) {
      return false;
    }
    differ("match", globs + " " + path, ours, oracle.ask("match", globs, path));
    return true;
  }

  private boolean comparePath(String path) throws IOException {
    String verdict = Ours.path(path);
    differ("path", path, verdict, oracle.ask("path", path));
    differ("import", path, Ours.importPath(path), oracle.ask("import", path));
    differ("escape-path", path, Ours.escapePath(path), oracle.ask("escape-path", path));
    differ("unescape-path", path, Ours.unescapePath(path), oracle.ask("unescape-path", path));
    return verdict.equals("ok");
  }

  private boolean compareVersion(String a, String b) throws IOException {
    String parts = Ours.semver(a);
    differ("semver", a, parts, oracle.ask("semver", a));
    differ("compare", a + " " + b, Ours.compare(a, b), oracle.ask("compare", a, b));
    differ("pseudo", a, Ours.pseudo(a), oracle.ask("pseudo", a));
    differ("escape-version", a, Ours.escapeVersion(a), oracle.ask("escape-version", a));
    differ("unescape-version", a, Ours.unescapeVersion(a), oracle.ask("unescape-version", a));
    return parts.startsWith("true");
  }

  private boolean comparePair(String path, String version) throws IOException {
    String verdict = Ours.pair(path, version);
    differ("pair", path + " " + version, verdict, oracle.ask("pair", path, version));
    return verdict.startsWith("ok");
  }

  private boolean compareName(String name) throws IOException {
    String verdict = Ours.file(name);
    differ("file", name, verdict, oracle.ask("file", name));
    differ("fold", name, Ours.fold(name), oracle.ask("fold", name));
    return verdict.equals("ok");
  }

  private void differ(String kind, String input, String ours, String theirs) {
    if (!ours.equals(theirs)) {
      differences.add(
          kind
              + " of "
              + input.replace("\n", "\\n")
              + "\n  godepot: "
              + ours
              + "\n  x/mod: "
              + theirs);
    }
  }
}

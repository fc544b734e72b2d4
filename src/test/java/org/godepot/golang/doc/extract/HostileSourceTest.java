package org.godepot.golang.doc.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.godepot.golang.doc.GoRoot;
import org.godepot.golang.doc.PackageDoc;
import org.godepot.golang.doc.api.Symbols;
import org.godepot.golang.doc.build.GoFile;
import org.godepot.golang.doc.build.Platform;
import org.godepot.golang.doc.build.Platforms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that nobody would write: nothing may throw, recurse deeply or go on for ever. More mutants
 * with {@code -Dgodepot.mutants=1000000}; a failure prints its seed.
 */
class HostileSourceTest {
  /** Half of what a thread of a container has. */
  private static final long SMALL_STACK = 512 * 1024;

  private static PackageDoc document(String name, byte[] bytes) {
    List<GoFile> files = List.of(GoFile.of(name, bytes));
    Platforms.shown(files);
    PackageDoc doc = Documenter.document(files, Platform.DEFAULT);
    Symbols.of(doc);
    return doc;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A megabyte: what is quadratic takes hours with it. */
  private static String full(String part) {
    return part.repeat((1 << 20) / part.length());
  }

  static Stream<String> deep() {
    return Stream.of(
        "type T " + "[]".repeat(100_000) + "int",
        "type T " + "*".repeat(100_000) + "int",
        "type T " + "(".repeat(100_000),
        "type T " + "struct{A ".repeat(10_000),
        "type T " + "struct{A ".repeat(10_000) + "int" + "}".repeat(10_000),
        "type T " + "struct{A ".repeat(190) + "int" + "}".repeat(190),
        "type T " + "func(struct{A ".repeat(95) + "int" + "})".repeat(95),
        "type T " + "interface{M() ".repeat(95) + "int" + "}".repeat(95),
        "type T " + "map[string]".repeat(190) + "int",
        "type T[P " + "interface{~[]".repeat(10_000),
        "var X = " + "[]T{".repeat(10_000),
        "var X = " + "{".repeat(10_000),
        "var X = T" + "{A:".repeat(10_000),
        "var X = T" + "{A:T".repeat(60) + "{}" + "}".repeat(60),
        "var X = " + "-".repeat(100_000) + "1",
        "var X = " + "func() {".repeat(100_000),
        "var X = f" + "(f".repeat(100_000),
        "var X = f" + "()".repeat(100_000),
        "var X = a" + ".b".repeat(100_000),
        "var X = a" + "[0]".repeat(100_000),
        "func F(" + "a func(".repeat(10_000),
        "func F" + "(a, ".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("deep")
  @Timeout(60)
  void deepNestingNeedsNoStack(String text) throws InterruptedException {
    AtomicReference<Optional<Throwable>> failure = new AtomicReference<>(Optional.empty());
    Runnable work = () -> document("p.go", utf8("package p\n\n" + text + "\n"));
    Thread thread = new Thread(null, work, "small", SMALL_STACK);
    thread.setUncaughtExceptionHandler((which, thrown) -> failure.set(Optional.of(thrown)));
    thread.start();
    thread.join();
    assertThat(failure.get()).isEmpty();
  }

  static Stream<String> large() {
    return Stream.of(
        full("//\n"),
        full("//\n\n"),
        full("/**/"),
        full("// A(\n\n"),
        full("\n"),
        full(";"),
        full("{"),
        full("\""),
        full("`"),
        full("/*"),
        full("func F() {\n"),
        full("func A(){\nfunc b(\n"),
        full("type T struct {\n"),
        full("var x = y(\n"),
        full("import \"a\"\n"),
        "const (\n" + full("A\n") + ")",
        "const (\n" + full("A int = 1 // a\n") + ")",
        "var " + full("A,") + "B int",
        "func F(" + full("a,") + "b struct {" + full("A int\n") + "})",
        "type T struct {\n" + full("A int // x\n") + "}",
        "type T struct {\n" + full("A,") + "B struct { C int } }",
        "var X = []int{" + full("1,") + "}",
        "var X = []T{\n" + full("{A: 1, B: \"x\"},\n") + "}",
        "type (\n" + full("A int\n") + ")",
        "// Doc.\ntype (\n" + full("A int\n") + ")",
        "// " + full("[a] ") + "\nvar X int",
        "// " + full("[") + "\nvar X int",
        "// " + full("http://a(") + "\nvar X int",
        "// " + full("``") + "\nvar X int",
        "//" + full("\n//  - a") + "\nvar X int",
        "//" + full("\n// a{\n//  b") + "\nvar X int",
        "/*" + full("\n# A") + "*/\nvar X int",
        "var X = `" + full("a\n") + "`");
  }

  @ParameterizedTest
  @MethodSource("large")
  @Timeout(60)
  void largeFilesTakeLinearTime(String text) {
    assertThat(document("p.go", utf8("package p\n\n" + text + "\n")).name()).isEqualTo("p");
  }

  @Test
  @Timeout(60)
  void typesThatEmbedEachOtherManyTimesAreLookedAtOnce() {
    StringBuilder text = new StringBuilder("package p\n");
    for (int i = 0; i < 1_000; i++) {
      int next = i / 2 * 2 + 2;
      text.append("type T%d struct { T%d; T%d }\n".formatted(i, next, next + 1));
      text.append("func (T%d) M%d() {}\n".formatted(i, i));
    }
    assertThat(document("p.go", utf8(text.toString())).types()).hasSize(1_000);
  }

  @Test
  @Timeout(60)
  void hugeMethodsArePromotedOnlySoOften() {
    StringBuilder text = new StringBuilder("package p\ntype t struct{}\nfunc (t) M(");
    text.append("a int, ".repeat(20_000)).append(") {}\n");
    for (int i = 0; i < 5_000; i++) {
      text.append("type T%d struct { t }\n".formatted(i));
    }
    PackageDoc doc = document("p.go", utf8(text.toString()));
    assertThat(doc.types()).hasSize(5_000);
    assertThat(doc.omitted()).isNotEmpty();
  }

  @Test
  @Timeout(60)
  void testFilesMayBeHostileToo() {
    String underscores = "func F" + full("_") + "() {}\n";
    String text =
        "package p\nfunc Example() {\n"
            + "// Output:\n".repeat(10_000)
            + "}\nfunc ExampleF"
            + full("_")
            + "() {}\n";
    List<GoFile> files =
        List.of(
            GoFile.of("p.go", utf8("package p\n" + underscores)),
            GoFile.of("p_test.go", utf8(text)));
    assertThat(Documenter.document(files, Platform.DEFAULT).examples()).hasSize(1);
  }

  @Test
  @Timeout(600)
  void mutantsOfRealFilesDoNoHarm() throws Exception {
    List<byte[]> corpus = corpus();
    long seed =
        Optional.ofNullable(System.getProperty("godepot.seed"))
            .filter(text -> !text.isEmpty())
            .map(Long::parseLong)
            .orElseGet(System::nanoTime);
    int mutants = Integer.getInteger("godepot.mutants", 2_000);
    Random random = new Random(seed);
    for (int i = 0; i < mutants; i++) {
      byte[] mutant = mutate(corpus, random);
      String name = random.nextInt(4) == 0 ? "p_test.go" : "p.go";
      try {
        document(name, mutant);
      } catch (RuntimeException | StackOverflowError e) {
        String text = new String(mutant, StandardCharsets.UTF_8);
        throw new AssertionError("seed " + seed + ", mutant " + i + ":\n" + text, e);
      }
    }
  }

  /** Small and middle files of packages with every kind of declaration. */
  private static List<byte[]> corpus() throws Exception {
    List<byte[]> corpus = new ArrayList<>();
    Path source = GoRoot.source();
    for (String directory :
        List.of("go/doc/testdata", "io", "sort", "slices", "errors", "go/ast", "net/url", "iter")) {
      for (Path file : GoRoot.files(source.resolve(directory), ".go")) {
        if (Files.size(file) < 20_000) {
          corpus.add(Files.readAllBytes(file));
        }
      }
    }
    return corpus;
  }

  private static byte[] mutate(List<byte[]> corpus, Random random) throws IOException {
    byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
    for (int i = random.nextInt(5); i >= 0 && bytes.length > 0; i--) {
      bytes = mutate(bytes, corpus.get(random.nextInt(corpus.size())), random);
    }
    return bytes;
  }

  private static byte[] mutate(byte[] bytes, byte[] other, Random random) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(40));
    return switch (random.nextInt(6)) {
      case 0 -> spliced(bytes, at, length, new byte[0]);
      case 1 -> spliced(bytes, at, 0, slice(bytes, at, length));
      case 2 -> spliced(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
      case 3 -> spliced(bytes, at, 0, slice(other, random.nextInt(other.length), 80));
      case 4 -> slice(bytes, 0, at);
      default -> {
        String marks = "{}()[]\"`'/*\n\t ;,.=|~<-:#\\\u0000";
        byte[] mark = utf8(marks.substring(at % marks.length(), at % marks.length() + 1));
        yield spliced(bytes, at, random.nextInt(2), mark);
      }
    };
  }

  private static byte[] slice(byte[] bytes, int at, int length) {
    byte[] slice = new byte[Math.min(length, bytes.length - at)];
    System.arraycopy(bytes, at, slice, 0, slice.length);
    return slice;
  }

  private static byte[] spliced(byte[] bytes, int at, int removed, byte[] inserted) {
    byte[] spliced = new byte[bytes.length - removed + inserted.length];
    System.arraycopy(bytes, 0, spliced, 0, at);
    System.arraycopy(inserted, 0, spliced, at, inserted.length);
    System.arraycopy(
        bytes, at + removed, spliced, at + inserted.length, bytes.length - at - removed);
    return spliced;
  }
}

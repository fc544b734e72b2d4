package org.godepot.it.pages;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Files that nobody would write who wishes well, as a module from outside may have them. */
final class HostileModules {
  private static final int MEGABYTE = 1 << 20;

  /** Each nests or repeats something in Markdown, up to the size of a README that is read. */
  private static final List<String> MARKDOWN =
      List.of(
          full("> "),
          full("["),
          full("![a]("),
          full("*a **b "),
          full("- a\n"),
          full("`a"),
          full("<div>"),
          full("<svg><style>"),
          full("&#"),
          full("|a|b|\n"),
          full("[a]: b\n[a] "),
          full("a@b.c "),
          full("https://a.b/( "),
          "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + full("a\n"),
          "[a]: http://b.test/" + "x".repeat(1_900) + "\n\n" + full("[a] "),
          "> ".repeat(10_000) + "- ".repeat(10_000) + "a\n");

  /** Go source ten thousand deep. */
  private static final List<String> NESTED =
      List.of(
          "type T " + "[]".repeat(10_000) + "int",
          "type T " + "struct{A ".repeat(10_000) + "int" + "}".repeat(10_000),
          "type T " + "func(".repeat(10_000) + ")".repeat(10_000),
          "type T[P " + "interface{~[]".repeat(10_000),
          "var X = " + "[]T{".repeat(10_000) + "}".repeat(10_000),
          "var X = " + "(".repeat(10_000) + "1" + ")".repeat(10_000),
          "var X = f" + "(f".repeat(10_000) + ")".repeat(10_000),
          "func F() {" + "{".repeat(10_000) + "}".repeat(10_000) + "}",
          "//" + "\n// - a".repeat(10_000) + "\nvar X int",
          "// " + "[".repeat(10_000) + "X" + "]".repeat(10_000) + "\nvar X int");

  private HostileModules() {}

  private static String full(String part) {
    return part.repeat(MEGABYTE / part.length());
  }

  /**
   * The same files with something else in all of them, as far as that can be: letters are others,
   * and where there are none, a line is more.
   */
  static Map<String, byte[]> changed(Map<String, byte[]> files) {
    Map<String, byte[]> changed = new LinkedHashMap<>();
    files.forEach(
        (name, bytes) -> changed.put(name, changed(bytes, isCode(name) ? "FTX" : "FTXa")));
    return changed;
  }

  /** Whether small letters make words that Go knows. */
  private static boolean isCode(String name) {
    return name.endsWith(".go") || name.equals("go.mod");
  }

  private static byte[] changed(byte[] bytes, String letters) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length + 1);
    changed[bytes.length] = '\n';
    for (int i = 0; i < bytes.length; i++) {
      int letter = letters.indexOf(bytes[i]);
      changed[i] = letter < 0 ? bytes[i] : (byte) "GUYe".charAt(letter);
    }
    return changed;
  }

  /** All of them by the last elements of their paths; each needs a go.mod still. */
  static Map<String, Map<String, byte[]>> all() {
    Map<String, Map<String, byte[]>> all = new LinkedHashMap<>();
    all.put("binary", binary());
    all.put("huge", huge());
    all.put("lines", lines());
    all.put("characters", characters());
    all.put("markdown", markdown());
    all.put("nested", nested());
    all.put("many", many());
    all.put("requires", requires());
    return all;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static Map<String, byte[]> binary() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("README.md", random(100_000));
    files.put("lib.go", random(100_001));
    files.put("zeros.go", new byte[100_000]);
    files.put("picture.png", random(MEGABYTE));
    files.put("LICENSE", random(1_000));
    files.put("empty", new byte[0]);
    return files;
  }

  private static Map<String, byte[]> huge() {
    byte[] letters = new byte[70 * MEGABYTE];
    Arrays.fill(letters, (byte) 'a');
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("letters.txt", letters);
    files.put("lib.go", utf8("package huge\n"));
    files.put("large.go", utf8("package huge\n" + full("// line\n").repeat(6)));
    files.put("README.md", utf8(full("A sentence. ").repeat(3)));
    return files;
  }

  private static Map<String, byte[]> lines() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("README.md", utf8("a".repeat(MEGABYTE - 1)));
    files.put("one.go", utf8("package lines // " + "x".repeat(4 * MEGABYTE)));
    files.put("comment.go", utf8("// Package lines " + "x".repeat(600_000) + "\npackage lines\n"));
    files.put("feeds.txt", utf8(full("\n")));
    files.put("returns.txt", utf8(full("\r")));
    return files;
  }

  private static Map<String, byte[]> characters() {
    byte[] broken = utf8("// Package characters is \u202e reversed ???.\npackage characters\n");
    for (int i = 0; i < broken.length; i++) {
      broken[i] = broken[i] == '?' ? (byte) (0xfd + i % 3) : broken[i];
    }
    String bidi = "\u202ereversed\u202c \u2066isolated\u2069 \u200bzero";
    String source =
        "package characters\n\n// F is " + bidi + "\nfunc F() {}\n\nconst C = \"" + bidi + "\"\n";
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("README.md", utf8("# " + bidi + "\n\n`" + bidi + "`\n\n[" + bidi + "](bidi.go)\n"));
    files.put("broken.go", broken);
    files.put("bidi.go", utf8(source));
    files.put("controls.txt", utf8("\u0001\u0007\u001b[31mred\u0000\ufeff\ud83d\ude00"));
    files.put("broken/README.md", broken);
    return files;
  }

  private static Map<String, byte[]> markdown() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < MARKDOWN.size(); i++) {
      files.put("m" + i + "/README.md", utf8(MARKDOWN.get(i)));
      files.put("m" + i + "/lib.go", utf8("package m\n"));
    }
    return files;
  }

  private static Map<String, byte[]> nested() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < NESTED.size(); i++) {
      files.put("n" + i + "/lib.go", utf8("package n\n\n" + NESTED.get(i) + "\n"));
    }
    files.put("d/".repeat(200) + "lib.go", utf8("package d\n"));
    return files;
  }

  /** A go.mod with very much in it. */
  private static Map<String, byte[]> requires() {
    StringBuilder mod = new StringBuilder("module hostile.example/requires\n\ngo 1.16\n\n");
    for (int i = 0; i < 20_000; i++) {
      mod.append("require hostile.example/X").append(i).append(" v1.0.0 // indirect\n");
    }
    for (int i = 0; i < 5_000; i++) {
      mod.append("retract v0.1.").append(i).append(" // ").append("why ".repeat(100)).append('\n');
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("go.mod", utf8(mod.toString()));
    files.put("lib.go", utf8("package requires\n"));
    return files;
  }

  private static Map<String, byte[]> many() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 2_000; i++) {
      files.put("f" + i + ".go", utf8("package many\n\nfunc F" + i + "() {}\n"));
    }
    for (int i = 0; i < 600; i++) {
      files.put("p" + i + "/lib.go", utf8("// Package p" + i + " is one of many.\npackage p\n"));
    }
    return files;
  }
}

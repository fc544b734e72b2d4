package org.godepot.differential;

import java.util.List;
import java.util.Random;

/** Makes texts that are nearly right: pieces of valid ones, put together and changed at random. */
final class TextMutator {
  private static final List<String> PATHS =
      List.of(
          "a.b",
          "a.b/c",
          "a.b/C",
          "a.b/c/v2",
          "a.b/c/v10",
          "gopkg.in/yaml.v2",
          "gopkg.in/y.v0",
          "gopkg.in/y.v2-unstable",
          "gopkg.in/u/p.v3",
          "127.0.0.1/x",
          "example.com/m/sub",
          "a.b/c~1",
          "a.b/con",
          "a.b/COM1.x",
          "a.b/x.con",
          "a.b/.c",
          "a.b/c.",
          "a.b/v1",
          "a.b//c",
          "-a.b/c",
          "A.b/c",
          "a.b/c d",
          "a.b/ü",
          "a.b/!c",
          "a.b/c_d",
          "a.b/v2.0",
          "a.b/c..d");
  private static final List<String> VERSIONS =
      List.of(
          "v1.2.3",
          "v0.0.0",
          "v1",
          "v1.2",
          "v2.0.0+incompatible",
          "v1.2.3-pre.1",
          "v1.2.3+meta",
          "v1.2.4-0.20200101000000-abcdef123456",
          "v0.0.0-20200101000000-abcdef123456",
          "v1.2.3-pre.0.20200101000000-abcdef123456",
          "v1.2.0-0.20200101000000-abcdef123456",
          "v2.0.1-0.20200101000000-abcdef123456+incompatible",
          "v01.2.3",
          "v1.2.3-01",
          "1.2.3",
          "v99999999999999999999.0.0",
          "v1.2.3-a-b",
          "v1.2.3--",
          "v1.2.3-0a",
          "v1.2-pre",
          "v0.0.0-20201301000000-abcdef123456",
          "v0.0.0-99999999999999-abcdef123456",
          "master");
  private static final List<String> LINES =
      List.of(
          "module a.b/m",
          "module \"a.b/m\"",
          "module `a.b/m`",
          "module (",
          "a.b/m",
          ")",
          "go 1.20",
          "go 1",
          "go v1.20",
          "go 1.20.x",
          "go 1.21rc1",
          "go 1.24",
          "toolchain go1.21.0",
          "toolchain default",
          "toolchain local",
          "require a.b/c v1.0.0",
          "require (",
          "a.b/c v1.2.3 // indirect",
          "a.b/d/v2 v2.0.0",
          "\"a.b/e\" v1",
          "require a.b/c master",
          "require a.b/c v2.0.0",
          "exclude a.b/c v1.0.0",
          "exclude (",
          "replace a.b/c => ../c",
          "replace a.b/c v1.0.0 => a.b/d v1.1.0",
          "replace a => x",
          "replace (",
          "a.b/c => ./c",
          "retract v1.0.0",
          "retract [v1.0.0, v1.2.0]",
          "retract (",
          "[v1.0.0,v1.1.0] // why",
          "v1.0.0 // why",
          "retract v1.0.0 extra",
          "retract master",
          "retract [v1.0.0,v1.2.0",
          "tool a.b/c/cmd/t",
          "tool (",
          "ignore ./x",
          "ignore (",
          "godebug default=go1.21",
          "godebug (",
          "panicnil=1",
          "unknown x",
          "unknown (",
          "// Deprecated: use a.b/n.",
          "// Deprecated:",
          "// text",
          "//",
          "",
          "",
          "( )",
          "x ( )",
          "/* c */",
          "a.b/c v1.0.0 ( )",
          "require ( a.b/c v1.0.0 )",
          "\"a\\x41\\u00e9\" v1",
          "module a.b/m // Deprecated: y",
          "\"open",
          "ü ö",
          "{ } , [");
  private static final String CHARACTERS =
      "aZ09.-_~+!/@v \t\n\r\"'`()[],=>;:\\%{}*\u00e9\u017f\u212a\u0301\u202e\u4e2d\u0085\ufffd\0";

  private final Random random;

  TextMutator(Random random) {
    this.random = random;
  }

  String path() {
    return mutate(pick(PATHS));
  }

  String version() {
    return mutate(pick(VERSIONS));
  }

  /** Globs of few characters, so that some match. */
  String globs() {
    return text("aab.///**??[[]^-\\\\,", 1 + random.nextInt(10));
  }

  /** A module path of few characters. */
  String plainPath() {
    StringBuilder path = new StringBuilder("a.b");
    for (int elements = random.nextInt(3); elements > 0; elements--) {
      path.append('/').append(text("abc", 1 + random.nextInt(3)));
    }
    return path.toString();
  }

  private String text(String characters, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  /** Any text, for file names and folding. */
  String name() {
    StringBuilder name = new StringBuilder();
    int length = 1 + random.nextInt(12);
    for (int i = 0; i < length; i++) {
      boolean wild = random.nextInt(4) == 0;
      int c = wild ? random.nextInt(0x2ff00) : CHARACTERS.charAt(random.nextInt(40));
      name.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 'x' : c);
    }
    return name.toString();
  }

  /** A go.mod of some lines, with comments and changes. */
  String goMod() {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(4) > 0) {
      text.append("module a.b/m\n");
    }
    int lines = random.nextInt(8);
    for (int i = 0; i < lines; i++) {
      text.append(pick(LINES));
      if (random.nextInt(6) == 0) {
        text.append(" // c");
      }
      text.append(random.nextInt(10) == 0 ? "\r\n" : "\n");
      closeBlock(text);
    }
    return random.nextInt(3) == 0 ? mutate(text.toString()) : text.toString();
  }

  private void closeBlock(StringBuilder text) {
    if (text.toString().stripTrailing().endsWith("(") && random.nextInt(4) > 0) {
      int lines = random.nextInt(3);
      for (int i = 0; i < lines; i++) {
        text.append('\t').append(pick(LINES)).append('\n');
      }
      text.append(")\n");
    }
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  /** A text with none to three characters changed. */
  private String mutate(String text) {
    StringBuilder changed = new StringBuilder(text);
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
      int at = random.nextInt(changed.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> changed.insert(at, c);
        case 1 -> changed.replace(at, Math.min(at + 1, changed.length()), String.valueOf(c));
        default -> changed.delete(at, Math.min(at + 1, changed.length()));
      }
    }
    return changed.toString();
  }
}

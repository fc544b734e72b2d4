package org.godepot.golang.doc.comment;

import java.util.Set;

/** Packages of the standard library whose import path has no slash: {@code [io]} means them. */
final class StandardPackages {
  private static final Set<String> NAMES =
      Set.of(
          "bufio",
          "bytes",
          "cmp",
          "context",
          "crypto",
          "embed",
          "encoding",
          "errors",
          "expvar",
          "flag",
          "fmt",
          "hash",
          "html",
          "image",
          "io",
          "iter",
          "log",
          "maps",
          "math",
          "mime",
          "net",
          "os",
          "path",
          "plugin",
          "reflect",
          "regexp",
          "runtime",
          "slices",
          "sort",
          "strconv",
          "strings",
          "structs",
          "sync",
          "syscall",
          "testing",
          "time",
          "unicode",
          "unique",
          "unsafe",
          "weak");

  private StandardPackages() {}

  static boolean contains(String name) {
    return NAMES.contains(name);
  }
}

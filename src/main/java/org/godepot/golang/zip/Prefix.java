package org.godepot.golang.zip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.MalformedException;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;
import org.godepot.golang.zip.archive.Entry;

/**
 * What all entry names begin with, {@code path@version/}: the text up to the first slash after the
 * first {@code @} (protocol Z-61). An empty prefix stands for none.
 */
record Prefix(String text) {
  /** The prefix of the first entry that has one. */
  static Prefix of(List<Entry> entries) {
    return entries.stream()
        .map(entry -> of(entry.name()))
        .filter(prefix -> !prefix.text.isEmpty())
        .findFirst()
        .orElse(new Prefix(""));
  }

  private static Prefix of(String name) {
    int at = name.indexOf('@');
    int slash = at < 0 ? -1 : name.indexOf('/', at);
    return new Prefix(slash < 0 ? "" : name.substring(0, slash + 1));
  }

  boolean isIn(Entry entry) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return !text.isEmpty()
        && entry.nameBytes().length >= bytes.length
        && Arrays.equals(bytes, Arrays.copyOf(entry.nameBytes(), bytes.length));
  }

  /** The name below the module root, of an entry with this prefix. */
  String below(Entry entry) {
    return entry.name().substring(text.length());
  }

  /** The module and version, if they are valid; else says what is wrong. */
  Optional<ModuleVersion> module(Problems problems) {
    if (text.isEmpty()) {
      problems.add(
          Problem.of(
              ProblemCode.WRONG_PREFIX,
              "Z-1",
              "no entry lies below module@version/",
              "zip the files below a directory such as example.com/m@v1.0.0/"));
      return Optional.empty();
    }
    int at = text.indexOf('@');
    String path = text.substring(0, at);
    String version = text.substring(at + 1, text.length() - 1);
    List<Problem> wrong = ModuleVersion.problems(path, version);
    problems.addAll(wrong);
    try {
      return wrong.isEmpty() ? Optional.of(ModuleVersion.of(path, version)) : Optional.empty();
    } catch (MalformedException e) {
      throw new IllegalStateException("a pair without problems is a pair", e);
    }
  }
}

package org.godepot.it.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.godepot.golang.module.FilePath;
import org.godepot.house.XssCorpus;

/** Modules with all payloads of the corpus wherever a module can carry text. */
final class XssModules {
  /**
   * So many stand together, of each part of the corpus: what one opens, another may close. The
   * first part has most of those that swallow what follows, so it comes last.
   */
  private static final int TOGETHER = 8;

  private static final int RETRACTED = 40;

  private final List<String> payloads = XssCorpus.payloads();

  /** The payloads in small lots. */
  List<List<String>> lots() {
    int lots = (payloads.size() + TOGETHER - 1) / TOGETHER;
    return IntStream.range(0, lots)
        .mapToObj(
            lot ->
                IntStream.range(0, TOGETHER)
                    .map(i -> lot + (TOGETHER - 1 - i) * lots)
                    .filter(i -> i < payloads.size())
                    .mapToObj(payloads::get)
                    .toList())
        .toList();
  }

  /** Payloads that have no more characters, without what cannot be in a line. */
  List<String> lines(int most) {
    return payloads.stream()
        .map(XssModules::line)
        .filter(line -> !line.isEmpty() && line.length() <= most)
        .distinct()
        .toList();
  }

  /** The same, as many in one text as go together. */
  List<String> joined(int most) {
    List<String> joined = new ArrayList<>();
    for (String line : lines(most)) {
      int last = joined.size() - 1;
      if (last >= 0 && joined.get(last).length() + 1 + line.length() <= most) {
        joined.set(last, joined.get(last) + " " + line);
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static String line(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .filter(c -> Character.getType(c) != Character.FORMAT && !isSurrogate(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }

  private static boolean isSurrogate(int c) {
    return c <= Character.MAX_VALUE && Character.isSurrogate((char) c);
  }

  /** A package for each lot, with payloads in README, comments and texts. */
  Map<String, String> packages() {
    Map<String, String> files = new LinkedHashMap<>();
    List<List<String>> lots = lots();
    for (int i = 0; i < lots.size(); i++) {
      files.put("p" + i + "/README.md", String.join("\n\n", lots.get(i)) + "\n");
      files.put("p" + i + "/doc.go", source(lots.get(i)));
    }
    return files;
  }

  private static String source(List<String> lot) {
    List<String> lines = lot.stream().map(XssModules::line).toList();
    String all = String.join(" ", lines);
    StringBuilder source = new StringBuilder("// Package p is a needle " + all + "\n//\n");
    for (String line : lines) {
      source.append(
          "// # %1$s\n//\n// %1$s [%1$s] https://%1$s\n//\n//\t%1$s\n//\n//  - %1$s\n//\n"
              .formatted(line));
      source.append("// [x]: %s\n//\n".formatted(line));
    }
    source.append(
        "package p\n\n// F does %1$s\n//\n// Deprecated: %1$s\nfunc F() {}\n\n".formatted(all));
    source.append("// BUG(%1$s): %1$s\n\n".formatted(all));
    source.append("const C = `%s` // %s\n".formatted(all.replace('`', '\''), all));
    source.append(
        "\n// T is %1$s\ntype T struct {\n\tA int `%2$s` // %1$s\n}\n"
            .formatted(all, all.replace('`', '\'')));
    return source.toString();
  }

  /** A go.mod that is deprecated and retracts v0.0.0 and so on, all for reasons of the corpus. */
  String goMod(String module) {
    List<String> lines = lines(Integer.MAX_VALUE);
    StringBuilder text = new StringBuilder("// Deprecated: " + lines.get(0) + "\n");
    lines.forEach(line -> text.append("// ").append(line).append('\n'));
    text.append("module ").append(module).append("\n\ngo 1.19\n\nretract (\n");
    for (int i = 0; i < RETRACTED; i++) {
      text.append("\tv0.0.").append(i).append(" // ").append(part(lines, i)).append('\n');
    }
    return text.append(")\n").toString();
  }

  private static String part(List<String> lines, int number) {
    return IntStream.iterate(number, i -> i < lines.size(), i -> i + RETRACTED)
        .mapToObj(lines::get)
        .collect(Collectors.joining(" "));
  }

  /** Versions that {@link #goMod} retracts. */
  List<String> retracted() {
    return IntStream.range(0, RETRACTED).mapToObj(i -> "v0.0." + i).toList();
  }

  /** File names as near to the payloads as module zips allow, each of another directory. */
  Map<String, String> names() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String line : lines(Integer.MAX_VALUE)) {
      String name =
          "d" + files.size() + "/" + line.replaceAll("[^\\p{L}0-9!#$%&()+,\\-.=@\\[\\]^_{}~ ]", "");
      if (FilePath.problems(name).isEmpty()) {
        files.put(name, line + "\n");
      }
    }
    return files;
  }

  /** The payloads as names of files, which no module may have. */
  Map<String, String> badNames() {
    Map<String, String> files = new LinkedHashMap<>();
    payloads.forEach(payload -> files.put(payload.replaceAll("[\ud800-\udfff]", ""), "x"));
    return files;
  }

  /** Texts without blanks, such as tell where a version came from. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    lines(400).forEach(line -> words.add(line.replaceAll("[^!-~]", "")));
    return words;
  }
}

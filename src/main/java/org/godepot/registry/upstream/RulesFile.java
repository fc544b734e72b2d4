package org.godepot.registry.upstream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.module.PathPattern;
import org.godepot.registry.upstream.source.SourceSettings;

/**
 * Reads a rules file and collects what is wrong with it, each mistake with its line. The package
 * comment has an example; the README explains it to operators.
 */
final class RulesFile {
  /** Thousands of rules; each is tried for each path that is asked. */
  private static final int MAX_BYTES = 1 << 20;

  /** No line of use is longer, so this one is a file of something else. */
  private static final int MAX_LINE = 4096;

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";

  private static final Set<String> RESERVED_NAMES = Set.of("direct", "off", "noproxy", "none");

  private final Path file;
  private final List<String> mistakes = new ArrayList<>();
  private final Map<String, SourceSettings> upstreams = new LinkedHashMap<>();
  private final Map<String, Sumdb> sumdbs = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Map<Integer, List<Link>> chains = new LinkedHashMap<>();
  private final Set<String> patterns = new HashSet<>();
  private Optional<Integer> catchAll = Optional.empty();
  private Optional<Integer> sumsOff = Optional.empty();
  private int line;

  private RulesFile(Path file) {
    this.file = file;
  }

  /**
   * What the file says.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException naming every mistake
   */
  static Rules read(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new IllegalArgumentException(file + ": more than " + MAX_BYTES + " bytes");
    }
    RulesFile parser = new RulesFile(file.toAbsolutePath());
    parser.lines(bytes);
    return parser.finish();
  }

  private void lines(byte[] bytes) {
    int start = 0;
    while (start < bytes.length) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      line++;
      line(ByteBuffer.wrap(bytes, start, end - start));
      start = end + 1;
    }
  }

  private void line(ByteBuffer bytes) {
    if (bytes.remaining() > MAX_LINE) {
      mistake("the line has more than " + MAX_LINE + " bytes");
      return;
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString().strip();
      texts.add(text);
      if (text.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
        mistake("the line holds a control character");
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        statement(text);
      }
    } catch (CharacterCodingException e) {
      mistake("the line is not UTF-8");
    }
  }

  private void mistake(String words) {
    mistakes.add(file.getFileName() + ":" + line + ": " + words);
  }

  private void statement(String text) {
    List<String> words = Arrays.asList(text.split("[ \t]+"));
    List<String> rest = words.subList(1, words.size());
    try {
      switch (words.get(0)) {
        case "upstream" -> upstream(rest);
        case "sumdb" -> sumdb(rest);
        case "deny" -> deny(rest);
        case "hosted" -> hosted(rest);
        case "allow" -> allow(rest);
        default ->
            mistake(
                "unknown statement \""
                    + words.get(0)
                    + "\"; there are upstream, sumdb, deny, hosted, allow");
      }
    } catch (IllegalArgumentException e) {
      mistake(String.valueOf(e.getMessage()));
    }
  }

  private void upstream(List<String> words) {
    requireWords(words, 2, "upstream NAME URL [option=value ...]");
    String name = words.get(0);
    if (!name.matches(NAME) || RESERVED_NAMES.contains(name)) {
      throw new IllegalArgumentException("\"" + name + "\" is no name for an upstream");
    }
    requireNew(name);
    SourceOptions options = new SourceOptions(directory(), words.subList(2, words.size()));
    upstreams.put(name, options.upstream(name, words.get(1)));
  }

  private void requireNew(String name) {
    if (upstreams.containsKey(name) || sumdbs.containsKey(name)) {
      throw new IllegalArgumentException("there is an upstream " + name + " already");
    }
  }

  private Path directory() {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }

  private void sumdb(List<String> words) {
    requireWords(words, 1, "sumdb NAME [url=...] or sumdb off");
    if (words.equals(List.of("off"))) {
      sumsOff = sumsOff.or(() -> Optional.of(line));
      return;
    }
    String key = Sumdb.key(words.get(0));
    requireNew(Sumdb.name(key));
    SourceOptions options = new SourceOptions(directory(), words.subList(1, words.size()));
    sumdbs.put(Sumdb.name(key), new Sumdb(key, options.sumdb(Sumdb.name(key))));
  }

  private void deny(List<String> words) {
    requireWords(words, 2, "deny PATTERN REASON: callers are told the reason");
    add(new Rule.Deny(line, pattern(words), String.join(" ", words.subList(1, words.size()))));
  }

  private void hosted(List<String> words) {
    requireWords(words, 1, "hosted PATTERN");
    if (words.size() > 1) {
      throw new IllegalArgumentException("\"" + words.get(1) + "\" is too much: hosted PATTERN");
    }
    add(new Rule.Hosted(line, pattern(words)));
  }

  private void allow(List<String> words) {
    requireWords(words, 2, "allow PATTERN UPSTREAMS [mode=...] [nosum]");
    Options options = new Options(words.subList(2, words.size()));
    List<Link> chain = Link.chain(words.get(1));
    Mode mode =
        switch (options.text("mode").orElse("fallback")) {
          case "strict" -> Mode.STRICT;
          case "fallback" -> Mode.FALLBACK;
          case "offline" -> Mode.OFFLINE;
          default -> throw new IllegalArgumentException("mode= is strict, fallback or offline");
        };
    boolean summed = !options.flag("nosum");
    options.requireNoMore();
    chains.put(line, chain);
    add(new Rule.Allow(line, pattern(words), chain, mode, summed));
  }

  private static void requireWords(List<String> words, int count, String form) {
    if (words.size() < count) {
      throw new IllegalArgumentException("something is missing: " + form);
    }
  }

  private static PathPattern pattern(List<String> words) {
    return new PathPattern(words.get(0));
  }

  private void add(Rule rule) {
    if (catchAll.isPresent()) {
      mistake("never reached: line " + catchAll.get() + " matches every path");
    } else if (!patterns.add(rule.pattern().text())) {
      mistake("never reached: an earlier line has the pattern " + rule.pattern());
    }
    if (rule.pattern().matchesAll()) {
      catchAll = catchAll.or(() -> Optional.of(line));
    }
    rules.add(rule);
  }

  /** What can only be judged when all lines are read. */
  private Rules finish() {
    chains.forEach(this::requireKnown);
    if (sumsOff.isPresent() && !sumdbs.isEmpty()) {
      line = sumsOff.get();
      mistake("sumdb off, but another line has a sumdb");
    }
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", mistakes));
    }
    boolean asks = rules.stream().anyMatch(Rule.Allow.class::isInstance);
    if (asks && sumdbs.isEmpty() && sumsOff.isEmpty()) {
      sumdb(List.of(Sumdb.PUBLIC_NAME));
    }
    // Without a rule there is nothing to check, and nobody to be asked.
    List<Sumdb> databases = asks ? List.copyOf(sumdbs.values()) : List.of();
    return new Rules(List.copyOf(upstreams.values()), databases, rules, texts);
  }

  private void requireKnown(int where, List<Link> chain) {
    line = where;
    for (Link link : chain) {
      if (!upstreams.containsKey(link.upstream())) {
        mistake("there is no upstream " + link.upstream());
      }
    }
  }
}

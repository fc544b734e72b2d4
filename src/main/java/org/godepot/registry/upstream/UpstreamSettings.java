package org.godepot.registry.upstream;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.godepot.golang.module.PathPattern;

/**
 * What operators allow.
 *
 * @param reserved names that never leave the house, whatever the rules say
 * @param offline whether nobody is asked at all
 * @param anonymous whether anonymous callers get what comes from upstreams
 */
public record UpstreamSettings(
    Rules rules, Optional<PathPattern> reserved, boolean offline, boolean anonymous) {

  /** Nobody is asked. */
  public static UpstreamSettings none() {
    return new UpstreamSettings(Rules.NONE, Optional.empty(), true, false);
  }

  /**
   * Reads the rules and the files with secrets that they name.
   *
   * @param file the rules file; without one nobody is asked
   * @param reserved patterns as in {@code GOPRIVATE}; blanks around commas do not count
   * @throws IllegalArgumentException naming everything that is wrong, with its line
   */
  public static UpstreamSettings read(
      Optional<Path> file, String reserved, boolean offline, boolean anonymous) {
    List<String> mistakes = new ArrayList<>();
    Rules rules =
        file.map(path -> attempt(() -> rules(path), Rules.NONE, mistakes)).orElse(Rules.NONE);
    Optional<PathPattern> names = attempt(() -> reserved(reserved), Optional.empty(), mistakes);
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", mistakes));
    }
    return new UpstreamSettings(rules, names, offline, anonymous);
  }

  private static <T> T attempt(Supplier<T> part, T otherwise, List<String> mistakes) {
    try {
      return part.get();
    } catch (IllegalArgumentException e) {
      mistakes.add(String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  private static Rules rules(Path file) {
    try {
      return RulesFile.read(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "godepot.upstream.rules: " + file + " cannot be read: " + e.getClass().getSimpleName(),
          e);
    }
  }

  private static Optional<PathPattern> reserved(String text) {
    if (text.isBlank()) {
      return Optional.empty();
    }
    String globs =
        Arrays.stream(text.split(",", -1)).map(String::strip).collect(Collectors.joining(","));
    try {
      return Optional.of(new PathPattern(globs));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("godepot.private: " + e.getMessage(), e);
    }
  }
}

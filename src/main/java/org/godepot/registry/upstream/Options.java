package org.godepot.registry.upstream;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code key=value} words at the end of a statement. Each is taken once; what is left when all
 * were taken is a mistake.
 */
final class Options {
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m|h)");

  private final Map<String, String> left = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();

  /**
   * @throws IllegalArgumentException if one is there twice
   */
  Options(List<String> words) {
    for (String word : words) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? word : word.substring(0, equals + 1);
      if (left.put(key, word.substring(key.length())) != null) {
        throw new IllegalArgumentException("there are two of " + key);
      }
    }
  }

  /** The value of an option; an empty one is a mistake. */
  Optional<String> text(String key) {
    known.add(key + "=");
    Optional<String> value = Optional.ofNullable(left.remove(key + "="));
    if (value.filter(String::isEmpty).isPresent()) {
      throw new IllegalArgumentException(key + "= has no value");
    }
    return value;
  }

  /** Whether a word without value is there. */
  boolean flag(String word) {
    known.add(word);
    return left.remove(word) != null;
  }

  /** A time such as 500ms, 20s, 5m, 1h. */
  Duration time(String key, Duration otherwise) {
    return text(key).map(value -> time(key, value)).orElse(otherwise);
  }

  private static Duration time(String key, String value) {
    Matcher matcher = DURATION.matcher(value);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      throw new IllegalArgumentException(key + "= must be a time such as 500ms, 20s, 5m");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }

  /** A whole number. */
  int number(String key, int least, int otherwise) {
    return text(key).map(value -> number(key, least, value)).orElse(otherwise);
  }

  private static int number(String key, int least, String value) {
    if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < least) {
      throw new IllegalArgumentException(key + "= must be a number from " + least + " to 99999");
    }
    return Integer.parseInt(value);
  }

  /**
   * @throws IllegalArgumentException if a word was not taken
   */
  void requireNoMore() {
    if (!left.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown option "
              + String.join(" ", left.keySet())
              + "; there are "
              + String.join(" ", known));
    }
  }
}

package org.godepot.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.godepot.ops.SettingValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads value by value and collects what is wrong, so that operators see all of it at once. After
 * an error it goes on with the default, which nobody gets to see.
 */
final class ConfigReader {
  private static final Logger log = LoggerFactory.getLogger(ConfigReader.class);
  private static final String MASK = "***";
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6})(ms|s|m|h|d)");

  private final Sources sources;
  private final List<String> errors = new ArrayList<>();

  ConfigReader(Sources sources) {
    this.sources = sources;
  }

  void warnOfUnknown() {
    for (String key : sources.unknownKeys()) {
      String nearest = Setting.nearest(key).map(Setting::key).orElse("");
      log.warn("unknown setting {}; did you mean {}?", key, nearest);
    }
  }

  /** What is set; empty where the default is no value. */
  Optional<String> text(Setting setting) {
    return sources
        .find(setting)
        .map(Sources.Found::value)
        .or(() -> Optional.of(setting.fallback()).filter(text -> !text.startsWith("(")));
  }

  private String value(Setting setting) {
    return text(setting).orElse("");
  }

  long number(Setting setting) {
    try {
      return Long.parseLong(value(setting));
    } catch (NumberFormatException e) {
      errors.add(setting.key() + " must be a whole number but is " + value(setting));
      return Long.parseLong(setting.fallback());
    }
  }

  int integer(Setting setting) {
    long number = number(setting);
    if (number != (int) number) {
      errors.add(setting.key() + " is too large: " + number);
      return Integer.parseInt(setting.fallback());
    }
    return (int) number;
  }

  boolean yes(Setting setting) {
    String value = value(setting);
    if (!value.equals("true") && !value.equals("false")) {
      errors.add(setting.key() + " must be true or false but is " + value);
    }
    return value.equals("true");
  }

  <E extends Enum<E>> E choice(Setting setting, Class<E> type) {
    String value = value(setting);
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(value)) {
        return constant;
      }
    }
    String known =
        Arrays.stream(type.getEnumConstants())
            .map(ConfigReader::word)
            .collect(Collectors.joining(", "));
    errors.add(setting.key() + " must be one of " + known + " but is " + value);
    return type.getEnumConstants()[0];
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  Duration duration(Setting setting) {
    Matcher matcher = DURATION.matcher(value(setting));
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      errors.add(setting.key() + " must be a time such as 30s, 10m, 6h but is " + value(setting));
      return Duration.ofHours(1);
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  /** Settings that judge themselves. */
  <T> T valid(Supplier<T> settings, T otherwise) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      errors.add(String.valueOf(e.getMessage()));
      return otherwise;
    }
  }

  /** Notes an error found elsewhere. */
  void refuse(String error) {
    errors.add(error);
  }

  void requireAllValid() {
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("godepot does not start: " + String.join("; ", errors));
    }
  }

  /** Every setting as it is in force, and the container's DataSource where that is used. */
  List<SettingValue> values(Path home) {
    List<SettingValue> values = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      Optional<Sources.Found> found = sources.find(setting);
      String shown =
          found
              .map(set -> setting.isSecret() ? MASK : set.value())
              .orElse(setting == Setting.HOME ? home.toString() : setting.fallback());
      values.add(
          new SettingValue(
              setting.key(), shown, found.map(Sources.Found::origin).orElse(SettingValue.DEFAULT)));
    }
    Sources.dataSource()
        .ifPresent(
            found -> values.add(new SettingValue(Sources.DATA_SOURCE, "DataSource", "JNDI")));
    return values;
  }
}

package org.godepot.web.pages.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/** All texts, from {@code help.properties}. Immutable. */
public final class HelpTexts {
  private final SortedMap<String, HelpText> texts;

  private HelpTexts(SortedMap<String, HelpText> texts) {
    this.texts = Collections.unmodifiableSortedMap(texts);
  }

  /**
   * Reads them once.
   *
   * @throws IllegalStateException for a code that lacks a part, or a part without a code
   */
  public static HelpTexts read() throws IOException {
    Properties lines = new Properties();
    try (InputStream in =
            Objects.requireNonNull(HelpTexts.class.getResourceAsStream("help.properties"));
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      lines.load(reader);
    }
    SortedMap<String, HelpText> texts = new TreeMap<>();
    for (String key : lines.stringPropertyNames()) {
      String code = key.split("\\.", 2)[0];
      texts.computeIfAbsent(code, absent -> text(code, lines));
    }
    return new HelpTexts(texts);
  }

  private static HelpText text(String code, Properties lines) {
    return new HelpText(
        code,
        part(code, lines),
        part(code + ".what", lines),
        part(code + ".why", lines),
        part(code + ".do", lines));
  }

  private static String part(String key, Properties lines) {
    return Optional.ofNullable(lines.getProperty(key))
        .orElseThrow(() -> new IllegalStateException("help.properties has no " + key));
  }

  Optional<HelpText> get(String code) {
    return Optional.ofNullable(texts.get(code));
  }

  /** All of them, by code. */
  Collection<HelpText> all() {
    return texts.values();
  }
}

package org.godepot.registry.search.text;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.golang.module.ModulePath;

/** Puts words that are there in place of words that are nearly there. Stateless. */
public final class Spelling {
  /** Modules whose paths are looked at, the best first. */
  public static final int MOST_LOOKED_AT = 50;

  /** Corrections that are told. */
  private static final int MOST_TOLD = 3;

  private Spelling() {}

  /** The text as each of some paths would have it, without repetitions. */
  public static List<String> corrections(QueryText text, List<ModulePath> near) {
    Set<String> corrections = new LinkedHashSet<>();
    for (ModulePath path : near) {
      String corrected = corrected(text, Words.ends(path.text()));
      if (!corrected.equals(text.text()) && corrections.size() < MOST_TOLD) {
        corrections.add(corrected);
      }
    }
    return List.copyOf(corrections);
  }

  private static String corrected(QueryText text, List<String> elements) {
    StringBuilder corrected = new StringBuilder();
    int end = 0;
    for (Words.Word word : text.words()) {
      corrected.append(text.text(), end, word.begin());
      String typed = text.text().substring(word.begin(), word.end());
      corrected.append(better(word.lower(), elements).orElse(typed));
      end = word.end();
    }
    return corrected.append(text.text(), end, text.text().length()).toString();
  }

  /** The nearest element, unless one begins as the word does or none is near enough. */
  private static Optional<String> better(String word, List<String> elements) {
    if (elements.stream().anyMatch(element -> element.startsWith(word))) {
      return Optional.empty();
    }
    int allowed = Distance.allowed(word);
    return elements.stream()
        .filter(element -> Math.abs(element.length() - word.length()) <= allowed)
        .filter(element -> Distance.between(word, element) <= allowed)
        .min(
            Comparator.comparingInt((String element) -> Distance.between(word, element))
                .thenComparing(Comparator.naturalOrder()));
  }
}

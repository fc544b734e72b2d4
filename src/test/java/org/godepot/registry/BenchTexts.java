package org.godepot.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.godepot.registry.search.text.IndexedVersion;
import org.godepot.registry.search.text.SearchText;
import org.godepot.registry.search.text.SearchText.Kind;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.SearchText.Symbol;

/**
 * Texts of modules for the benchmark: words of an invented language, of which some are frequent as
 * in any language, always the same ones for the same module.
 */
final class BenchTexts {
  private static final int VOCABULARY = 20_000;
  private static final List<String> SYLLABLES =
      List.of(
          "ba", "be", "con", "da", "de", "en", "er", "fo", "ga", "he", "in", "ja", "ke", "lo", "ma",
          "ne", "or", "pa", "qui", "re", "se", "ta", "un", "ver", "wi", "xe", "yo", "zu");
  private static final List<String> VERBS =
      List.of("New", "Get", "Set", "Read", "Write", "Open", "With", "Is", "Parse", "Must");

  private final List<String> words = new ArrayList<>();
  private final int packages;
  private final int symbols;
  private final int readme;

  /**
   * @param symbols of each package
   * @param readme words of each README
   */
  BenchTexts(int packages, int symbols, int readme) {
    this.packages = packages;
    this.symbols = symbols;
    this.readme = readme;
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      for (int left = random.nextInt(2, 5); left > 0; left--) {
        word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
      }
      words.add(word.toString());
    }
  }

  /** A word; the square makes low ones frequent. */
  String word(SplittableRandom random) {
    double position = random.nextDouble();
    return words.get((int) (position * position * position * VOCABULARY));
  }

  String path(int module) {
    SplittableRandom random = new SplittableRandom(module);
    return "git.example/" + word(random) + "/" + word(random) + "-" + word(random) + module;
  }

  SearchText text(IndexedVersion version) {
    String path = version.id().path().text();
    SplittableRandom random = new SplittableRandom(path.hashCode());
    List<PackageText> all = new ArrayList<>();
    for (int i = 0; i < packages; i++) {
      String below = i == 0 ? "" : "/" + word(random) + (i % 3 == 0 ? "/" + word(random) : "");
      all.add(new PackageText(path + below, word(random), sentence(random, 8), symbols(random)));
    }
    return new SearchText(sentence(random, 10), sentence(random, readme), all);
  }

  private List<Symbol> symbols(SplittableRandom random) {
    List<Symbol> all = new ArrayList<>();
    for (int i = 0; i < symbols; i++) {
      String verb = random.nextBoolean() ? VERBS.get(random.nextInt(VERBS.size())) : "";
      String name = verb + capital(word(random)) + (i % 2 == 0 ? capital(word(random)) : "");
      all.add(new Symbol(name, verb.isEmpty() ? Kind.TYPE : Kind.FUNCTION));
    }
    return all;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private String sentence(SplittableRandom random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(word(random)).append(' ');
    }
    return text.toString();
  }
}

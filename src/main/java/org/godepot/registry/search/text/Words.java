package org.godepot.registry.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into words: runs of letters and digits. Everything else separates, be it a slash, a
 * control character or half of a surrogate pair. Ideographs are words of one character, because
 * nothing separates their words. Stateless.
 */
public final class Words {
  /** Longer words are cut, in what is indexed and in what is asked for alike. */
  public static final int MAX_LENGTH = 64;

  /** Separates the elements of a path. */
  private static final char ELEMENT = '/';

  private Words() {}

  /** A word and where it stands in its text. */
  public record Word(String raw, int begin, int end) {
    public String lower() {
      return raw.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The words of a text in their order.
   *
   * @param most so many at most
   */
  public static List<Word> of(CharSequence text, int most) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length() && words.size() < most) {
      int point = Character.codePointAt(text, at);
      int begin = at;
      at += Character.charCount(point);
      if (Character.isLetterOrDigit(point)) {
        if (!Character.isIdeographic(point)) {
          at = endOfRun(text, at);
        }
        words.add(new Word(cut(text.subSequence(begin, at).toString()), begin, at));
      }
    }
    return words;
  }

  private static int endOfRun(CharSequence text, int from) {
    int at = from;
    while (at < text.length()) {
      int point = Character.codePointAt(text, at);
      if (!Character.isLetterOrDigit(point) || Character.isIdeographic(point)) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  private static String cut(String word) {
    if (word.length() <= MAX_LENGTH) {
      return word;
    }
    boolean pair = Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1));
    return word.substring(0, pair ? MAX_LENGTH - 1 : MAX_LENGTH);
  }

  /** The different words of a text in lower case. */
  public static Set<String> plain(String text, int most) {
    Set<String> words = new LinkedHashSet<>();
    of(text, most).forEach(word -> words.add(word.lower()));
    return words;
  }

  /**
   * The ends of a name that begin at one of its parts, in lower case: {@code httpserver} and {@code
   * server} of {@code HTTPServer}; of an element with several words those together, too: {@code
   * goyaml} of {@code a.test/go-yaml}. Some may be told twice.
   */
  public static List<String> ends(String name) {
    List<String> ends = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    int end = 0;
    int words = 0;
    for (Word word : of(name, Integer.MAX_VALUE)) {
      if (name.indexOf(ELEMENT, end) >= 0 && name.indexOf(ELEMENT, end) < word.begin()) {
        addJoined(ends, element, words);
        words = 0;
      }
      addEnds(ends, word.raw());
      element.append(word.lower());
      words++;
      end = word.end();
    }
    addJoined(ends, element, words);
    return ends;
  }

  private static void addJoined(List<String> ends, StringBuilder element, int words) {
    if (words > 1) {
      ends.add(cut(element.toString()));
    }
    element.setLength(0);
  }

  private static void addEnds(List<String> ends, String word) {
    for (int at = 0; at < word.length(); at = nextPart(word, at)) {
      ends.add(word.substring(at).toLowerCase(Locale.ROOT));
    }
  }

  private static int nextPart(String word, int from) {
    int at = from + 1;
    while (at < word.length() && !isBegin(word, at)) {
      at++;
    }
    return at;
  }

  /** Whether a part begins there: at a capital behind what is none, or before what is none. */
  private static boolean isBegin(String word, int at) {
    return Character.isUpperCase(word.charAt(at))
        && (!Character.isUpperCase(word.charAt(at - 1))
            || (at + 1 < word.length() && Character.isLowerCase(word.charAt(at + 1))));
  }

  /** Whether a word is so short that only whole words are like it. */
  public static boolean isShort(String word) {
    return word.codePointCount(0, word.length()) < Heads.SHORTEST;
  }

  /** The beginnings that have terms of their own. */
  public static final class Heads {
    /** From so many characters on, a word finds what begins so. */
    static final int SHORTEST = 2;

    /** Longer beginnings are looked up in the list of all words: few begin so. */
    static final int LONGEST = 3;

    private Heads() {}

    /** The beginnings of some words; some may be told twice. */
    public static List<String> of(List<String> words) {
      List<String> heads = new ArrayList<>();
      for (String word : words) {
        int count = word.codePointCount(0, word.length());
        for (int length = SHORTEST; length <= Math.min(LONGEST, count); length++) {
          heads.add(word.substring(0, word.offsetByCodePoints(0, length)));
        }
      }
      return heads;
    }

    /** Whether a word of at least the shortest length is such a beginning. */
    public static boolean has(String word) {
      return word.codePointCount(0, word.length()) <= LONGEST;
    }
  }
}

package org.godepot.golang.unicode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Letters, printable characters and case folding of Unicode 15.0.0, which the go command uses. Java
 * 17 knows 4,863 letters fewer and folds some pairs otherwise (protocol M-12, M-13). Tables made by
 * {@code src/build/unicode}; immutable.
 */
final class UnicodeTables {
  private static final BitSet LETTERS = ranges("letters.txt");
  private static final BitSet PRINTABLE = ranges("printable.txt");
  private static final Map<Integer, Integer> FOLDS = folds();

  private UnicodeTables() {}

  static boolean isLetter(int codePoint) {
    return LETTERS.get(codePoint);
  }

  static boolean isPrintable(int codePoint) {
    return PRINTABLE.get(codePoint);
  }

  /** The smallest code point of the simple-folding orbit. */
  static int fold(int codePoint) {
    return FOLDS.getOrDefault(codePoint, codePoint);
  }

  private static BitSet ranges(String resource) {
    BitSet members = new BitSet();
    for (String line : lines(resource)) {
      int dash = line.indexOf('-');
      members.set(hex(line.substring(0, dash)), hex(line.substring(dash + 1)) + 1);
    }
    return members;
  }

  private static Map<Integer, Integer> folds() {
    Map<Integer, Integer> folds = new HashMap<>();
    for (String line : lines("folds.txt")) {
      int blank = line.indexOf(' ');
      folds.put(hex(line.substring(0, blank)), hex(line.substring(blank + 1)));
    }
    return folds;
  }

  private static int hex(String digits) {
    return Integer.parseInt(digits, 16);
  }

  private static List<String> lines(String resource) {
    InputStream bytes = Objects.requireNonNull(UnicodeTables.class.getResourceAsStream(resource));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(bytes, StandardCharsets.US_ASCII))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the table " + resource, e);
    }
  }
}

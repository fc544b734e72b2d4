package org.godepot.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that make careless pages run, load or show what others wrote: one a line in the files below
 * {@code src/test/resources/xss}, with {@code \n}, {@code \}{@code u202e} and the like for what a
 * line cannot hold.
 */
public final class XssCorpus {
  private static final Path DIRECTORY = Path.of("src/test/resources/xss");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))");

  private XssCorpus() {}

  /** All of them. */
  public static List<String> payloads() {
    List<String> payloads = new ArrayList<>();
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      for (Path file : files.sorted().toList()) {
        Files.readAllLines(file).stream().map(XssCorpus::unescaped).forEach(payloads::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return payloads;
  }

  private static String unescaped(String line) {
    return ESCAPE.matcher(line).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
  }

  private static String meant(MatchResult escape) {
    String hex = escape.group(1) != null ? escape.group(1) : escape.group(2);
    if (hex != null) {
      return Character.toString(Integer.parseInt(hex, 16));
    }
    return switch (escape.group(3)) {
      case "n" -> "\n";
      case "r" -> "\r";
      case "t" -> "\t";
      default -> escape.group(3);
    };
  }
}

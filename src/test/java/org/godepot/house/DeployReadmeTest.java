package org.godepot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the READMEs tell operators is there: the samples and the settings. */
class DeployReadmeTest {
  private static final Path DEPLOY = Path.of("deploy");
  private static final Path README = Path.of("README.md");
  private static final Path OPERATORS = DEPLOY.resolve("README.md");
  private static final Path SETTINGS = Path.of("src/main/java/org/godepot/boot/Setting.java");

  private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
  private static final Pattern SETTING =
      Pattern.compile("\\(\"(godepot\\.[a-z.]+)\", \"(.*?)\"\\)");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(godepot\\.[a-z.]+)` \\| (.+?) \\| .+ \\|$", Pattern.MULTILINE);

  /** Names that begin as settings do and stand alone: not in a path or a longer name. */
  private static final Pattern KEY =
      Pattern.compile("(?<![A-Za-z0-9_/.-])(?:-D)?(godepot(?:\\.[a-z]+)+)");

  /** What files of that name end in. */
  private static final Set<String> FILES =
      Set.of("cnf", "conf", "crt", "ini", "log", "properties", "sql", "war", "xml");

  /** A property of the build, of which some are named so too: switches of tests. */
  private static final Pattern SWITCH = Pattern.compile("<(godepot\\.[a-z.]+)\\b[^>]*>");

  @Test
  void everySampleIsNamed() throws IOException {
    String text = Files.readString(OPERATORS);
    assertThat(samples()).isNotEmpty().allSatisfy(sample -> assertThat(text).contains(sample));
  }

  /** Below {@code deploy}, with slashes. */
  private static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.walk(DEPLOY)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.equals(OPERATORS) && !file.endsWith(".gitignore"))
          .filter(file -> !file.startsWith(DEPLOY.resolve("trial")))
          .map(file -> DEPLOY.relativize(file).toString().replace('\\', '/'))
          .map(name -> "`" + name + "`")
          .sorted()
          .toList();
    }
  }

  @Test
  void everyNamedSampleIsThere() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher code = CODE.matcher(Files.readString(OPERATORS));
    while (code.find()) {
      String first = code.group(1).split("/", 2)[0];
      if (code.group(1).contains("/") && directories().contains(first)) {
        named.add(code.group(1));
      }
    }
    assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(DEPLOY.resolve(name)).exists());
  }

  private static List<String> directories() throws IOException {
    try (Stream<Path> children = Files.list(DEPLOY)) {
      return children.filter(Files::isDirectory).map(dir -> dir.getFileName().toString()).toList();
    }
  }

  @Test
  void everyNamedSettingIsThere() throws IOException {
    Set<String> known = settings().keySet();
    assertThat(keys(Files.readString(OPERATORS))).isNotEmpty().isSubsetOf(known);
    assertThat(keys(Files.readString(README))).isNotEmpty().isSubsetOf(known);
  }

  private static Set<String> keys(String text) throws IOException {
    Set<String> switches = new TreeSet<>();
    SWITCH
        .matcher(Files.readString(Path.of("pom.xml")))
        .results()
        .forEach(found -> switches.add(found.group(1)));
    switches.removeAll(settings().keySet());
    Set<String> keys = new TreeSet<>();
    for (MatchResult found : KEY.matcher(text).results().toList()) {
      String key = found.group(1);
      String ending = key.substring(key.lastIndexOf('.') + 1);
      boolean file = FILES.contains(ending) && key.lastIndexOf('.') == key.indexOf('.');
      if (!file && !switches.contains(key)) {
        keys.add(key);
      }
    }
    return keys;
  }

  @Test
  void theTableOfSettingsHasAllOfThemWithTheirDefaults() throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    for (MatchResult row : ROW.matcher(Files.readString(README)).results().toList()) {
      rows.put(row.group(1), row.group(2));
    }
    assertThat(rows).containsExactlyEntriesOf(settings());
  }

  /** Keys and defaults; parentheses say that a default is no value, which readers see by itself. */
  private static Map<String, String> settings() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    for (MatchResult setting : SETTING.matcher(Files.readString(SETTINGS)).results().toList()) {
      settings.put(setting.group(1), setting.group(2).replaceAll("^\\((.*)\\)$", "$1"));
    }
    return settings;
  }
}

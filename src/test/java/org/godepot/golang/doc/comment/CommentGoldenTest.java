package org.godepot.golang.doc.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.godepot.golang.doc.GoRoot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Go's own examples of comments with what becomes of them as HTML and Markdown. Left out: wrapping
 * of plain text, and words that godoc once marked.
 */
class CommentGoldenTest {
  private static final Pattern BASE = Pattern.compile("\"DocLinkBaseURL\": \"([^\"]*)\"");
  private static final Pattern LEVEL = Pattern.compile("\"HeadingLevel\": (\\d+)");
  private static final Set<String> PRINTED = Set.of("html", "markdown");

  static Stream<Path> examples() throws Exception {
    List<Path> examples = new ArrayList<>();
    Path directory = GoRoot.source().resolve("go/doc/comment/testdata");
    for (Path file : GoRoot.files(directory, ".txt")) {
      Set<String> outputs = Archive.parse(Files.readString(file)).files().keySet();
      if (!file.endsWith("words.txt") && outputs.stream().anyMatch(PRINTED::contains)) {
        examples.add(file);
      }
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void readsCommentsAsGoDoes(Path file) throws IOException {
    Archive archive = Archive.parse(Files.readString(file));
    DocComment comment = CommentParser.parse(archive.files().get("input"), new GoldenScope());
    String base = archive.option(BASE).orElse("");
    int level = archive.option(LEVEL).map(Integer::parseInt).orElse(3);
    GoldenPrinter html = GoldenPrinter.html(base, level);
    GoldenPrinter markdown = GoldenPrinter.markdown(base, level);
    archive.expected("html").ifPresent(text -> assertThat(html.print(comment)).isEqualTo(text));
    archive
        .expected("markdown")
        .ifPresent(text -> assertThat(markdown.print(comment)).isEqualTo(text));
  }

  /** Go's txtar format: a head and files, each behind a line with its name. */
  private record Archive(String head, Map<String, String> files) {
    static Archive parse(String text) {
      StringBuilder head = new StringBuilder();
      Map<String, StringBuilder> files = new LinkedHashMap<>();
      StringBuilder current = head;
      for (String line : text.split("(?<=\n)")) {
        if (line.startsWith("-- ") && line.stripTrailing().endsWith(" --")) {
          String name = line.strip().replaceAll("^-- | --$", "");
          current = files.computeIfAbsent(name, key -> new StringBuilder());
        } else {
          current.append(line.replace("$\n", "\n"));
        }
      }
      Map<String, String> texts = new LinkedHashMap<>();
      files.forEach((name, content) -> texts.put(name, content.toString()));
      return new Archive(head.toString(), texts);
    }

    Optional<String> option(Pattern pattern) {
      Matcher matcher = pattern.matcher(head);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    Optional<String> expected(String name) {
      return Optional.ofNullable(files.get(name)).map(text -> text.replaceAll("\n\n+$", "\n"));
    }
  }

  /** The names that the examples suppose. */
  private static final class GoldenScope implements Scope {
    @Override
    public Optional<String> importPath(String packageName) {
      return packageName.equals("comment") ? Optional.of("go/doc/comment") : Optional.empty();
    }

    @Override
    public boolean has(String receiver, String name) {
      return Set.of("Parser.Parse", ".Doc", ".NoURL").contains(receiver + "." + name);
    }
  }
}

package org.godepot.web.pages.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.godepot.golang.report.ProblemCode;
import org.godepot.web.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** The help pages against the codes that answers lead to. */
class HelpTextsTest {
  private static Set<String> codes() throws Exception {
    Set<String> codes = new TreeSet<>();
    HelpTexts.read().all().forEach(text -> codes.add(text.code()));
    return codes;
  }

  @Test
  void everyCodeHasAPageAndEveryPageACode() throws Exception {
    Set<String> used = new TreeSet<>(Refusal.codes());
    Arrays.stream(ProblemCode.values()).map(ProblemCode::text).forEach(used::add);
    assertThat(codes()).isEqualTo(used);
  }

  @Test
  void everyTextIsAWholeSentence() throws Exception {
    assertThat(HelpTexts.read().all())
        .allSatisfy(
            text ->
                assertThat(List.of(text.what(), text.why(), text.remedy()))
                    .as(text.code())
                    .allMatch(part -> part.endsWith(".")))
        .allSatisfy(text -> assertThat(text.title()).doesNotEndWith("."));
  }

  /** Of two lines with one key, the last would count without a word. */
  @Test
  void noKeyComesTwice() throws Exception {
    try (InputStream in = HelpTexts.class.getResourceAsStream("help.properties")) {
      List<String> keys =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains(" = ") && !line.startsWith("#"))
              .map(line -> line.split(" = ", 2)[0])
              .toList();
      assertThat(keys).doesNotHaveDuplicates().hasSize(codes().size() * 4);
    }
  }

  @Test
  void theListHoldsEveryPageOnce() throws Exception {
    HelpPage index = HelpPage.index(HelpTexts.read().all());
    List<String> listed =
        index.groups().stream()
            .flatMap(group -> group.texts().stream())
            .map(HelpText::code)
            .toList();
    assertThat(listed).doesNotHaveDuplicates().hasSameElementsAs(codes());
    assertThat(index.groups()).noneMatch(group -> group.texts().isEmpty());
  }
}

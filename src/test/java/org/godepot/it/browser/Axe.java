package org.godepot.it.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.WebDriver;

/** The judge of accessibility. */
final class Axe {
  /** The tags of its rules for WCAG 2.2 A and AA. */
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Axe() {}

  /**
   * What is wrong with a page, as rules and places. The new mode opens a window more for each page,
   * for the sake of frames of other sites, which no page of ours has, and takes half as long again.
   * To describe what is right takes long too.
   */
  @SuppressWarnings("deprecation")
  static List<String> violations(WebDriver driver) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    AxeBuilder axe = new AxeBuilder().setLegacyMode().withOptions(options).withTags(WCAG);
    List<String> found = new ArrayList<>();
    for (Rule rule : axe.analyze(driver).getViolations()) {
      rule.getNodes().forEach(node -> found.add(rule.getId() + " " + node.getHtml()));
    }
    return found;
  }
}

package org.godepot.web.pages.module.subject;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of pages about a version, in the order in which they stand side by side. */
public enum TabName {
  OVERVIEW("", "Overview"),
  VERSIONS("versions", "Versions"),
  FILES("files", "Files"),
  DEPENDENCIES("deps", "Dependencies"),
  DEPENDENTS("dependents", "Dependents"),
  CHANGES("diff", "Changes"),
  RAW("raw");

  private final String word;
  private final Optional<String> title;

  TabName(String word, String title) {
    this.word = word;
    this.title = Optional.of(title);
  }

  /** One that no link in the heading leads to. */
  TabName(String word) {
    this.word = word;
    this.title = Optional.empty();
  }

  /** The tab of a word in an address; whatever says nothing means the overview. */
  public static TabName of(String word) {
    return Stream.of(values()).filter(tab -> tab.word.equals(word)).findFirst().orElse(OVERVIEW);
  }

  /** What stands behind {@code tab=}; empty for the overview. */
  String word() {
    return word;
  }

  /** What the link in the heading is called; empty if there is none. */
  Optional<String> title() {
    return title;
  }
}

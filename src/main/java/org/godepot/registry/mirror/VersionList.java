package org.godepot.registry.mirror;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;

/**
 * The versions of a module that {@code @v/list} names: canonical ones that fit the path, without
 * pseudo-versions, ascending (protocol P-40 to P-45).
 */
record VersionList(List<Version> versions) {
  /** Bytes of the longest list that is read: ten thousand versions take a fortieth. */
  static final int MAX_BYTES = 8 << 20;

  VersionList {
    versions = List.copyOf(versions);
  }

  /**
   * The list an upstream sent; lines that name no version are dropped, as the go command does.
   *
   * @throws IllegalArgumentException if it is a page and no list
   */
  static VersionList parse(ModulePath path, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.stripLeading().startsWith("<")) {
      throw new IllegalArgumentException("the version list is a page");
    }
    TreeSet<Version> versions = new TreeSet<>();
    text.lines()
        .map(VersionList::firstWord)
        .filter(word -> Version.problems(word).isEmpty() && path.major().matches(word))
        .map(Version::of)
        .filter(version -> !version.isPseudo())
        .forEach(versions::add);
    return new VersionList(List.copyOf(versions));
  }

  private static String firstWord(String line) {
    String trimmed = line.strip();
    int end = 0;
    while (end < trimmed.length() && !Character.isWhitespace(trimmed.charAt(end))) {
      end++;
    }
    return trimmed.substring(0, end);
  }

  /** The list of some versions of a module, in any order. */
  static VersionList of(Collection<Version> versions) {
    return new VersionList(
        versions.stream().filter(version -> !version.isPseudo()).sorted().toList());
  }

  /** The version that {@code @latest} names, if any is listed. */
  Optional<Version> latest() {
    return LatestVersion.of(versions);
  }

  /** The body as we serve it. */
  byte[] body() {
    StringBuilder lines = new StringBuilder();
    versions.forEach(version -> lines.append(version.text()).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}

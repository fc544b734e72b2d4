package org.godepot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the compiled packages against {@code packages.txt}, both ways; a new edge is a decision.
 */
class PackageGraphTest {
  private static final String ROOT = "org.godepot.";
  private static final Pattern EDGE = Pattern.compile("\\s+(\\S+)\\s+->\\s+(\\S+)\\s+.*");

  /** Names of libraries in the table, by the prefixes of their packages. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("jaxrs", List.of("jakarta.ws.rs", "org.glassfish")),
          Map.entry("servlet", List.of("jakarta.servlet")),
          Map.entry("jackson", List.of("com.fasterxml.jackson")),
          Map.entry("hibernate", List.of("org.hibernate")),
          Map.entry("persistence", List.of("jakarta.persistence")),
          Map.entry("flyway", List.of("org.flywaydb")),
          Map.entry("hikari", List.of("com.zaxxer.hikari")),
          Map.entry("caffeine", List.of("com.github.benmanes.caffeine")),
          Map.entry("fileupload", List.of("org.apache.commons.fileupload2")),
          Map.entry("compress", List.of("org.apache.commons.compress")),
          Map.entry("lucene", List.of("org.apache.lucene")),
          Map.entry("commonmark", List.of("org.commonmark")),
          Map.entry("sanitizer", List.of("org.owasp.html")),
          Map.entry("difflib", List.of("com.github.difflib")),
          Map.entry("httpclient", List.of("org.apache.hc")),
          Map.entry("naming", List.of("javax.naming")),
          Map.entry("crypto", List.of("javax.crypto")),
          Map.entry("jte", List.of("gg.jte")),
          Map.entry("micrometer", List.of("io.micrometer")));

  /** What every package may use. */
  private static final List<String> FREE =
      List.of(
          "java.", "javax.net.ssl", "javax.sql", "org.jspecify.", "org.slf4j", "ch.qos.logback");

  @Test
  void packagesImportExactlyWhatTheTableSays() throws Exception {
    Golden.assertEquals("packages.txt", render(measured()));
  }

  @Test
  void packagesHaveNoCycles() {
    SortedMap<String, SortedSet<String>> rest = new TreeMap<>();
    measured().forEach((name, uses) -> rest.put(name, new TreeSet<>(uses)));
    boolean removed = true;
    while (removed) {
      List<String> leaves =
          rest.keySet().stream()
              .filter(name -> rest.get(name).stream().noneMatch(rest::containsKey))
              .toList();
      leaves.forEach(rest::remove);
      removed = !leaves.isEmpty();
    }
    assertThat(rest).as("packages that are part of a cycle or above one").isEmpty();
  }

  private static SortedMap<String, SortedSet<String>> measured() {
    SortedMap<String, SortedSet<String>> graph = new TreeMap<>();
    for (String line : jdeps().split("\n")) {
      Matcher edge = EDGE.matcher(line);
      if (edge.matches() && edge.group(1).startsWith(ROOT)) {
        String from = edge.group(1).substring(ROOT.length());
        SortedSet<String> uses = graph.computeIfAbsent(from, name -> new TreeSet<>());
        target(edge.group(2)).filter(name -> !name.equals(from)).ifPresent(uses::add);
      }
    }
    return graph;
  }

  private static Optional<String> target(String used) {
    if (used.startsWith(ROOT)) {
      return Optional.of(used.substring(ROOT.length()));
    }
    for (Map.Entry<String, List<String>> library : LIBRARIES.entrySet()) {
      if (library.getValue().stream().anyMatch(used::startsWith)) {
        return Optional.of(library.getKey());
      }
    }
    return FREE.stream().anyMatch(used::startsWith) ? Optional.empty() : Optional.of(used);
  }

  private static String jdeps() {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    ToolProvider.findFirst("jdeps")
        .orElseThrow()
        .run(
            writer,
            writer,
            "-verbose:package",
            "--ignore-missing-deps",
            "--multi-release",
            "17",
            "target/classes");
    return out.toString();
  }

  private static String render(SortedMap<String, SortedSet<String>> graph) {
    return graph.entrySet().stream()
        .map(entry -> (entry.getKey() + ": " + String.join(" ", entry.getValue())).strip() + "\n")
        .collect(Collectors.joining());
  }
}

package org.godepot.web.pages.module.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.godepot.golang.doc.api.ApiDiff;
import org.godepot.golang.doc.api.Symbol;
import org.godepot.golang.doc.build.Platform;
import org.godepot.registry.docs.ApiComparison;
import org.godepot.registry.docs.ApiComparison.Kind;
import org.godepot.registry.docs.ApiComparison.PackageChange;
import org.godepot.web.html.Sizes;
import org.godepot.web.pages.module.subject.Links;

/** Tells what changed for those who import packages. Used once. */
final class ApiParts {
  /** Bytes of all packages and signatures: about a quarter of what a page may have. */
  static final int MAX_WEIGHT = 25_000;

  /** Packages that are named, whether their symbols are listed or not. */
  static final int MAX_PACKAGES = 50;

  /** Bytes around the name of a package, which stands there twice. */
  private static final int MARKS = 250;

  /** Characters of a signature: longer ones are interfaces of generated code. */
  static final int MAX_SIGNATURE = 300;

  private final Links before;
  private final Links after;
  private int room = MAX_WEIGHT;

  private ApiParts(Links before, Links after) {
    this.before = before;
    this.after = after;
  }

  /** Lines that belong together under the name of a symbol. */
  private record Entry(String name, List<ApiPart.Line> lines) {
    int weight() {
      return lines.stream().mapToInt(line -> Weight.of(line.signature())).sum();
    }
  }

  /**
   * The part of the page.
   *
   * @param before addresses of the version in which packages are that are gone
   * @param after addresses of the version in which the others are
   */
  static ApiPart of(ApiComparison comparison, Links before, Links after) {
    ApiParts parts = new ApiParts(before, after);
    List<PackageChange> all = comparison.packages();
    List<PackageChange> named = all.subList(0, Math.min(all.size(), MAX_PACKAGES));
    named.forEach(parts::makeRoom);
    List<ApiPart.Block> blocks = named.stream().map(parts::block).toList();
    List<String> notes = new ArrayList<>(comparison.leftOut());
    if (all.size() > blocks.size()) {
      notes.add("Only the first " + blocks.size() + " of " + all.size() + " packages are listed.");
    }
    return new ApiPart(said(all), blocks, notes);
  }

  private static String said(List<PackageChange> changes) {
    if (changes.isEmpty()) {
      return "Nothing changed for those who import packages of this module.";
    }
    long breaking = changes.stream().filter(PackageChange::isBreaking).count();
    return count(changes.size(), "package")
        + " changed for those who import "
        + (changes.size() == 1 ? "it; " : "them; ")
        + (breaking == 0
            ? "none of that breaks code which uses them."
            : "in " + Sizes.count(breaking) + " this may break code.");
  }

  private static String count(int number, String what) {
    return Sizes.count(number) + " " + what + (number == 1 ? "" : "s");
  }

  /** Names come first: whoever misses a symbol can still see where to look. */
  private void makeRoom(PackageChange change) {
    room -= MARKS + 2 * (after.module().text().length() + change.directory().length());
  }

  private ApiPart.Block block(PackageChange change) {
    List<Entry> entries = entries(change.diff());
    List<ApiPart.Line> lines = new ArrayList<>();
    int shown = 0;
    while (shown < entries.size() && entries.get(shown).weight() <= room) {
      lines.addAll(entries.get(shown).lines());
      room -= entries.get(shown).weight();
      shown++;
    }
    Links links = change.kind() == Kind.REMOVED ? before : after;
    String module = links.module().text();
    return new ApiPart.Block(
        change.directory().isEmpty() ? module : module + "/" + change.directory(),
        links.page(change.directory()),
        said(change) + platforms(change),
        change.isBreaking(),
        lines,
        entries.size() - shown);
  }

  private static String said(PackageChange change) {
    ApiDiff diff = change.diff();
    return switch (change.kind()) {
      case ADDED -> "new, with " + count(diff.added().size(), "symbol");
      case REMOVED -> "gone, with " + count(diff.removed().size(), "symbol");
      case CHANGED -> counts(diff);
    };
  }

  /** For which platforms, where it is not the usual one. */
  private static String platforms(PackageChange change) {
    if (change.platforms().equals(List.of(Platform.DEFAULT))) {
      return "";
    }
    return change.platforms().stream()
        .map(Platform::toString)
        .collect(Collectors.joining(", then for ", "; for ", ""));
  }

  private static String counts(ApiDiff diff) {
    List<String> counts = new ArrayList<>();
    if (!diff.added().isEmpty()) {
      counts.add(Sizes.count(diff.added().size()) + " added");
    }
    if (!diff.removed().isEmpty()) {
      counts.add(Sizes.count(diff.removed().size()) + " removed");
    }
    if (!diff.changed().isEmpty()) {
      counts.add(Sizes.count(diff.changed().size()) + " changed");
    }
    return String.join(", ", counts);
  }

  private static List<Entry> entries(ApiDiff diff) {
    Stream<Entry> one =
        Stream.concat(
            diff.added().stream().map(symbol -> new Entry(symbol.name(), List.of(now(symbol)))),
            diff.removed().stream().map(symbol -> new Entry(symbol.name(), List.of(then(symbol)))));
    Stream<Entry> both =
        diff.changed().stream()
            .map(
                change ->
                    new Entry(
                        change.after().name(),
                        List.of(then(change.before()), now(change.after()))));
    return Stream.concat(one, both).sorted(Comparator.comparing(Entry::name)).toList();
  }

  private static ApiPart.Line now(Symbol symbol) {
    return new ApiPart.Line(true, signature(symbol));
  }

  private static ApiPart.Line then(Symbol symbol) {
    return new ApiPart.Line(false, signature(symbol));
  }

  /** What a symbol is called in its package; fields and methods of interfaces name no type. */
  private static String signature(Symbol symbol) {
    boolean isMember =
        symbol.kind() == Symbol.Kind.FIELD || symbol.kind() == Symbol.Kind.INTERFACE_METHOD;
    String text = isMember ? symbol.owner() + ": " + symbol.signature() : symbol.signature();
    return text.length() > MAX_SIGNATURE ? text.substring(0, MAX_SIGNATURE) + "…" : text;
  }
}

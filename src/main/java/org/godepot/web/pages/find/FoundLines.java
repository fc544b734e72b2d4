package org.godepot.web.pages.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.search.Hit;
import org.godepot.registry.search.text.SearchDocument.About;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.SearchText.Symbol;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;

/** Makes lines of what was found. Thread-safe. */
final class FoundLines {
  private final Times times;

  FoundLines(Times times) {
    this.times = times;
  }

  List<FoundLine> of(List<Hit> hits) {
    return hits.stream().map(this::of).toList();
  }

  FoundLine of(Hit hit) {
    About about = hit.about();
    return new FoundLine(
        name(hit),
        address(hit),
        hit.nearestSynopsis(),
        facts(hit),
        hit.place().isPresent() ? Optional.empty() : Optional.of(times.of(about.newest().at())),
        badges(about));
  }

  static String name(Hit hit) {
    String path = hit.about().latest().path().text();
    if (hit.symbol().isPresent()) {
      return hit.symbol().get().name();
    }
    return hit.place().map(PackageText::path).orElse(path);
  }

  /** The page of the latest version; in the owner's view where the site view has another one. */
  static String address(Hit hit) {
    String path = hit.place().map(PackageText::path).orElse(hit.about().latest().path().text());
    String view = hit.inSiteView() ? "" : hit.owner().map(owner -> "?owner=" + owner).orElse("");
    return "/" + path + view + hit.symbol().map(symbol -> "#" + symbol.name()).orElse("");
  }

  private static List<String> facts(Hit hit) {
    List<String> facts = new ArrayList<>();
    hit.symbol().map(FoundLines::where).ifPresent(facts::add);
    hit.place().filter(place -> hit.symbol().isPresent()).ifPresent(at -> facts.add(at.path()));
    facts.add(hit.about().latest().version().text());
    facts.add(
        hit.owner().map(OwnerName::toString).map(name -> "owner " + name).orElse("from outside"));
    if (hit.importers() > 0) {
      facts.add("required by " + Sizes.count(hit.importers()));
    }
    return facts;
  }

  private static String where(Symbol symbol) {
    return symbol.kind().word() + " in";
  }

  private static List<String> badges(About about) {
    List<String> badges = new ArrayList<>();
    if (about.deprecated().isPresent()) {
      badges.add("deprecated");
    }
    if (about.retracted()) {
      badges.add("retracted");
    }
    return badges;
  }
}

package org.godepot.web.api.found;

import org.godepot.catalog.OwnerName;
import org.godepot.registry.search.Hit;
import org.godepot.registry.search.text.SearchDocument.About;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.SearchText.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A module that was found, or a package or symbol in it, in JSON.
 *
 * @param owner null for what is kept from outside
 * @param siteView whether the site view takes the module from there
 * @param version the one that was looked at: the latest that is not retracted, else the latest
 * @param time of that version
 * @param synopsis of the package if that says something, else of the module
 * @param importPath of the package, for packages and symbols
 */
record FoundView(
    String module,
    @Nullable String owner,
    boolean siteView,
    String version,
    String time,
    String synopsis,
    int importers,
    @Nullable String deprecated,
    boolean retracted,
    @Nullable String importPath,
    @Nullable String symbol,
    @Nullable String kind) {
  static FoundView of(Hit hit) {
    About about = hit.about();
    return new FoundView(
        about.latest().path().text(),
        hit.owner().map(OwnerName::text).orElse(null),
        hit.inSiteView(),
        about.latest().version().text(),
        about.time().toString(),
        hit.nearestSynopsis(),
        hit.importers(),
        about.deprecated().orElse(null),
        about.retracted(),
        hit.place().map(PackageText::path).orElse(null),
        hit.symbol().map(Symbol::name).orElse(null),
        hit.symbol().map(symbol -> symbol.kind().word()).orElse(null));
  }
}

package org.godepot.registry.search;

import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.registry.search.text.SearchDocument.About;
import org.godepot.registry.search.text.SearchText.PackageText;
import org.godepot.registry.search.text.SearchText.Symbol;

/**
 * A module, or something in it.
 *
 * @param owner empty for what is kept from outside
 * @param inSiteView whether the site view takes the module from there; another owner may have one
 *     with the same path
 * @param synopsis of the module
 * @param importers how many modules that the caller may read require it
 * @param place the package, for packages and symbols
 */
public record Hit(
    Optional<OwnerName> owner,
    boolean inSiteView,
    About about,
    String synopsis,
    int importers,
    Optional<PackageText> place) {
  /** The sentence on what was found: of the package if that says something, else of the module. */
  public String nearestSynopsis() {
    return place.map(PackageText::synopsis).filter(text -> !text.isEmpty()).orElse(synopsis);
  }

  /** The symbol, for symbols. */
  public Optional<Symbol> symbol() {
    return place.flatMap(found -> found.symbols().stream().findFirst());
  }
}

package org.godepot.registry.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.catalog.Claim;
import org.godepot.catalog.Owner;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.facts.Facts;

/**
 * Which one source a path has in the site view, by the path alone (http.md 2.2, rule 4): who asks
 * changes whether there is an answer, never which. In this order:
 *
 * <ol>
 *   <li>the owner with the longest claim at or above the path;
 *   <li>outside, where a rule sends the path there: nobody can shadow a public module;
 *   <li>the owner that published the module at the path first, or the nearest one above it: a path
 *       below a module is no module, and its answer must not tell more than the module's.
 * </ol>
 *
 * Thread-safe.
 */
final class Sources {
  private final Facts facts;
  private final Predicate<ModulePath> outside;

  /**
   * @param outside whether paths like this one come from outside, where nobody claims them
   */
  Sources(Facts facts, Predicate<ModulePath> outside) {
    this.facts = facts;
    this.outside = outside;
  }

  Source of(ModulePath path) {
    Optional<Source> claimed = claimed(path.text());
    if (claimed.isPresent()) {
      return claimed.get();
    }
    if (outside.test(path)) {
      return new Source.Outside();
    }
    Optional<Owner> known = facts.knownFirstPublisher(path);
    return known.isPresent() ? new Source.Held(known.get()) : hosted(path.text());
  }

  /** The source of what lies above a text that is no module path. */
  Source above(String text) {
    return claimed(text).orElseGet(() -> hosted(text));
  }

  private Optional<Source> claimed(String text) {
    return facts.claims().above(text).map(Claim::owner).map(Source.Held::new);
  }

  private Source hosted(String text) {
    Optional<Owner> owner =
        facts.longestHosted(unclaimedModules(text)).flatMap(facts::firstPublisher);
    return owner.isPresent() ? new Source.Held(owner.get()) : new Source.Nobody();
  }

  /** The module paths at and above a text that come from nowhere else; the longest first. */
  private List<ModulePath> unclaimedModules(String text) {
    List<ModulePath> paths = new ArrayList<>();
    for (int end = text.length(); end > 0; end = text.lastIndexOf('/', end - 1)) {
      String part = text.substring(0, end);
      if (end <= ModulePath.MAX_LENGTH && ModulePath.problems(part).isEmpty()) {
        ModulePath path = ModulePath.of(part);
        if (!outside.test(path)) {
          paths.add(path);
        }
      }
    }
    return paths;
  }
}

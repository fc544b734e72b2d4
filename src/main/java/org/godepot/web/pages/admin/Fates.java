package org.godepot.web.pages.admin;

import java.util.List;
import java.util.Optional;
import org.godepot.catalog.Claim;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.mirror.MirrorAdministration;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.Verdict;

/**
 * Tells what becomes of a path in the site view, and why: the owner with the longest claim, then
 * names that never leave the house, then the first rule that matches, then whoever published here.
 */
final class Fates {
  private Fates() {}

  static RulesPage.Fate of(ModulePath path, MirrorAdministration.Fate fate) {
    Verdict verdict = fate.verdict();
    boolean claimed = fate.claim().isPresent();
    boolean reserved = verdict.reserved().isPresent();
    boolean ruled = verdict.line().isPresent();
    boolean outside = !claimed && !(verdict.route() instanceof Route.Hosted);
    List<RulesPage.Step> steps =
        List.of(
            new RulesPage.Step("Claimed prefix", claim(fate.claim()), claimed),
            new RulesPage.Step("godepot.private", reserved(verdict), !claimed && reserved),
            new RulesPage.Step("Rules file", rule(verdict), !claimed && !reserved && ruled),
            new RulesPage.Step("Published here", publisher(fate), !claimed && !outside));
    int line = claimed ? 0 : verdict.line().orElse(0);
    return new RulesPage.Fate(path.text(), words(fate), line, steps);
  }

  private static String words(MirrorAdministration.Fate fate) {
    if (fate.claim().isPresent()) {
      return "From owner " + fate.claim().get().owner().name() + " alone; never asked for outside.";
    }
    if (fate.verdict().route() instanceof Route.Refused refused) {
      return "Refused: " + refused.reason();
    }
    if (fate.verdict().route() instanceof Route.Sources sources) {
      return sources(sources);
    }
    return fate.publisher()
        .map(owner -> "From owner " + owner.name() + ", who published it first; ")
        .orElse("From nobody: no owner published it, and it is ")
        .concat("never asked for outside.");
  }

  private static String sources(Route.Sources sources) {
    String sums = sources.summed() ? "" : " Hashes are not checked by a checksum database.";
    return switch (sources.mode()) {
      case OFFLINE -> "What is kept here, and nothing else: nobody is asked (offline)." + sums;
      case STRICT -> "From outside: " + sources.chain() + "; failures are told (strict)." + sums;
      case FALLBACK ->
          "From outside: " + sources.chain() + "; what is kept serves when they fail." + sums;
    };
  }

  private static String claim(Optional<Claim> claim) {
    return claim
        .map(found -> found.prefix().text() + " belongs to " + found.owner().name())
        .orElse("none at or above it");
  }

  private static String reserved(Verdict verdict) {
    return verdict.reserved().map(pattern -> "matches " + pattern.text()).orElse("does not match");
  }

  private static String rule(Verdict verdict) {
    if (verdict.reserved().isPresent()) {
      return "not looked at: the name is private";
    }
    return verdict
        .line()
        .map(line -> "line " + line + " is the first that matches")
        .orElse("no line matches, so nobody outside is asked");
  }

  private static String publisher(MirrorAdministration.Fate fate) {
    return fate.publisher().map(owner -> owner.name() + " published it first").orElse("by nobody");
  }
}

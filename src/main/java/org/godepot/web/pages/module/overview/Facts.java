package org.godepot.web.pages.module.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Origin;
import org.godepot.catalog.Release;
import org.godepot.catalog.Visible;
import org.godepot.golang.modfile.ModFile;
import org.godepot.golang.sum.Hash1;
import org.godepot.registry.contents.ModuleFiles;
import org.godepot.registry.contents.OpenVersion;
import org.godepot.registry.contents.Overview;
import org.godepot.registry.dependencies.GoMod;
import org.godepot.web.html.Sizes;
import org.godepot.web.html.Times;
import org.godepot.web.pages.module.subject.Links;

/** Collects what is known of a version. Used once. */
final class Facts {
  /** Licences that are named; a module that vendors has more, and its files have all. */
  private static final int MAX_LICENCES = 3;

  private final Times times;
  private final Links links;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(Times times, Links links) {
    this.times = times;
    this.links = links;
  }

  static List<Fact> of(OpenVersion open, Times times, Links links) {
    Facts facts = new Facts(times, links);
    if (open.source() instanceof OpenVersion.Hosted hosted) {
      facts.hosted(hosted.release());
    } else if (open.source() instanceof OpenVersion.Cached cached) {
      facts.cached(cached);
    }
    open.files().map(ModuleFiles::overview).ifPresent(facts::files);
    open.goMod().ifPresent(facts::goMod);
    return facts.facts;
  }

  /** Both lines of a go.sum, once both hashes are known; else nothing. */
  static String goSum(OpenVersion open) {
    if (open.source() instanceof OpenVersion.Hosted hosted) {
      Release release = hosted.release().release();
      return goSum(open, release.sums().zip(), release.sums().mod());
    }
    MirroredVersion version = ((OpenVersion.Cached) open.source()).kept().version();
    Optional<Hash1> zip = version.zip().sum();
    Optional<Hash1> mod = version.mod().sum();
    return zip.isPresent() && mod.isPresent() ? goSum(open, zip.get(), mod.get()) : "";
  }

  private static String goSum(OpenVersion open, Hash1 zip, Hash1 mod) {
    String start = open.id().path().text() + " " + open.id().version().text();
    return start + " " + zip + "\n" + start + "/go.mod " + mod;
  }

  private void hosted(HostedRelease hosted) {
    Release release = hosted.release();
    moment("Published", release.publication().at(), "by " + release.publication().by());
    moment("Version time", release.time(), "");
    facts.add(Fact.of("Downloads", Long.toString(hosted.downloads())));
    sums(Optional.of(release.sums().zip()), Optional.of(release.sums().mod()));
    origin(release.origin());
  }

  private void origin(Origin origin) {
    said("Repository", origin.url());
    said("Ref", origin.ref());
    said("Commit", origin.hash());
  }

  /** What a publisher says is shown as text and never as a link: nobody has checked it. */
  private void said(String name, String text) {
    if (!text.isEmpty()) {
      facts.add(Fact.code(name, Visible.of(text)));
    }
  }

  private void cached(OpenVersion.Cached cached) {
    MirroredVersion version = cached.kept().version();
    cached.time().ifPresent(time -> moment("Version time", time, ""));
    facts.add(Fact.of("Source", version.origin().source()));
    facts.add(Fact.of("Verified", version.origin().proof().word()));
    sums(version.zip().sum(), version.mod().sum());
  }

  private void sums(Optional<Hash1> zip, Optional<Hash1> mod) {
    zip.ifPresent(sum -> facts.add(Fact.code("Zip hash", sum.toString())));
    mod.ifPresent(sum -> facts.add(Fact.code("go.mod hash", sum.toString())));
  }

  private void files(Overview all) {
    facts.add(Fact.of("Files", all.files() + ", " + Sizes.of(all.size()) + " unpacked"));
    facts.add(Fact.of("Zip", Sizes.of(all.zipSize())));
    facts.add(Fact.of("Packages", Integer.toString(all.packages().size())));
    List<String> licences = all.licences();
    licences.stream()
        .limit(MAX_LICENCES)
        .map(path -> Fact.link("Licence", Visible.of(path), links.file(path)))
        .forEach(facts::add);
    if (licences.isEmpty()) {
      facts.add(Fact.of("Licence", "no file with one"));
    }
  }

  private void goMod(GoMod mod) {
    ModFile said = mod.said();
    said.go().ifPresent(go -> facts.add(Fact.of("Go", go)));
    said.toolchain().ifPresent(toolchain -> facts.add(Fact.of("Toolchain", toolchain)));
    long direct = said.requires().stream().filter(require -> !require.indirect()).count();
    long indirect = said.requires().size() - direct;
    facts.add(Fact.of("Requires", direct + " direct, " + indirect + " indirect"));
  }

  private void moment(String name, Instant at, String more) {
    facts.add(Fact.moment(name, times.of(at), more));
  }
}

package org.godepot.web.pages.module.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The lines of a go.sum, as far as the hashes are known. */
  static String goSum(OpenVersion open) {
    String start = open.id().path().text() + " " + open.id().version().text();
    Optional<Hash1> zip;
    Optional<Hash1> mod;
    if (open.source() instanceof OpenVersion.Hosted hosted) {
      zip = Optional.of(hosted.release().release().sums().zip());
      mod = Optional.of(hosted.release().release().sums().mod());
    } else {
      MirroredVersion version = ((OpenVersion.Cached) open.source()).kept().version();
      zip = version.zip().sum();
      mod = version.mod().sum();
    }
    return Stream.of(zip.map(sum -> start + " " + sum), mod.map(sum -> start + "/go.mod " + sum))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private void hosted(HostedRelease hosted) {
    Release release = hosted.release();
    moment("Published", release.publication().at(), "by " + release.publication().by());
    moment("Version time", release.time(), "");
    facts.add(Fact.of("Downloads", Long.toString(hosted.downloads())));
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

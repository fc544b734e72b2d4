package org.godepot.registry.browse;

import java.util.List;
import java.util.Optional;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.resolve.HostedModule;
import org.godepot.registry.resolve.VersionQuery;

/**
 * A module that was published here.
 *
 * @param versions the highest first, at least one
 * @param said by the highest of them
 * @param latest found once: a page asks for it in every row
 */
record BrowsedHosted(
    ModulePath path, HostedModule module, List<Version> versions, Remarks said, Version latest)
    implements BrowsedModule {
  @Override
  public Optional<OwnerName> owner() {
    return Optional.of(module.owner());
  }

  @Override
  public boolean isPublic() {
    return module.isPublic();
  }

  @Override
  public Page<VersionLine> lines(Page.Request page) {
    List<VersionLine> lines =
        versions.stream().skip(page.offset()).limit(page.limit()).map(this::line).toList();
    return new Page<>(lines, versions.size());
  }

  private VersionLine line(Version version) {
    Release release = module.release(new VersionQuery.Exact(version)).release();
    return new VersionLine(
        version,
        Optional.of(release.time()),
        Optional.of(release.publication().by()),
        Optional.of(release.zip().size()),
        Optional.of(release.sums().zip()),
        said.retraction(version));
  }

  @Override
  public Optional<String> deprecated() {
    return said.deprecated();
  }

  @Override
  public Optional<String> retraction(Version version) {
    return said.retraction(version);
  }
}

package org.godepot.registry.browse;

import java.util.List;
import java.util.Optional;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Page;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.registry.mirror.InfoText;

/**
 * What is kept of a module from outside.
 *
 * @param kept the highest version first, at least one
 * @param said by the highest of which the go.mod is here
 * @param latest found once: a page asks for it in every row
 */
record BrowsedOutside(
    ModulePath path, boolean isPublic, List<MirroredVersion> kept, Remarks said, Version latest)
    implements BrowsedModule {
  @Override
  public Optional<OwnerName> owner() {
    return Optional.empty();
  }

  @Override
  public List<Version> versions() {
    return kept.stream().map(version -> version.id().version()).toList();
  }

  @Override
  public Page<VersionLine> lines(Page.Request page) {
    List<VersionLine> lines =
        kept.stream().skip(page.offset()).limit(page.limit()).map(this::line).toList();
    return new Page<>(lines, kept.size());
  }

  private VersionLine line(MirroredVersion version) {
    return new VersionLine(
        version.id().version(),
        InfoText.time(version),
        Optional.empty(),
        version.zip().file().map(StoredFile::size),
        version.zip().sum(),
        said.retraction(version.id().version()));
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

package org.godepot.registry.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Release;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.Version;

/** All releases of one module of one owner, at one moment. Immutable. */
public final class ModuleFacts {
  private final Map<Version, Release> releases;
  private final byte[] list;
  private final Digest listDigest;
  private final Optional<Release> latest;

  private ModuleFacts(Map<Version, Release> releases) {
    this.releases = releases;
    this.list = listOf(releases.keySet());
    this.listDigest = Digest.ofContent(list);
    this.latest = LatestVersion.of(releases.keySet()).map(releases::get);
  }

  /** The facts of releases, of which there is at least one. */
  static ModuleFacts of(List<Release> releases) {
    Map<Version, Release> byVersion = new TreeMap<>();
    for (Release release : releases) {
      byVersion.put(release.id().version(), release);
    }
    return new ModuleFacts(Collections.unmodifiableMap(byVersion));
  }

  /** Protocol P-40 to P-45: ascending, one line each, no pseudo-versions. */
  private static byte[] listOf(Collection<Version> versions) {
    StringBuilder lines = new StringBuilder();
    for (Version version : versions) {
      if (!version.isPseudo()) {
        lines.append(version.text()).append('\n');
      }
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The body of {@code @v/list}. */
  public Content list() {
    return Content.of(list, listDigest);
  }

  /** The release that {@code @latest} names; retractions are the client's business (P-59). */
  public Release latest() {
    return latest.orElseThrow();
  }

  public Optional<Release> find(Version version) {
    return Optional.ofNullable(releases.get(version));
  }

  /** All releases in descending semver order, pseudo-versions included. */
  public List<Release> descending() {
    List<Release> all = new ArrayList<>(releases.values());
    Collections.reverse(all);
    return all;
  }

  int count() {
    return releases.size();
  }
}

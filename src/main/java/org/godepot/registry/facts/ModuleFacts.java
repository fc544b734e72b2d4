package org.godepot.registry.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.godepot.catalog.Content;
import org.godepot.catalog.Digest;
import org.godepot.catalog.Page;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.Version;
import org.godepot.store.db.Releases;

/** Which versions a module of an owner has, at one moment. Immutable. */
public final class ModuleFacts {
  private static final Comparator<Releases.Numbered> ASCENDING =
      Comparator.comparing(Releases.Numbered::version);

  /** Ascending. */
  private final Releases.Numbered[] versions;

  /** The numbers of the same releases, in the order they were given. */
  private final long[] uploads;

  private final Map<Version, Instant> deleted;
  private final byte[] list;
  private final Digest listDigest;
  private final Optional<Version> latest;

  private ModuleFacts(Releases.Numbered[] versions, Map<Version, Instant> deleted) {
    List<Version> names = Arrays.stream(versions).map(Releases.Numbered::version).toList();
    this.versions = versions;
    this.uploads = Arrays.stream(versions).mapToLong(Releases.Numbered::id).sorted().toArray();
    this.deleted = deleted;
    this.list = listOf(names);
    this.listDigest = Digest.ofContent(list);
    this.latest = LatestVersion.of(names);
  }

  /** The facts of a module's live and deleted versions, in any order. */
  static ModuleFacts of(List<Releases.Numbered> live, List<Releases.Deleted> deleted) {
    Releases.Numbered[] versions = live.toArray(Releases.Numbered[]::new);
    Arrays.sort(versions, ASCENDING);
    return new ModuleFacts(
        versions,
        deleted.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Releases.Deleted::version, Releases.Deleted::at, (one, other) -> one)));
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

  /** Whether there is any live version: without one there is no such module. */
  public boolean isLive() {
    return versions.length > 0;
  }

  /** Whether there was a version that is deleted now. */
  boolean wasLive() {
    return !deleted.isEmpty();
  }

  /** The body of {@code @v/list}. */
  public Content list() {
    return Content.of(list, listDigest);
  }

  /** The version that {@code @latest} names; retractions are the client's business (P-59). */
  public Optional<Version> latest() {
    return latest;
  }

  /** The number of a version's release. */
  public Optional<Long> find(Version version) {
    int index = Arrays.binarySearch(versions, new Releases.Numbered(version, 0), ASCENDING);
    return index < 0 ? Optional.empty() : Optional.of(versions[index].id());
  }

  /** When a version that is not there was deleted, if it ever was. */
  public Optional<Instant> deleted(Version version) {
    return Optional.ofNullable(deleted.get(version));
  }

  /** All live versions in descending semver order, pseudo-versions included. */
  public List<Version> descending() {
    List<Version> all = new ArrayList<>();
    for (Releases.Numbered numbered : versions) {
      all.add(numbered.version());
    }
    Collections.reverse(all);
    return all;
  }

  /** The numbers of the live releases, the highest version first. */
  public Page<Long> highestFirst(Page.Request page) {
    return page(page, index -> versions[index].id());
  }

  /** The numbers of the live releases, the newest first. */
  public Page<Long> newestFirst(Page.Request page) {
    return page(page, index -> uploads[index]);
  }

  private Page<Long> page(Page.Request page, IntFunction<Long> number) {
    int count = versions.length;
    List<Long> items =
        IntStream.range(Math.min(page.offset(), count), count)
            .limit(page.limit())
            .mapToObj(index -> number.apply(count - 1 - index))
            .toList();
    return new Page<>(items, count);
  }

  int count() {
    return Math.max(1, versions.length + deleted.size());
  }
}

package org.godepot.registry.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.godepot.catalog.Digest;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.mirror.InfoText;
import org.godepot.registry.search.Candidate.Held;
import org.godepot.registry.search.Candidate.Numbered;
import org.godepot.registry.search.text.ModuleKey;
import org.godepot.store.db.Database;
import org.godepot.store.db.Releases;

/**
 * Looks up modules in the tables themselves: {@code registry.facts} keeps what requests ask for,
 * and a walk over everything would push that out.
 */
final class Candidates {
  private final Database database;
  private final int edition;

  /**
   * @param edition of the reader of texts; what another one read is not of today
   */
  Candidates(Database database, int edition) {
    this.database = database;
    this.edition = edition;
  }

  /** A module with at least one version whose zip is here. */
  Optional<Candidate> find(ModuleKey key) {
    return key.isOutside() ? outside(key.path()) : hosted(key);
  }

  /** An owner and what it has of one module. */
  private record OfOwner(Owner owner, List<Releases.Numbered> versions) {}

  private Optional<Candidate> hosted(ModuleKey key) {
    return database
        .read(
            tx ->
                tx.owners()
                    .find(key.ownerId())
                    .map(owner -> new OfOwner(owner, tx.releases().versions(owner, key.path()))))
        .filter(found -> !found.versions().isEmpty())
        .map(found -> hosted(found, key.path()));
  }

  private Candidate hosted(OfOwner found, ModulePath path) {
    // A number means the same release for ever.
    String numbers =
        found.versions().stream()
            .map(numbered -> Long.toString(numbered.id()))
            .sorted()
            .collect(Collectors.joining(" "));
    return new Candidate(
        Optional.of(found.owner()),
        path,
        found.versions().stream()
            .map(numbered -> new Numbered(numbered.version(), numbered.id()))
            .toList(),
        number -> database.read(tx -> tx.holdings().release(number)).map(Candidates::held),
        fingerprint(found.owner().name() + " " + numbers));
  }

  private static Held held(HostedRelease hosted) {
    Release release = hosted.release();
    return new Held(
        release.id(),
        release.time(),
        release.publication().at(),
        release.zip(),
        Optional.of(release.mod()));
  }

  private Optional<Candidate> outside(ModulePath path) {
    List<KeptVersion> kept =
        database.read(tx -> tx.mirrored().kept(path)).stream()
            .filter(version -> version.version().zip().file().isPresent())
            .sorted(Comparator.comparingLong(KeptVersion::number))
            .toList();
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    Map<Long, KeptVersion> byNumber =
        kept.stream().collect(Collectors.toMap(KeptVersion::number, Function.identity()));
    String files =
        kept.stream()
            .map(version -> version.number() + " " + version.version().mod().file().isPresent())
            .collect(Collectors.joining(" "));
    return Optional.of(
        new Candidate(
            Optional.empty(),
            path,
            kept.stream()
                .map(version -> new Numbered(version.version().id().version(), version.number()))
                .toList(),
            number -> Optional.ofNullable(byNumber.get(number)).flatMap(Candidates::held),
            fingerprint(files)));
  }

  private static Optional<Held> held(KeptVersion kept) {
    MirroredVersion version = kept.version();
    Instant time = InfoText.time(version).orElse(kept.stored());
    return version
        .zip()
        .file()
        .map(zip -> new Held(version.id(), time, kept.stored(), zip, version.mod().file()));
  }

  private String fingerprint(String text) {
    return Digest.ofContent((edition + " " + text).getBytes(StandardCharsets.UTF_8)).hex();
  }
}

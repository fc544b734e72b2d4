package org.godepot.registry.mirror;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.Escape;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.source.Found;

/** Fetches each file once for all servers and remembers what is not there. Thread-safe. */
final class Once {
  /** Versions and revisions that are remembered. */
  private static final long MAX_REMEMBERED = 50_000;

  private final VersionFiles files;
  private final MirrorFacts facts;
  private final Flights<KeptVersion> flights;
  private final Flights<InfoText> revisions;
  private final Turns turns;
  private final InstantSource clock;
  private final Cache<String, Absence> absent =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_REMEMBERED).build();
  private final Cache<String, Meant> meant =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_REMEMBERED).build();

  Once(VersionFiles files, MirrorFacts facts, Turns turns, Executor executor, InstantSource clock) {
    this.files = files;
    this.facts = facts;
    this.flights = new Flights<>(executor);
    this.revisions = new Flights<>(executor);
    this.turns = turns;
    this.clock = clock;
  }

  /** What is not there, as an upstream said. */
  private record Absence(String line, Instant until) {}

  /** The version that a revision meant a moment ago. */
  private record Meant(InfoText info, Instant until) {}

  /**
   * The fetch of a file, which others may wait for already.
   *
   * @param kind of {@link VersionFiles}
   * @throws RegistryException NOT_FOUND when it is remembered not to be there
   */
  Flights.Flight<KeptVersion> file(ModuleVersion id, String kind, Route.Sources route) {
    String name = id + kind;
    requireNotAbsent(name);
    return flights.join(
        name,
        transfer ->
            noting(
                name,
                MirrorSettings.NO_VERSION,
                () ->
                    turns.take(
                        name, () -> kept(id, kind), () -> fetch(id, kind, route, transfer))));
  }

  /** What came since somebody missed it: alone, it came through our own memory. */
  private Optional<KeptVersion> kept(ModuleVersion id, String kind) {
    return turns.isAlone()
        ? facts.remembered(id, known -> has(known, kind))
        : facts.version(id, known -> has(known, kind));
  }

  private static boolean has(MirroredVersion version, String kind) {
    return switch (kind) {
      case VersionFiles.INFO -> version.info().isPresent();
      case VersionFiles.MOD -> version.mod().file().isPresent();
      default -> version.zip().file().isPresent();
    };
  }

  private KeptVersion fetch(ModuleVersion id, String kind, Route.Sources route, Transfer transfer) {
    return switch (kind) {
      case VersionFiles.INFO -> files.fetchInfo(id, route);
      case VersionFiles.MOD -> files.fetchMod(id, route);
      default -> files.fetchZip(id, route, transfer);
    };
  }

  /** The version that a revision means; remembered as long as an absent module is. */
  InfoText revision(ModulePath path, String name, Route.Sources route, WaitingRoom room) {
    String key = path.text() + "@" + name;
    Meant before = meant.getIfPresent(key);
    if (before != null && clock.instant().isBefore(before.until())) {
      return before.info();
    }
    requireNotAbsent(key);
    Flights.Flight<InfoText> flight =
        revisions.join(
            key,
            transfer ->
                noting(key, MirrorSettings.NO_MODULE, () -> fetchRevision(path, name, route)));
    room.await(flight);
    InfoText info = flight.result();
    meant.put(key, new Meant(info, clock.instant().plus(MirrorSettings.NO_MODULE)));
    return info;
  }

  private static InfoText fetchRevision(ModulePath path, String name, Route.Sources route) {
    String address = path.escaped() + "/@v/" + Escape.escapeVersion(name) + ".info";
    Found<InfoText> found =
        route.chain().read(address, InfoText.MAX_BYTES, file -> InfoText.parse(path, file));
    if (found instanceof Found.Absent<InfoText> absent) {
      throw new RegistryException(Reason.NOT_FOUND, absent.line());
    }
    return ((Found.Present<InfoText>) found).value();
  }

  private void requireNotAbsent(String name) {
    Absence absence = absent.getIfPresent(name);
    if (absence != null && clock.instant().isBefore(absence.until())) {
      throw new RegistryException(Reason.NOT_FOUND, absence.line());
    }
  }

  /** Remembers that something is not there. */
  private <T> T noting(String name, Duration life, Supplier<T> work) {
    try {
      return work.get();
    } catch (RegistryException e) {
      if (e.reason() == Reason.NOT_FOUND) {
        absent.put(name, new Absence(e.sentence(), clock.instant().plus(life)));
      }
      throw e;
    }
  }
}

package org.godepot.registry.mirror;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.godepot.catalog.Content;
import org.godepot.catalog.MirroredList;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.module.ModulePath;
import org.godepot.registry.upstream.Mode;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.source.Found;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.StagedBlob;

/**
 * Version lists from outside. A list older than its life is served at once and fetched anew behind
 * it; while its source fails it is served for a day (http.md 5.2). Thread-safe.
 */
final class ModuleLists {
  /** Versions in all lists that are in memory, about 30 bytes each. */
  private static final long MAX_VERSIONS = 200_000;

  /** Paths that are remembered to be no module. */
  private static final long MAX_ABSENT = 50_000;

  private final Mirrors.Stores stores;
  private final MirrorSettings settings;
  private final InstantSource clock;
  private final Flights<Known> flights;
  private final Turns turns;
  private final Cache<ModulePath, Known> known =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(MAX_VERSIONS)
          .weigher((ModulePath path, Known list) -> 1 + list.versions().versions().size())
          .build();
  private final Cache<ModulePath, Absence> absent =
      Caffeine.newBuilder().executor(Runnable::run).maximumSize(MAX_ABSENT).build();

  ModuleLists(
      Mirrors.Stores stores,
      MirrorSettings settings,
      InstantSource clock,
      Flights<Known> flights,
      Turns turns) {
    this.stores = stores;
    this.settings = settings;
    this.clock = clock;
    this.flights = flights;
    this.turns = turns;
    stores.facts().listen(known::invalidate, known::invalidateAll);
  }

  /** A list with what it says. */
  record Known(MirroredList row, VersionList versions) {
    Content content() {
      return Content.of(versions.body(), row.list().digest());
    }
  }

  /** That a path is no module, as an upstream said. */
  private record Absence(String line, Instant until) {}

  /**
   * The list of a module.
   *
   * @throws RegistryException NOT_FOUND, UPSTREAM_FAILED, UPSTREAM_TIMEOUT, BUSY, UNAVAILABLE
   */
  Known get(ModulePath path, Route.Sources route, WaitingRoom room) {
    Instant since = now().minus(settings.listLife());
    Optional<Known> here = remembered(path, since);
    if (here.filter(list -> isSince(list, since)).isPresent()) {
      return here.get();
    }
    Optional<Absence> absence = absence(path);
    Optional<Known> old = here.filter(list -> mayBeOld(list, route));
    if (absence.isPresent()) {
      // A source that says 404 now takes nothing away that it once gave.
      return old.orElseThrow(() -> new RegistryException(Reason.NOT_FOUND, absence.get().line()));
    }
    Flights.Flight<Known> flight = begin(path, route, since);
    if (old.isPresent()) {
      return old.get();
    }
    room.await(flight);
    return flight.result();
  }

  /**
   * The list as its source has it now; the old one where the source fails.
   *
   * @throws RegistryException as {@link #get}
   */
  Known getAnew(ModulePath path, Route.Sources route, WaitingRoom room) {
    Instant since = now();
    absent.invalidate(path);
    Optional<Known> here = remembered(path, since);
    Flights.Flight<Known> flight = begin(path, route, since);
    room.await(flight);
    try {
      return flight.result();
    } catch (RegistryException failed) {
      return here.filter(list -> mayBeOld(list, route)).orElseThrow(() -> failed);
    }
  }

  private Flights.Flight<Known> begin(ModulePath path, Route.Sources route, Instant since) {
    return flights.join("list " + path.text(), transfer -> refresh(path, route, since));
  }

  private static boolean isSince(Known list, Instant since) {
    return !list.row().fetched().isBefore(since);
  }

  private boolean mayBeOld(Known list, Route.Sources route) {
    return route.mode() == Mode.FALLBACK && isSince(list, now().minus(MirrorSettings.STALE));
  }

  /** When a list got older than lists should be; empty while it is not. */
  Optional<Instant> staleSince(Known list) {
    Instant end = list.row().fetched().plus(settings.listLife());
    return end.isAfter(now()) ? Optional.empty() : Optional.of(end);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** That the path is no module, as far as it is remembered. */
  private Optional<Absence> absence(ModulePath path) {
    return Optional.ofNullable(absent.getIfPresent(path))
        .filter(absence -> now().isBefore(absence.until()));
  }

  /** The list as this server knows it, or the database does if that is newer. */
  private Optional<Known> remembered(ModulePath path, Instant since) {
    Optional<Known> here = Optional.ofNullable(known.getIfPresent(path));
    if (here.filter(list -> isSince(list, since)).isPresent()) {
      return here;
    }
    return load(path).or(() -> here);
  }

  /** The list as the database has it; empty if its bytes are lost. */
  private Optional<Known> load(ModulePath path) {
    Optional<MirroredList> row = stores.facts().list(path);
    if (row.isEmpty() || !stores.blobs().holds(row.get().list().digest())) {
      return Optional.empty();
    }
    Known list = new Known(row.get(), VersionList.parse(path, read(row.get())));
    known.put(path, list);
    return Optional.of(list);
  }

  private byte[] read(MirroredList row) {
    ByteArrayOutputStream body = new ByteArrayOutputStream((int) row.list().size());
    try (Content content = stores.blobs().open(row.list())) {
      content.writeTo(body, 0, row.list().size());
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "a version list cannot be read now", e);
    }
    return body.toByteArray();
  }

  private Known refresh(ModulePath path, Route.Sources route, Instant since) {
    return turns.take(
        "list " + path.text(),
        () -> load(path).filter(list -> isSince(list, since)),
        () -> fetch(path, route));
  }

  private Known fetch(ModulePath path, Route.Sources route) {
    String base = path.escaped();
    Found<VersionList> found =
        route
            .chain()
            .read(base + "/@v/list", VersionList.MAX_BYTES, body -> VersionList.parse(path, body));
    if (found instanceof Found.Absent<VersionList> none) {
      absent.put(path, new Absence(none.line(), now().plus(MirrorSettings.NO_MODULE)));
      throw new RegistryException(Reason.NOT_FOUND, none.line());
    }
    Found.Present<VersionList> present = (Found.Present<VersionList>) found;
    Optional<String> latest =
        present.value().versions().isEmpty() ? latest(path, base, route) : Optional.empty();
    return keep(path, present, latest);
  }

  /** What {@code @latest} says, which is asked only where nothing is listed (protocol P-59). */
  private static Optional<String> latest(ModulePath path, String base, Route.Sources route) {
    Found<InfoText> found =
        route
            .chain()
            .read(base + "/@latest", InfoText.MAX_BYTES, file -> InfoText.parse(path, file));
    return found instanceof Found.Present<InfoText> present
        ? Optional.of(present.value().text())
        : Optional.empty();
  }

  private Known keep(ModulePath path, Found.Present<VersionList> found, Optional<String> latest) {
    byte[] body = found.value().body();
    BlobStore blobs = stores.blobs();
    try (StagedBlob staged = blobs.stage(new ByteArrayInputStream(body), body.length)) {
      MirroredList row = new MirroredList(path, staged.file(), latest, found.source(), now());
      staged.commitSoon();
      stores
          .database()
          .keep(
              tx -> {
                tx.lastly(() -> requireBlob(row));
                tx.mirrored().keepList(row);
                return Boolean.TRUE;
              });
      Known list = new Known(row, found.value());
      known.put(path, list);
      absent.invalidate(path);
      return list;
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "the storage does not work now", e);
    }
  }

  private void requireBlob(MirroredList row) {
    if (!stores.blobs().holds(row.list().digest())) {
      throw new RegistryException(
          Reason.BUSY, "old bytes of the same content were being removed; try again");
    }
  }
}

package org.godepot.registry.mirror;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.godepot.catalog.Content;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.LatestVersion;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.module.Version;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.upstream.Chain;
import org.godepot.registry.upstream.Route;
import org.godepot.store.blob.BlobStore;

/**
 * Modules from outside: what is kept, at once; what is missing, fetched once for all who ask.
 * Thread-safe.
 *
 * <p>Every question takes the route of its path. Without sources on it, or where they may not be
 * asked, only what is kept is answered, and NOT_FOUND means that it is not kept.
 */
public final class Mirror {
  private final MirrorFacts facts;
  private final BlobStore blobs;
  private final Fetching fetching;
  private final Uses uses;
  private final int places;
  private final Map<Chain, WaitingRoom> rooms = new ConcurrentHashMap<>();
  private final List<Consumer<String>> hitListeners = new CopyOnWriteArrayList<>();

  Mirror(Mirrors.Stores stores, Fetching fetching, Uses uses, MirrorSettings settings) {
    this.facts = stores.facts();
    this.blobs = stores.blobs();
    this.fetching = fetching;
    this.uses = uses;
    this.places = settings.waiting();
  }

  /** What brings in what is missing. */
  record Fetching(ModuleLists lists, VersionFiles files, Once once) {}

  /** Calls back with {@code info}, {@code mod} or {@code zip} when such a file was here already. */
  public void onHit(Consumer<String> listener) {
    hitListeners.add(listener);
  }

  private void hit(String kind) {
    String word = kind.substring(1);
    hitListeners.forEach(listener -> listener.accept(word));
  }

  /** The list of a module. */
  public ListAnswer list(ModulePath path, Route route, Ask ask) {
    Optional<Route.Sources> sources = ask.sources(route);
    if (sources.isEmpty()) {
      VersionList kept = VersionList.of(whole(path));
      return new ListAnswer(Content.of(kept.body()), Optional.empty(), Optional.empty());
    }
    ModuleLists.Known known = known(path, sources.get(), ask);
    return new ListAnswer(
        known.content(), Optional.of(known.row().fetched()), fetching.lists().staleSince(known));
  }

  private ModuleLists.Known known(ModulePath path, Route.Sources route, Ask ask) {
    WaitingRoom room = room(route);
    return ask.anew()
        ? fetching.lists().getAnew(path, route, room)
        : fetching.lists().get(path, route, room);
  }

  /** Whether anything of a module is kept. */
  public boolean keeps(ModulePath path) {
    return !facts.versions(path).isEmpty();
  }

  /** What is kept of all versions of a module, in no order. */
  public List<MirroredVersion> kept(ModulePath path) {
    return facts.versions(path);
  }

  /** The versions of some modules of which all three files are kept, in no order. */
  public Map<ModulePath, List<Version>> kept(Collection<ModulePath> paths) {
    return facts.whole(paths);
  }

  /** What is kept of a version. Looking at it is no use that keeps it from being evicted. */
  public Optional<KeptVersion> kept(ModuleVersion id) {
    return facts.version(id, MirroredVersion::isWhole).or(() -> facts.version(id));
  }

  /** The versions of which all three files are kept; never none. */
  private List<Version> whole(ModulePath path) {
    List<Version> versions =
        facts.versions(path).stream()
            .filter(MirroredVersion::isWhole)
            .map(version -> version.id().version())
            .toList();
    if (versions.isEmpty()) {
      throw notKept(path.text());
    }
    return versions;
  }

  /** The {@code .info} of the version that {@code @latest} names. */
  public KeptFile latest(ModulePath path, Route route, Ask ask) {
    Optional<Route.Sources> sources = ask.sources(route);
    if (sources.isEmpty()) {
      Version latest = LatestVersion.of(whole(path)).orElseThrow();
      return info(new ModuleVersion(path, latest), route, ask);
    }
    ModuleLists.Known known = known(path, sources.get(), ask);
    Optional<Version> listed = known.versions().latest();
    if (listed.isPresent()) {
      return info(new ModuleVersion(path, listed.get()), route, ask);
    }
    return known
        .row()
        .latest()
        .map(text -> InfoText.parse(path, text.getBytes(StandardCharsets.UTF_8)))
        .map(info -> new KeptFile(info.id(), content(info.text()), Optional.empty()))
        .orElseThrow(
            () ->
                new RegistryException(
                    Reason.NOT_FOUND, Shown.of(path.text()) + " has no version yet"));
  }

  /** The {@code .info} that a branch, a tag or a commit means; only its source knows. */
  public KeptFile revision(ModulePath path, String name, Route route, Ask ask) {
    Route.Sources sources = ask.sources(route).orElseThrow(() -> notKept(path.text() + "@" + name));
    InfoText info = fetching.once().revision(path, name, sources, room(sources));
    return new KeptFile(info.id(), content(info.text()), Optional.empty());
  }

  /** The {@code .info} of a version. */
  public KeptFile info(ModuleVersion id, Route route, Ask ask) {
    KeptVersion version = with(id, kept -> kept.info().isPresent(), route, ask, VersionFiles.INFO);
    uses.note(version.number());
    return new KeptFile(id, content(version.version().info().orElseThrow()), Optional.empty());
  }

  private static Content content(String text) {
    return Content.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The go.mod of a version. */
  public KeptFile mod(ModuleVersion id, Route route, Ask ask) {
    KeptVersion version = with(id, kept -> isThere(kept.mod()), route, ask, VersionFiles.MOD);
    return open(version, version.version().mod());
  }

  /** The zip of a version. */
  public ZipAnswer zip(ModuleVersion id, Route route, Ask ask) {
    Optional<KeptVersion> kept = facts.version(id, version -> isThere(version.zip()));
    if (kept.isPresent()) {
      hit(VersionFiles.ZIP);
      return new ZipAnswer.Kept(open(kept.get(), kept.get().version().zip()));
    }
    Route.Sources sources = ask.sources(route).orElseThrow(() -> notKept(id.toString()));
    Flights.Flight<KeptVersion> flight = fetching.once().file(id, VersionFiles.ZIP, sources);
    WaitingRoom room = room(sources);
    room.await(most -> flight.transfer().await(0, most));
    Optional<Coming> coming = coming(flight.transfer(), room);
    if (coming.isPresent()) {
      return new ZipAnswer.Arriving(coming.get());
    }
    room.await(flight);
    KeptVersion version = flight.result();
    return new ZipAnswer.Kept(open(version, version.version().zip()));
  }

  /** The file that is on its way; empty if it is there, or will not come. */
  private static Optional<Coming> coming(Transfer transfer, WaitingRoom room) {
    BlobStore.View view = transfer.view();
    if (transfer.isOver() || view == null) {
      return Optional.empty();
    }
    try {
      SeekableByteChannel channel = view.open();
      return Optional.of(new Coming(transfer, channel, room));
    } catch (IOException justEnded) {
      return Optional.empty();
    }
  }

  /** The version with what is asked of it. */
  private KeptVersion with(
      ModuleVersion id, Predicate<MirroredVersion> has, Route route, Ask ask, String kind) {
    Optional<KeptVersion> kept = facts.version(id, has);
    if (kept.isPresent()) {
      hit(kind);
      return kept.get();
    }
    Route.Sources sources = ask.sources(route).orElseThrow(() -> notKept(id.toString()));
    Flights.Flight<KeptVersion> flight = fetching.once().file(id, kind, sources);
    room(sources).await(flight);
    return flight.result();
  }

  private boolean isThere(MirroredVersion.Part part) {
    return part.file().isPresent();
  }

  private KeptFile open(KeptVersion version, MirroredVersion.Part part) {
    StoredFile file = part.file().orElseThrow();
    try {
      Content content = blobs.open(file);
      uses.note(version.number());
      return new KeptFile(version.version().id(), content, part.sum());
    } catch (RegistryException e) {
      if (!blobs.holds(file.digest())) {
        fetching.files().forgetLost(version.version().id());
      }
      throw e;
    }
  }

  private WaitingRoom room(Route.Sources route) {
    return rooms.computeIfAbsent(route.chain(), chain -> new WaitingRoom(places));
  }

  /** As other proxies say it, which bulk readers know (protocol P-39). */
  private static RegistryException notKept(String what) {
    return new RegistryException(
        Reason.NOT_FOUND, "not found: temporarily unavailable: " + Shown.of(what) + " is not kept");
  }
}

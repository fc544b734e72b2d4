package org.godepot.registry.relay;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.upstream.Upstreams;
import org.godepot.store.db.Database;
import org.godepot.sumdb.SumdbClient;
import org.godepot.sumdb.note.NoteVerifier;

/** The public checksum databases that operators named. Thread-safe. */
public final class Relays {
  private final List<Relay> relays;

  private Relays(List<Relay> relays) {
    this.relays = List.copyOf(relays);
  }

  /**
   * The databases of the rules.
   *
   * @param offline whether none of them is ever asked
   * @param executor for questions asked at the same time
   */
  public static Relays of(
      Upstreams upstreams,
      boolean offline,
      Database database,
      Executor executor,
      InstantSource clock) {
    List<Relay> relays = new ArrayList<>();
    for (org.godepot.registry.upstream.Database source : upstreams.databases()) {
      Remembered remembered = new Remembered(source.name(), source.upstream(), database, executor);
      SumdbClient client = new SumdbClient(NoteVerifier.parse(source.key()), remembered);
      Relay.Scope scope = new Relay.Scope(source.name(), source.exempt(), offline);
      relays.add(new Relay(scope, client, remembered, database, clock));
    }
    return new Relays(relays);
  }

  /** The database of exactly that name. */
  public Optional<Relay> find(String name) {
    return relays.stream().filter(relay -> relay.name().equals(name)).findFirst();
  }

  /** All of them; the first one judges what comes from outside. */
  public List<Relay> all() {
    return relays;
  }

  /** Whether there is one that judges. */
  public boolean canJudge() {
    return !relays.isEmpty();
  }

  /** What the first one says of a version; empty if it does not know it. */
  public Optional<Sums> sums(ModuleVersion id) {
    return relays.get(0).sums(id);
  }
}

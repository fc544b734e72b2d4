package org.godepot.registry.publish;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.godepot.access.Actor;
import org.godepot.catalog.Expected;
import org.godepot.catalog.Incoming;
import org.godepot.catalog.Origin;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Ticket;
import org.godepot.registry.ingest.Ingest;
import org.godepot.store.blob.Shelf;

/**
 * Publishing in two steps for people: the bytes are sent once and wait; what they would become can
 * be looked at; then they are published like any other upload, with all its checks. Thread-safe.
 */
public final class Previews {
  /** How long an upload waits. */
  public static final Duration LIFE = Shelf.LIFE;

  /** Most bytes of an upload. */
  public static final long MAX_ZIP = Ingest.MAX_ZIP;

  private static final Upload.Options DRY_RUN =
      new Upload.Options(true, false, Optional.empty(), Origin.UNKNOWN);

  private static final Upload.Options FOR_GOOD =
      new Upload.Options(false, false, Optional.empty(), Origin.UNKNOWN);

  private final Ownership ownership;
  private final Intake intake;
  private final Publisher publisher;
  private final Shelf shelf;

  public Previews(Ownership ownership, Intake intake, Publisher publisher, Shelf shelf) {
    this.ownership = ownership;
    this.intake = intake;
    this.publisher = publisher;
    this.shelf = shelf;
  }

  /**
   * The owners that an actor may publish into, the actor's own first; a thousand at most.
   *
   * @throws RegistryException UNAUTHENTICATED
   */
  public List<OwnerName> owners(Actor actor) {
    return ownership.writable(actor);
  }

  /**
   * Receives an upload and lets it wait. Refuses in the order of http.md 4.3 what can be refused
   * without looking at the bytes.
   *
   * @throws IOException when the body breaks; nothing is left
   * @throws RegistryException as {@link Publisher#publish}; BUSY also when too many wait
   */
  public Ticket receive(Actor actor, OwnerName name, Upload.Source source) throws IOException {
    ownership.writable(actor, name);
    Intake.Slot slot = intake.admit(source.announced());
    try {
      shelf.requireRoom(actor.key(), source.announced().orElse(0));
      return shelf.put(actor.key(), source.open(), MAX_ZIP);
    } finally {
      slot.close();
    }
  }

  /**
   * What publishing would come to now, by a dry run.
   *
   * @return empty if no such upload of the actor's waits
   */
  public Optional<Outcome> look(Actor actor, OwnerName name, Ticket ticket) throws IOException {
    return pass(actor, name, ticket, () -> Expected.NOTHING, DRY_RUN);
  }

  /**
   * Publishes what waits; then it waits no more, unless it was refused for now.
   *
   * @param shown what the actor was shown, which must be what is published
   * @return empty if no such upload of the actor's waits
   * @throws RegistryException as {@link Publisher#publish}
   */
  public Optional<Outcome> publish(
      Actor actor, OwnerName name, Ticket ticket, Incoming<Expected> shown) throws IOException {
    ownership.writable(actor, name);
    ownership.requireOpen();
    Optional<Outcome> outcome = pass(actor, name, ticket, shown, FOR_GOOD);
    outcome.ifPresent(done -> shelf.drop(actor.key(), ticket));
    return outcome;
  }

  /** Forgets an upload that waits, if it does. */
  public void drop(Actor actor, OwnerName name, Ticket ticket, Incoming<?> form)
      throws IOException {
    ownership.writable(actor, name);
    form.read();
    shelf.drop(actor.key(), ticket);
  }

  private Optional<Outcome> pass(
      Actor actor, OwnerName name, Ticket ticket, Incoming<Expected> shown, Upload.Options options)
      throws IOException {
    ownership.writable(actor, name);
    Expected expected = shown.read();
    Optional<Shelf.Held> found = shelf.open(actor.key(), ticket);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Shelf.Held held = found.get()) {
      Upload upload = new Upload(new Waiting(held), expected, options, List.of());
      return Optional.of(publisher.publish(actor, name, upload));
    }
  }

  /** An upload whose bytes have come already. */
  private record Waiting(Shelf.Held held) implements Upload.Source {
    @Override
    public OptionalLong announced() {
      return OptionalLong.of(held.size());
    }

    @Override
    public InputStream open() {
      return held.bytes();
    }
  }
}

package org.godepot.registry.publish;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.catalog.Sums;
import org.godepot.golang.report.Problem;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.ingest.Candidate;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.publish.Outcome.Result;
import org.godepot.store.db.Transaction;

/** Publishes uploads of actors. Thread-safe. */
public final class Publisher {
  private final Ownership ownership;
  private final Intake intake;
  private final Ingest ingest;
  private final Remarks remarks;
  private final InstantSource clock;

  public Publisher(
      Ownership ownership, Intake intake, Ingest ingest, Remarks remarks, InstantSource clock) {
    this.ownership = ownership;
    this.intake = intake;
    this.ingest = ingest;
    this.remarks = remarks;
    this.clock = clock;
  }

  /**
   * Publishes into an owner, or checks only. Refusals come in the order of http.md 4.3, those that
   * need no body before its first byte is read.
   *
   * @throws IOException when the body breaks; nothing is left
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, READ_ONLY, BUSY, TOO_LARGE,
   *     STORAGE_FULL, UNAVAILABLE
   */
  public Outcome publish(Actor actor, OwnerName name, Upload upload) throws IOException {
    Optional<Owner> owner = ownership.writable(actor, name);
    if (!upload.options().dryRun()) {
      ownership.requireOpen();
    }
    Intake.Slot slot = intake.admit(upload.source().announced());
    try (Candidate candidate =
        ingest.examine(upload.source().open(), upload.expected(), upload.problems())) {
      if (candidate instanceof Candidate.Flawed flawed) {
        return new Outcome.Flawed(flawed.problems());
      }
      return publish(new Plan(actor, name, owner, (Candidate.Sound) candidate, upload.options()));
    } finally {
      slot.close();
    }
  }

  /**
   * The owner that publishes at a path of the site view: the holder of the longest claim, if the
   * actor may publish there.
   *
   * @param path any text
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN
   */
  public OwnerName holder(Actor actor, String path) {
    return ownership.holder(actor, path);
  }

  /** A sound upload with all that decides what becomes of it. */
  private record Plan(
      Actor actor,
      OwnerName name,
      Optional<Owner> owner,
      Candidate.Sound candidate,
      Upload.Options options) {}

  private Outcome publish(Plan plan) {
    Release release = release(plan);
    ownership.requireUnclaimed(plan.actor(), plan.name(), release.id().path());
    Optional<Release> live = plan.owner().flatMap(owner -> ownership.live(owner, release.id()));
    List<Problem> said = new ArrayList<>(plan.candidate().remarks());
    said.addAll(remarks.of(plan.name(), plan.owner(), release));
    if (live.isPresent()) {
      return existing(plan, live.get(), said);
    }
    if (plan.options().dryRun()) {
      return passed(Result.VALID, plan, release, said);
    }
    ownership.requireOpen();
    Instant now = release.publication().at();
    Owner owner = plan.owner().orElseGet(() -> ownership.make(plan.actor(), plan.name(), now));
    return ingest
        .store(
            plan.candidate(),
            owner,
            release,
            tx -> {
              tx.audit().done(plan.actor(), now, published(owner, release));
              tx.lastly(() -> requireNoMaintenance(tx));
            })
        .map(winner -> existing(plan, winner, said))
        .orElseGet(() -> passed(Result.CREATED, plan, release, said));
  }

  /**
   * The body may have taken long to come; after maintenance began not even its last byte counts.
   */
  private void requireNoMaintenance(Transaction tx) {
    tx.maintenances()
        .find()
        .ifPresent(
            begun -> {
              throw begun.refusal(clock.instant());
            });
  }

  private static AuditEvent.What published(Owner owner, Release release) {
    return new AuditEvent.What(
        Action.PUBLISH,
        owner.name().text(),
        release.id().toString(),
        release.sums().zip().text() + " sha256:" + release.zip().digest());
  }

  private Release release(Plan plan) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Candidate.Sound candidate = plan.candidate();
    return new Release(
        candidate.id(),
        plan.options().time().orElse(now),
        new Release.Publication(plan.actor().name().orElseThrow(), now),
        candidate.sums(),
        candidate.zipFile(),
        candidate.modFile(),
        plan.options().origin());
  }

  private static Outcome existing(Plan plan, Release live, List<Problem> remarks) {
    Sums sent = plan.candidate().sums();
    if (plan.options().ifIdentical() && live.sums().equals(sent)) {
      return passed(Result.UNCHANGED, plan, live, remarks);
    }
    return new Outcome.Exists(live, sent);
  }

  private static Outcome passed(Result result, Plan plan, Release release, List<Problem> remarks) {
    return new Outcome.Passed(result, release, plan.candidate().glimpse(), remarks);
  }
}

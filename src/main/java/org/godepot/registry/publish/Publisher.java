package org.godepot.registry.publish;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.access.Actor;
import org.godepot.catalog.HostedRelease;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.catalog.Sums;
import org.godepot.golang.module.Version;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.ModuleFacts;
import org.godepot.registry.ingest.Candidate;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.publish.Outcome.Result;

/** Publishes uploads of actors. Thread-safe. */
public final class Publisher {
  /** Clocks differ; a time further ahead is worth a remark. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final Ownership ownership;
  private final Intake intake;
  private final Ingest ingest;
  private final Facts facts;
  private final InstantSource clock;

  public Publisher(
      Ownership ownership, Intake intake, Ingest ingest, Facts facts, InstantSource clock) {
    this.ownership = ownership;
    this.intake = intake;
    this.ingest = ingest;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Publishes into an owner, or checks only. Refusals come in the order of http.md 4.3, those that
   * need no body before its first byte is read.
   *
   * @throws IOException when the body breaks; nothing is left
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BUSY, TOO_LARGE, STORAGE_FULL,
   *     UNAVAILABLE
   */
  public Outcome publish(Actor actor, OwnerName name, Upload upload) throws IOException {
    Optional<Owner> owner = ownership.writable(actor, name);
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

  /** A sound upload with all that decides what becomes of it. */
  private record Plan(
      Actor actor,
      OwnerName name,
      Optional<Owner> owner,
      Candidate.Sound candidate,
      Upload.Options options) {}

  private Outcome publish(Plan plan) {
    Release release = release(plan);
    Optional<Release> live =
        plan.owner()
            .flatMap(owner -> facts.release(owner, release.id()))
            .map(HostedRelease::release);
    List<Problem> remarks = remarks(plan, release);
    if (live.isPresent()) {
      return existing(plan, live.get(), remarks);
    }
    if (plan.options().dryRun()) {
      return passed(Result.VALID, plan, release, remarks);
    }
    Instant now = release.publication().at();
    Owner owner = plan.owner().orElseGet(() -> ownership.make(plan.actor(), plan.name(), now));
    return ingest
        .store(
            plan.candidate(),
            owner,
            release,
            tx -> tx.audit().done(plan.actor(), now, published(owner, release)))
        .map(winner -> existing(plan, winner, remarks))
        .orElseGet(() -> passed(Result.CREATED, plan, release, remarks));
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
    return new Outcome.Passed(
        result, release, plan.candidate().files(), plan.candidate().command(), remarks);
  }

  private List<Problem> remarks(Plan plan, Release release) {
    List<Problem> remarks = new ArrayList<>(plan.candidate().remarks());
    plan.owner()
        .flatMap(owner -> facts.module(owner, release.id().path()))
        .flatMap(ModuleFacts::latest)
        .ifPresent(latest -> remarkOrder(latest, release, remarks));
    plan.owner().ifPresent(owner -> remarkHashes(owner, release, remarks));
    remarkTime(release, remarks);
    return remarks;
  }

  private static void remarkOrder(Version latest, Release release, List<Problem> remarks) {
    if (release.id().version().compareTo(latest) < 0) {
      remarks.add(
          Problem.of(
              ProblemCode.LOWER_THAN_LATEST,
              "P-59",
              "the latest version stays " + latest.text(),
              "fine for a fix of an older line; else publish a higher version"));
    }
  }

  private void remarkHashes(Owner owner, Release release, List<Problem> remarks) {
    facts
        .known(owner, release.id().path())
        .flatMap(module -> module.deleted(release.id().version()))
        .flatMap(at -> ingest.formerSums(owner, release.id()))
        .filter(former -> !former.equals(release.sums()))
        .ifPresent(
            former ->
                remarks.add(
                    Problem.of(
                        ProblemCode.HASH_CHANGED,
                        "P-71",
                        "this version was deleted with " + former.zip().text(),
                        "who has the old hash in a go.sum gets SECURITY ERROR; prefer a new"
                            + " version")));
  }

  private void remarkTime(Release release, List<Problem> remarks) {
    if (release.time().isAfter(clock.instant().plus(CLOCK_SKEW))) {
      remarks.add(
          Problem.of(
              ProblemCode.FUTURE_TIME,
              "P-52",
              "the time " + release.time() + " lies in the future",
              "send the time of the commit"));
    }
  }
}

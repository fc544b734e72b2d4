package org.godepot.registry.publish;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.godepot.catalog.Owner;
import org.godepot.catalog.OwnerName;
import org.godepot.catalog.Release;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.Version;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.registry.facts.Facts;
import org.godepot.registry.facts.ModuleFacts;
import org.godepot.registry.ingest.Ingest;

/** Finds what is allowed about a release but worth telling its publisher. Thread-safe. */
public final class Remarks {
  /** Clocks differ; a time further ahead is worth a remark. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final Facts facts;
  private final Ingest ingest;
  private final Predicate<ModulePath> outside;
  private final InstantSource clock;

  /**
   * @param outside whether the site view takes paths like this one from outside, where nobody
   *     claims them
   */
  public Remarks(Facts facts, Ingest ingest, Predicate<ModulePath> outside, InstantSource clock) {
    this.facts = facts;
    this.ingest = ingest;
    this.outside = outside;
    this.clock = clock;
  }

  /**
   * What is odd about a release that is new or would be.
   *
   * @param owner empty if it is not made yet
   */
  List<Problem> of(OwnerName name, Optional<Owner> owner, Release release) {
    List<Problem> remarks = new ArrayList<>();
    owner
        .flatMap(found -> facts.module(found, release.id().path()))
        .flatMap(ModuleFacts::latest)
        .ifPresent(latest -> remarkOrder(latest, release, remarks));
    owner.ifPresent(found -> remarkHashes(found, release, remarks));
    remarkTime(release, remarks);
    remarkPrefix(name, release.id().path(), remarks);
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

  /** A path under the publisher's own claim is the site view's; whether others are, varies. */
  private void remarkPrefix(OwnerName name, ModulePath path, List<Problem> remarks) {
    if (facts.claims().above(path.text()).isEmpty()) {
      remarks.add(
          Problem.of(
              ProblemCode.PREFIX_NOT_CLAIMED,
              "M-8",
              "no owner holds a prefix of this path; " + shown(name, path),
              "ask a site administrator for a prefix"));
    }
  }

  private String shown(OwnerName name, ModulePath path) {
    if (outside.test(path)) {
      return "the site view asks outside for it and does not show this module";
    }
    boolean first =
        facts.firstPublisher(path).filter(owner -> !owner.name().equals(name)).isEmpty();
    return first
        ? "the site view shows this module until another owner gets one"
        : "the site view shows the module of another owner, who published it first";
  }
}

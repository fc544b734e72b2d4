package org.godepot.registry.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.godepot.access.Actor;
import org.godepot.access.ChangeGate;
import org.godepot.access.Policy;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Shown;
import org.godepot.ops.Action;
import org.godepot.ops.AuditEvent;
import org.godepot.registry.mirror.Intake;
import org.godepot.registry.transfer.ImportReport.Order;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports trees of modules, one at a time on each server, on the thread of who asks. What passed
 * stays whatever happens later, and the same tree again takes what is missing. Thread-safe.
 */
public final class Importer {
  /** What site administrators may do alone. */
  public static final String WHAT = "import modules";

  private static final Logger log = LoggerFactory.getLogger(Importer.class);

  /** Imports that are remembered with their refused files, the running one among them. */
  private static final int MAX_REMEMBERED = 5;

  private final Stores stores;
  private final Judges judges;
  private final ImportSettings settings;
  private final InstantSource clock;
  private final ChangeGate gate;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Deque<Tally> tallies = new ArrayDeque<>();
  private long number;

  /** Where files are kept and deeds are told. */
  public record Stores(BlobStore blobs, Database database, Intake intake) {}

  /**
   * @param gate asked at the begin of an import, which then goes to its end
   */
  public Importer(
      Stores stores, Judges judges, ImportSettings settings, InstantSource clock, ChangeGate gate) {
    this.stores = stores;
    this.judges = judges;
    this.settings = settings;
    this.clock = clock;
    this.gate = gate;
  }

  /** The bytes of an archive, opened once and only for who may import. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  /** A tree, opened once. */
  @FunctionalInterface
  private interface Opening {
    Tree open() throws IOException;
  }

  /**
   * Imports a tar, a gzipped tar or a zip.
   *
   * @param verify empty for the most that is possible here
   * @return also when the import failed in the middle
   * @throws RegistryException UNAUTHENTICATED, FORBIDDEN, READ_ONLY, INVALID, UNSUPPORTED; EXISTS
   *     while another import runs
   * @throws IOException when the archive cannot be read at all
   */
  public ImportReport archive(Actor actor, Source source, Optional<Verify> verify)
      throws IOException {
    Policy.requireSiteAdmin(actor, WHAT);
    gate.requireOpen();
    Verify chosen = judges.choose(verify);
    return alone(() -> run(actor, "", chosen, () -> Archive.open(source.open())));
  }

  /**
   * Imports a directory of the machine.
   *
   * @param name below the one that is set
   * @throws RegistryException as {@link #archive}, INVALID for a name that leads out, NOT_FOUND
   */
  public ImportReport directory(Actor actor, String name, Optional<Verify> verify)
      throws IOException {
    Policy.requireSiteAdmin(actor, WHAT);
    gate.requireOpen();
    Verify chosen = judges.choose(verify);
    return alone(
        () ->
            run(
                actor,
                " " + Shown.printable(name),
                chosen,
                () -> DirectoryTree.open(settings.below(name))));
  }

  /** The running import and the last ones of this server, newest first. */
  public List<ImportReport> imports(Actor actor) {
    Policy.requireSiteAdmin(actor, WHAT);
    Instant now = clock.instant();
    synchronized (tallies) {
      return tallies.stream().map(tally -> tally.report(now)).toList();
    }
  }

  /** What is done while no other import runs. */
  @FunctionalInterface
  private interface Work {
    ImportReport run() throws IOException;
  }

  private ImportReport alone(Work work) throws IOException {
    if (!busy.compareAndSet(false, true)) {
      throw new RegistryException(Reason.EXISTS, "an import is running already; see its progress");
    }
    try {
      return work.run();
    } finally {
      busy.set(false);
    }
  }

  private ImportReport run(Actor actor, String name, Verify verify, Opening opening)
      throws IOException {
    try (Tree tree = opening.open()) {
      String user = actor.name().orElse("");
      Tally tally = begin(new Order(user, tree.form() + name, verify, clock.instant()));
      log.info("import of {} by {} begins, verify={}", tree.form() + name, user, verify.word());
      try {
        takeAll(tree, verify, tally);
      } finally {
        if (tally.isRunning()) {
          tally.failed(Reason.UNAVAILABLE, "an internal failure ended it", clock.instant());
        }
        ImportReport report = tally.report(clock.instant());
        log.info("import of {} ended: {}", report.order().source(), summary(report));
      }
      return audited(actor, tally.report(clock.instant()));
    }
  }

  private Tally begin(Order order) {
    synchronized (tallies) {
      number++;
      Tally tally = new Tally(number, order);
      tallies.push(tally);
      while (tallies.size() > MAX_REMEMBERED) {
        tallies.removeLast();
      }
      return tally;
    }
  }

  private void takeAll(Tree tree, Verify verify, Tally tally) {
    FileTaker taker = new FileTaker(stores.blobs(), stores.intake(), judges, verify, tally);
    try {
      takeAndKeep(tree, taker, tally);
      tally.done(clock.instant());
    } catch (IOException broken) {
      log.warn("an import broke off", broken);
      tally.failed(
          Reason.INVALID,
          "the " + tree.form() + " is broken or ended early; what passed stays: send it again",
          clock.instant());
    } catch (RegistryException failed) {
      log.warn("an import failed", failed);
      tally.failed(failed.reason(), failed.sentence(), clock.instant());
    }
  }

  /** What passed before a failure is kept, too. */
  private static void takeAndKeep(Tree tree, FileTaker taker, Tally tally) throws IOException {
    try {
      Optional<Entry> entry = tree.next();
      while (entry.isPresent()) {
        take(entry.get(), taker, tally);
        entry = tree.next();
      }
    } catch (IOException | RegistryException failure) {
      keepDespite(failure, taker);
      throw failure;
    }
    taker.keepBatch();
  }

  private static void keepDespite(Exception failure, FileTaker taker) {
    try {
      taker.keepBatch();
    } catch (RegistryException another) {
      failure.addSuppressed(another);
    }
  }

  private static void take(Entry entry, FileTaker taker, Tally tally) throws IOException {
    switch (entry.kind()) {
      case DIRECTORY -> {}
      case LINK -> tally.refused(entry.name(), "it is a link");
      case OTHER -> tally.refused(entry.name(), "it is no plain file");
      case UNREADABLE -> tally.refused(entry.name(), "it cannot be read");
      case FILE -> takeFile(entry, taker, tally);
    }
  }

  private static void takeFile(Entry entry, FileTaker taker, Tally tally) throws IOException {
    TreeName name = TreeName.parse(entry.name());
    if (name instanceof TreeName.Wanted wanted) {
      taker.take(wanted, entry);
    } else if (name instanceof TreeName.Refused refused) {
      tally.refused(entry.name(), refused.why());
    } else {
      tally.ignored();
    }
  }

  private ImportReport audited(Actor actor, ImportReport report) {
    AuditEvent.What what =
        new AuditEvent.What(Action.IMPORT, "", report.order().source(), summary(report));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    stores
        .database()
        .write(
            tx -> {
              tx.audit().done(actor, now, what);
              return Boolean.TRUE;
            });
    return report;
  }

  private static String summary(ImportReport report) {
    String why = report.failure().map(failure -> "failed: " + failure.sentence() + "; ").orElse("");
    return why + report.counts() + "; verify=" + report.order().verify().word();
  }
}

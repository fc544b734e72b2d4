package org.godepot.registry.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.godepot.catalog.Expected;
import org.godepot.catalog.Owner;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.Release;
import org.godepot.catalog.Sums;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.report.Problems;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.zip.ZipReport;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.StagedBlob;
import org.godepot.store.db.Database;
import org.godepot.store.db.Transaction;

/** Turns bytes into releases. Thread-safe. */
public final class Ingest {
  /** Largest module zip the go command downloads: 500 MiB (protocol Z-3). */
  public static final long MAX_ZIP = 500L << 20;

  private final BlobStore blobs;
  private final Database database;
  private final Inspection inspection;

  /** KiB of go.mod being parsed at one time: parsing takes several times the text. */
  private final Semaphore modText = new Semaphore(ModFileParser.MAX_SIZE >> 10, true);

  public Ingest(BlobStore blobs, Database database, Inspection inspection) {
    this.blobs = blobs;
    this.database = database;
    this.inspection = inspection;
  }

  /**
   * Refuses when so many bytes more would not fit.
   *
   * @throws RegistryException STORAGE_FULL
   */
  public void requireRoom(long bytes) {
    blobs.requireRoom(bytes);
  }

  /**
   * Receives a zip and checks it by every rule of publishing.
   *
   * @param given problems found before, which refuse the upload too
   * @throws IOException when the source breaks; nothing is left
   * @throws RegistryException TOO_LARGE, STORAGE_FULL, UNAVAILABLE
   */
  public Candidate examine(InputStream source, Expected expected, List<Problem> given)
      throws IOException {
    StagedBlob zip = blobs.stage(source, MAX_ZIP);
    boolean kept = false;
    try {
      Candidate candidate = inspection.examine(zip, report -> judge(zip, report, expected, given));
      kept = candidate instanceof Candidate.Sound;
      return candidate;
    } finally {
      if (!kept) {
        zip.close();
      }
    }
  }

  private Candidate judge(StagedBlob zip, ZipReport report, Expected expected, List<Problem> given)
      throws IOException {
    Problems problems = new Problems();
    problems.addAll(given);
    problems.addAll(report.problems());
    Optional<ModuleVersion> id = report.module();
    id.ifPresent(found -> checkModule(found, report.goMod(), problems));
    Agreement.check(expected, report, problems);
    if (problems.hasErrors() || id.isEmpty()) {
      return new Candidate.Flawed(problems);
    }
    byte[] mod = report.goMod().orElseGet(() -> syntheticMod(id.get()));
    return new Candidate.Sound(
        id.get(),
        new Sums(Inspection.hash1(report), Hash1.ofGoMod(mod)),
        zip,
        blobs.stage(new ByteArrayInputStream(mod), mod.length),
        report.glimpse(),
        problems.kept());
  }

  private void checkModule(ModuleVersion id, Optional<byte[]> mod, Problems problems) {
    problems.addAll(ModuleVersion.publishProblems(id, mod.isPresent()));
    mod.ifPresent(bytes -> checkMod(bytes, id, problems));
    if (id.version().isPrerelease() && !id.version().isPseudo()) {
      problems.add(
          Problem.of(
              ProblemCode.PRERELEASE,
              "M-22",
              id.version().text() + " is a pre-release",
              "go takes it as latest only while there is no release"));
    }
  }

  private void checkMod(byte[] mod, ModuleVersion id, Problems problems) {
    int weight = mod.length >> 10;
    modText.acquireUninterruptibly(weight);
    try {
      ModRules.check(mod, id, problems);
    } finally {
      modText.release(weight);
    }
  }

  /** What the go command makes for a module without go.mod, byte for byte (protocol P-60). */
  private static byte[] syntheticMod(ModuleVersion id) {
    return ("module " + id.path().text() + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The hashes that a version had before it was deleted. */
  public Optional<Sums> formerSums(Owner owner, ModuleVersion id) {
    return database.read(tx -> tx.releases().deletedSums(owner, id));
  }

  /**
   * Makes a candidate a release, durable and visible at once with all its files.
   *
   * @param release of the candidate
   * @param witness what else is written with it, in the same transaction
   * @return the live release that is there already, or empty when this one was stored
   */
  public Optional<Release> store(
      Candidate.Sound candidate, Owner owner, Release release, Consumer<Transaction> witness) {
    candidate.zip().commit();
    candidate.mod().commit();
    database.write(
        tx -> {
          tx.releases().ensureModule(owner, release.id().path());
          return Boolean.TRUE;
        });
    return database.write(
        tx -> {
          tx.releases().lockModule(owner, release.id().path());
          Optional<Release> live = tx.releases().find(owner, release.id());
          if (live.isEmpty()) {
            tx.releases().add(owner, release);
            witness.accept(tx);
            tx.lastly(() -> requireBlobs(release));
          }
          return live;
        });
  }

  /**
   * The sweeper may have taken a file of the same bytes that nobody needed just before this release
   * did. Nothing is lost: the row is not there yet.
   */
  private void requireBlobs(Release release) {
    if (!blobs.holds(release.zip().digest()) || !blobs.holds(release.mod().digest())) {
      throw new RegistryException(
          Reason.BUSY, "old bytes of the same content were being removed; try again");
    }
  }
}

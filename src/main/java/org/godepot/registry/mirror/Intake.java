package org.godepot.registry.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Proof;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.catalog.StoredFile;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.zip.ZipReport;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.ingest.Inspection;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.StagedBlob;
import org.godepot.store.db.Database;

/**
 * Checks files from outside by every rule and keeps those that pass, whoever brings them: a fetch
 * or an import. What does not pass leaves nothing. Thread-safe.
 */
public final class Intake {
  /** Most bytes of an {@code .info}. */
  public static final int MAX_INFO = InfoText.MAX_BYTES;

  /**
   * What publishing forbids and the go command takes from others: the hashes are given, and nothing
   * can be mended here (protocol 2.1).
   */
  private static final Set<ProblemCode> TOLERATED =
      Set.of(ProblemCode.IRREGULAR_FILE, ProblemCode.GOMOD_MISSING);

  private final BlobStore blobs;
  private final Database database;
  private final MirrorFacts facts;
  private final Inspection inspection;
  private final Verification verification;

  private final InstantSource clock;

  Intake(
      Mirrors.Stores stores,
      Inspection inspection,
      Verification verification,
      InstantSource clock) {
    this.blobs = stores.blobs();
    this.database = stores.database();
    this.facts = stores.facts();
    this.inspection = inspection;
    this.verification = verification;
    this.clock = clock;
  }

  /**
   * Who brings a file.
   *
   * @param source name of an upstream, or {@link MirroredVersion.Origin#IMPORT}
   * @param summed whether the checksum database must have its hash, where there is a database
   * @param otherwise why the file is believed where no database is asked
   */
  public record Bringer(String source, boolean summed, Proof otherwise) {
    private MirroredVersion nothing(ModuleVersion id, Proof proof) {
      return MirroredVersion.of(id, new MirroredVersion.Origin(source, proof));
    }
  }

  /**
   * Passes an {@code .info}. Of two that say the same in other words the first stays.
   *
   * @return what to {@link #keep}; empty if one is kept
   * @throws WrongFileException also when one of another time is kept
   * @throws RegistryException when the database fails
   */
  public Optional<MirroredVersion> passInfo(ModuleVersion id, byte[] file, Bringer from)
      throws WrongFileException {
    InfoText info = info(id, file);
    Optional<String> before = facts.reload(id).flatMap(known -> known.version().info());
    if (before.isEmpty()) {
      return Optional.of(from.nothing(id, from.otherwise()).withInfo(info.text()));
    }
    byte[] kept = before.get().getBytes(StandardCharsets.UTF_8);
    if (!info(id, kept).time().equals(info.time())) {
      throw new WrongFileException("an .info of another time is kept");
    }
    return Optional.empty();
  }

  private static InfoText info(ModuleVersion id, byte[] file) throws WrongFileException {
    try {
      return InfoText.of(id, file);
    } catch (IllegalArgumentException wrong) {
      throw new WrongFileException(String.valueOf(wrong.getMessage()));
    }
  }

  /**
   * Passes a go.mod and commits its bytes.
   *
   * @return what to {@link #keep}; empty if it is kept
   * @throws WrongFileException when it has another hash than what is kept or what the checksum
   *     database says
   * @throws RegistryException when database, storage or checksum database fail
   */
  public Optional<MirroredVersion> passMod(ModuleVersion id, StagedBlob mod, Bringer from)
      throws WrongFileException {
    Optional<KeptVersion> before = facts.reload(id);
    return isThere(before.map(known -> known.version().mod()), mod)
        ? Optional.empty()
        : Optional.of(commitMod(id, mod, before, from));
  }

  /**
   * Passes a zip that the go command will take, and commits its bytes.
   *
   * @return what to {@link #keep}; empty if it is kept, perhaps packed in another way
   * @throws WrongFileException as {@link #passMod}, and when it breaks a rule
   * @throws RegistryException as {@link #passMod}
   */
  public Optional<MirroredVersion> passZip(ModuleVersion id, StagedBlob zip, Bringer from)
      throws WrongFileException {
    Optional<KeptVersion> before = facts.reload(id);
    Optional<MirroredVersion.Part> kept = before.map(known -> known.version().zip());
    if (isThere(kept, zip)) {
      return Optional.empty();
    }
    boolean other = kept.flatMap(MirroredVersion.Part::file).filter(this::holds).isPresent();
    if (other) {
      pass(id, zip, before, from);
      return Optional.empty();
    }
    return Optional.of(commitZip(id, zip, before, from));
  }

  /**
   * Keeps what passed, all at once and with its bytes on the disk. The rows are there with the next
   * write that is promised.
   *
   * @return those of which another file was kept meanwhile: nothing of them is kept
   * @throws RegistryException when the database fails; BUSY when bytes were just being removed
   */
  public List<MirroredVersion> keep(List<MirroredVersion> passed) {
    blobs.sync();
    return database.keep(
        tx -> {
          tx.lastly(() -> passed.forEach(this::requireBlobs));
          return passed.stream()
              .filter(more -> tx.mirrored().keep(more, now()).version().contradicts(more))
              .toList();
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private boolean isThere(Optional<MirroredVersion.Part> kept, StagedBlob staged) {
    return kept.flatMap(MirroredVersion.Part::file)
        .filter(file -> file.digest().equals(staged.file().digest()))
        .filter(this::holds)
        .isPresent();
  }

  private boolean holds(StoredFile file) {
    return blobs.holds(file.digest());
  }

  /** Keeps an {@code .info}, unless one came first. */
  KeptVersion keepInfo(InfoText info, Bringer from) {
    try {
      return keep(from.nothing(info.id(), from.otherwise()).withInfo(info.text()));
    } catch (WrongFileException impossible) {
      throw new IllegalStateException("an .info has no hash to contradict", impossible);
    }
  }

  /** Keeps a go.mod whose hash is right. */
  KeptVersion keepMod(ModuleVersion id, StagedBlob mod, Optional<KeptVersion> before, Bringer from)
      throws WrongFileException {
    return keep(commitMod(id, mod, before, from));
  }

  private MirroredVersion commitMod(
      ModuleVersion id, StagedBlob mod, Optional<KeptVersion> before, Bringer from)
      throws WrongFileException {
    Hash1 sum = Hash1.ofGoModDigest(mod.file().digest().bytes());
    Verification.Came came = new Verification.Came(id, VersionFiles.MOD, sum);
    Proof proof = verification.require(came, before, from);
    mod.commitSoon();
    return from.nothing(id, proof).withMod(MirroredVersion.Part.of(sum, mod.file()));
  }

  /** Keeps a zip that breaks no rule and whose hash is right. */
  KeptVersion keepZip(ModuleVersion id, StagedBlob zip, Optional<KeptVersion> before, Bringer from)
      throws WrongFileException {
    return keep(commitZip(id, zip, before, from));
  }

  private MirroredVersion commitZip(
      ModuleVersion id, StagedBlob zip, Optional<KeptVersion> before, Bringer from)
      throws WrongFileException {
    Passed passed = pass(id, zip, before, from);
    zip.commitSoon();
    MirroredVersion.Part part = MirroredVersion.Part.of(passed.sum(), zip.file());
    return from.nothing(id, passed.proof()).withZip(part);
  }

  /** What is known of a zip that may be kept. */
  private record Passed(Hash1 sum, Proof proof) {}

  private Passed pass(ModuleVersion id, StagedBlob zip, Optional<KeptVersion> before, Bringer from)
      throws WrongFileException {
    Hash1 sum = inspect(id, zip);
    Verification.Came came = new Verification.Came(id, VersionFiles.ZIP, sum);
    return new Passed(sum, verification.require(came, before, from));
  }

  /** The hash of a zip that the go command will take. */
  private Hash1 inspect(ModuleVersion id, StagedBlob zip) throws WrongFileException {
    Judged judged;
    try {
      judged = inspection.examine(zip, report -> judge(id, report));
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "the storage does not work now", e);
    }
    return judged.sum().orElseThrow(() -> new WrongFileException(judged.wrong()));
  }

  /**
   * The verdict over a zip.
   *
   * @param sum empty if something is wrong
   */
  private record Judged(Optional<Hash1> sum, String wrong) {
    private static Judged wrong(String what) {
      return new Judged(Optional.empty(), what);
    }
  }

  private static Judged judge(ModuleVersion id, ZipReport report) {
    List<Problem> errors = report.problems().kept().stream().filter(Problem::isError).toList();
    Optional<Problem> wrong =
        errors.stream().filter(problem -> !TOLERATED.contains(problem.code())).findFirst();
    if (wrong.isPresent() || errors.size() < report.problems().errorCount()) {
      return Judged.wrong(
          wrong.map(Problem::message).orElse("it breaks more rules than can be told"));
    }
    if (!report.module().equals(Optional.of(id))) {
      return Judged.wrong("it is the zip of another version");
    }
    return new Judged(Optional.of(Inspection.hash1(report)), "");
  }

  /**
   * Keeps what passed.
   *
   * @throws WrongFileException when somebody else kept another file meanwhile
   */
  private KeptVersion keep(MirroredVersion more) throws WrongFileException {
    KeptVersion kept =
        database.keep(
            tx -> {
              tx.lastly(() -> requireBlobs(more));
              return tx.mirrored().keep(more, now());
            });
    if (kept.version().contradicts(more)) {
      throw new WrongFileException("another one was kept before");
    }
    return facts.reload(more.id()).orElse(kept);
  }

  /** The sweeper may have taken a file of the same bytes that nobody needed before. */
  private void requireBlobs(MirroredVersion more) {
    boolean there =
        more.mod().file().map(this::holds).orElse(true)
            && more.zip().file().map(this::holds).orElse(true);
    if (!there) {
      throw new RegistryException(
          Reason.BUSY, "old bytes of the same content were being removed; try again");
    }
  }

  /** Forgets files whose bytes are gone, as after a power cut or the loss of a disk. */
  void forgetLost(ModuleVersion id) {
    database.write(tx -> tx.mirrored().empty(id));
  }
}

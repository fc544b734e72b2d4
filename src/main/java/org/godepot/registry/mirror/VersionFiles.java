package org.godepot.registry.mirror;

import java.io.IOException;
import java.io.InputStream;
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
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.report.Problem;
import org.godepot.golang.report.ProblemCode;
import org.godepot.golang.sum.Hash1;
import org.godepot.golang.zip.ZipReport;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.ingest.Inspection;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.source.BrokenBodyException;
import org.godepot.registry.upstream.source.Download;
import org.godepot.registry.upstream.source.Found;
import org.godepot.registry.upstream.source.Shape;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.StagedBlob;
import org.godepot.store.db.Database;

/**
 * Brings the files of versions in: fetch, check by every rule, keep. What does not pass leaves
 * nothing. Thread-safe.
 */
final class VersionFiles {
  static final String INFO = ".info";
  static final String MOD = ".mod";
  static final String ZIP = ".zip";

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

  VersionFiles(
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

  /** The path of a file below an upstream's address. */
  static String path(ModuleVersion id, String kind) {
    return id.path().escaped() + "/@v/" + id.version().escaped() + kind;
  }

  /**
   * Fetches an {@code .info}.
   *
   * @throws RegistryException NOT_FOUND, UPSTREAM_FAILED, UPSTREAM_TIMEOUT, BUSY, UNAVAILABLE
   */
  KeptVersion fetchInfo(ModuleVersion id, Route.Sources route) {
    Found<InfoText> found =
        route.chain().read(path(id, INFO), InfoText.MAX_BYTES, file -> requireOf(id, file));
    if (found instanceof Found.Absent<InfoText> absent) {
      throw new RegistryException(Reason.NOT_FOUND, absent.line());
    }
    Found.Present<InfoText> info = (Found.Present<InfoText>) found;
    return keep(empty(id, info.source(), Proof.FIRST_USE).withInfo(info.value().text()));
  }

  private static InfoText requireOf(ModuleVersion id, byte[] file) {
    InfoText info = InfoText.parse(id.path(), file);
    if (!info.id().equals(id)) {
      throw new IllegalArgumentException("the .info is of " + info.id().version().text());
    }
    return info;
  }

  /**
   * Fetches a go.mod.
   *
   * @throws RegistryException as {@link #fetchInfo}, STORAGE_FULL
   */
  KeptVersion fetchMod(ModuleVersion id, Route.Sources route) {
    verification.requireFresh(id, MOD);
    Download.Stream stream = open(id, MOD, route);
    try (InputStream body = stream.body();
        StagedBlob mod = stage(stream, body, ModFileParser.MAX_SIZE, BlobStore.Progress.NONE)) {
      Hash1 sum = Hash1.ofGoModDigest(mod.file().digest().bytes());
      Verification.Came came = new Verification.Came(id, MOD, sum, stream.source());
      Proof proof = verification.require(came, facts.reload(id), route.summed());
      mod.commit();
      MirroredVersion more = empty(id, stream.source(), proof);
      return keep(more.withMod(MirroredVersion.Part.of(sum, mod.file())));
    } catch (IOException e) {
      throw broken(stream.source(), e);
    }
  }

  /**
   * Fetches a zip.
   *
   * @param transfer told about while it comes
   * @throws RegistryException as {@link #fetchInfo}, STORAGE_FULL
   */
  KeptVersion fetchZip(ModuleVersion id, Route.Sources route, Transfer transfer) {
    verification.requireFresh(id, ZIP);
    Download.Stream stream = open(id, ZIP, route);
    transfer.announced(stream.length());
    try (InputStream body = stream.body();
        StagedBlob zip = stage(stream, body, Ingest.MAX_ZIP, transfer)) {
      Hash1 sum = inspect(id, zip, stream.source());
      Verification.Came came = new Verification.Came(id, ZIP, sum, stream.source());
      Proof proof = verification.require(came, facts.reload(id), route.summed());
      zip.commit();
      MirroredVersion more = empty(id, stream.source(), proof);
      return keep(more.withZip(MirroredVersion.Part.of(sum, zip.file())));
    } catch (IOException e) {
      throw broken(stream.source(), e);
    }
  }

  private static Download.Stream open(ModuleVersion id, String kind, Route.Sources route) {
    Shape shape = kind.equals(ZIP) ? Shape.ZIP : Shape.ANY;
    Download download = route.chain().open(path(id, kind), shape);
    if (download instanceof Download.Absent absent) {
      throw new RegistryException(Reason.NOT_FOUND, absent.line());
    }
    return (Download.Stream) download;
  }

  private StagedBlob stage(
      Download.Stream stream, InputStream body, long limit, BlobStore.Progress progress)
      throws IOException {
    long length = stream.length().orElse(0);
    if (length > limit) {
      throw tooLarge(stream.source(), limit);
    }
    blobs.requireRoom(length);
    try {
      return blobs.stage(body, limit, progress);
    } catch (RegistryException e) {
      throw e.reason() == Reason.TOO_LARGE ? tooLarge(stream.source(), limit) : e;
    }
  }

  private static RegistryException broken(String source, IOException failure) {
    return failure instanceof BrokenBodyException told
        ? told.refusal()
        : new RegistryException(
            Reason.UPSTREAM_FAILED, source + " broke off; stored versions still work", failure);
  }

  private static RegistryException tooLarge(String source, long limit) {
    return new RegistryException(
        Reason.UPSTREAM_FAILED, source + " sends a file of more than " + limit + " bytes");
  }

  /** Checks a zip as the go command will. */
  private Hash1 inspect(ModuleVersion id, StagedBlob zip, String source) {
    try {
      return inspection.examine(zip, report -> judge(id, report, source));
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "the storage does not work now", e);
    }
  }

  private Hash1 judge(ModuleVersion id, ZipReport report, String source) {
    List<Problem> errors = report.problems().kept().stream().filter(Problem::isError).toList();
    Optional<Problem> wrong =
        errors.stream().filter(problem -> !TOLERATED.contains(problem.code())).findFirst();
    if (wrong.isPresent() || errors.size() < report.problems().errorCount()) {
      String what = wrong.map(Problem::message).orElse("it breaks more rules than can be told");
      throw verification.refuse(id, ZIP, source, what);
    }
    if (!report.module().equals(Optional.of(id))) {
      throw verification.refuse(id, ZIP, source, "it is the zip of another version");
    }
    return Inspection.hash1(report);
  }

  private static MirroredVersion empty(ModuleVersion id, String source, Proof proof) {
    return MirroredVersion.of(id, new MirroredVersion.Origin(source, proof));
  }

  /**
   * Keeps what passed.
   *
   * @throws RegistryException UPSTREAM_FAILED when another server kept another file meanwhile
   */
  KeptVersion keep(MirroredVersion more) {
    KeptVersion kept =
        database.write(
            tx -> {
              tx.lastly(() -> requireBlobs(more));
              return tx.mirrored().keep(more, clock.instant().truncatedTo(ChronoUnit.SECONDS));
            });
    if (kept.version().contradicts(more)) {
      throw verification.refuse(
          more.id(), "file", more.origin().source(), "another one was kept before");
    }
    return facts.reload(more.id()).orElse(kept);
  }

  /** The sweeper may have taken a file of the same bytes that nobody needed before. */
  private void requireBlobs(MirroredVersion more) {
    boolean there =
        more.mod().file().map(file -> blobs.holds(file.digest())).orElse(true)
            && more.zip().file().map(file -> blobs.holds(file.digest())).orElse(true);
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

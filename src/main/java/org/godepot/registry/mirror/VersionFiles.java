package org.godepot.registry.mirror;

import java.io.IOException;
import java.io.InputStream;
import org.godepot.catalog.KeptVersion;
import org.godepot.catalog.Proof;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.facts.MirrorFacts;
import org.godepot.registry.ingest.Ingest;
import org.godepot.registry.upstream.Route;
import org.godepot.registry.upstream.source.BrokenBodyException;
import org.godepot.registry.upstream.source.Download;
import org.godepot.registry.upstream.source.Found;
import org.godepot.registry.upstream.source.Shape;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.StagedBlob;

/**
 * Fetches the files of versions and hands them to the {@link Intake}. What does not pass is told to
 * the audit trail and not fetched again for a while. Thread-safe.
 */
final class VersionFiles {
  static final String INFO = ".info";
  static final String MOD = ".mod";
  static final String ZIP = ".zip";

  private final BlobStore blobs;
  private final MirrorFacts facts;
  private final Intake intake;
  private final Verification verification;

  VersionFiles(Mirrors.Stores stores, Intake intake, Verification verification) {
    this.blobs = stores.blobs();
    this.facts = stores.facts();
    this.intake = intake;
    this.verification = verification;
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
        route.chain().read(path(id, INFO), InfoText.MAX_BYTES, file -> InfoText.of(id, file));
    if (found instanceof Found.Absent<InfoText> absent) {
      throw new RegistryException(Reason.NOT_FOUND, absent.line());
    }
    Found.Present<InfoText> info = (Found.Present<InfoText>) found;
    return intake.keepInfo(info.value(), bringer(info.source(), route));
  }

  private static Intake.Bringer bringer(String source, Route.Sources route) {
    return new Intake.Bringer(source, route.summed(), Proof.FIRST_USE);
  }

  /**
   * Fetches a go.mod.
   *
   * @throws RegistryException as {@link #fetchInfo}, STORAGE_FULL
   */
  KeptVersion fetchMod(ModuleVersion id, Route.Sources route) {
    verification.requireFresh(id, MOD);
    verification.prepare(id, route.summed());
    Download.Stream stream = open(id, MOD, route);
    try (StagedBlob mod = stage(stream, ModFileParser.MAX_SIZE, BlobStore.Progress.NONE)) {
      return intake.keepMod(id, mod, facts.version(id), bringer(stream.source(), route));
    } catch (WrongFileException wrong) {
      throw verification.refuse(id, MOD, stream.source(), wrong.why());
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
    verification.prepare(id, route.summed());
    Download.Stream stream = open(id, ZIP, route);
    transfer.announced(stream.length());
    try (StagedBlob zip = stage(stream, Ingest.MAX_ZIP, transfer)) {
      return intake.keepZip(id, zip, facts.version(id), bringer(stream.source(), route));
    } catch (WrongFileException wrong) {
      throw verification.refuse(id, ZIP, stream.source(), wrong.why());
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

  /** Takes the bytes in and gives the upstream's turn back, before anything else is done. */
  private StagedBlob stage(Download.Stream stream, long limit, BlobStore.Progress progress) {
    try (InputStream body = stream.body()) {
      long length = stream.length().orElse(0);
      if (length > limit) {
        throw tooLarge(stream.source(), limit);
      }
      blobs.requireRoom(length);
      return blobs.stage(body, limit, progress);
    } catch (IOException e) {
      throw broken(stream.source(), e);
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

  /** Forgets files whose bytes are gone. */
  void forgetLost(ModuleVersion id) {
    intake.forgetLost(id);
  }
}

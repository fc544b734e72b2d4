package org.godepot.registry.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.godepot.catalog.MirroredVersion;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.golang.modfile.ModFileParser;
import org.godepot.golang.modfile.Strictness;
import org.godepot.golang.module.ModulePath;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.registry.mirror.Intake;
import org.godepot.registry.mirror.WrongFileException;
import org.godepot.store.blob.BlobStore;
import org.godepot.store.blob.StagedBlob;

/**
 * Takes the files of versions out of one tree: checks them one at a time and keeps them some at a
 * time, as waiting for disk and database costs as much for one. Used by one thread.
 */
final class FileTaker {
  /** Its go.mod may lack the word {@code module} (protocol P-93). */
  private static final ModulePath TOOLCHAIN = ModulePath.of("golang.org/toolchain");

  /** Files of one write: few enough for others to wait, and for a kill to lose. */
  private static final int BATCH = 100;

  private final BlobStore blobs;
  private final Intake intake;
  private final Judges judges;
  private final Verify verify;
  private final Tally tally;

  private final List<Passed> batch = new ArrayList<>();

  FileTaker(BlobStore blobs, Intake intake, Judges judges, Verify verify, Tally tally) {
    this.blobs = blobs;
    this.intake = intake;
    this.judges = judges;
    this.verify = verify;
    this.tally = tally;
  }

  /** A file that passed and is to be kept. */
  private record Passed(String name, FileKind kind, MirroredVersion file, long bytes) {}

  /** What a file is for the database, if it is new. */
  private record Checked(Optional<MirroredVersion> file, long bytes) {}

  /**
   * Takes a file.
   *
   * @throws IOException when the tree breaks
   * @throws RegistryException when database, storage or checksum database fail
   */
  void take(TreeName.Wanted wanted, Entry entry) throws IOException {
    Checked checked;
    try {
      checked = check(wanted, entry);
    } catch (WrongFileException wrong) {
      tally.refused(entry.name(), wrong.why());
      return;
    }
    if (checked.file().isEmpty()) {
      tally.there(wanted.kind(), checked.bytes());
      return;
    }
    batch.add(new Passed(entry.name(), wanted.kind(), checked.file().get(), checked.bytes()));
    if (batch.size() >= BATCH) {
      keepBatch();
    }
  }

  /**
   * Keeps what passed.
   *
   * @throws RegistryException when the database fails
   */
  void keepBatch() {
    if (batch.isEmpty()) {
      return;
    }
    List<Passed> passed = List.copyOf(batch);
    batch.clear();
    List<MirroredVersion> wrong = intake.keep(passed.stream().map(Passed::file).toList());
    for (Passed one : passed) {
      if (wrong.contains(one.file())) {
        tally.refused(one.name(), "another one was kept before");
      } else {
        tally.imported(one.kind(), one.bytes());
      }
    }
  }

  private Checked check(TreeName.Wanted file, Entry entry) throws WrongFileException, IOException {
    long limit = file.kind().limit();
    if (entry.size().orElse(0) > limit) {
      throw tooLarge(limit);
    }
    Intake.Bringer bringer = judges.bringer(file.id().path(), verify);
    return switch (file.kind()) {
      case INFO -> info(file.id(), entry, bringer);
      case MOD, ZIP -> {
        blobs.requireRoom(entry.size().orElse(0));
        yield staged(file, entry, bringer, limit);
      }
    };
  }

  private static WrongFileException tooLarge(long limit) {
    return new WrongFileException("it has more than " + limit + " bytes");
  }

  private Checked info(ModuleVersion id, Entry entry, Intake.Bringer bringer)
      throws WrongFileException, IOException {
    byte[] file = entry.body().readNBytes(Intake.MAX_INFO + 1);
    if (file.length > Intake.MAX_INFO) {
      throw tooLarge(Intake.MAX_INFO);
    }
    return new Checked(intake.passInfo(id, file, bringer), file.length);
  }

  private Checked staged(TreeName.Wanted file, Entry entry, Intake.Bringer bringer, long limit)
      throws WrongFileException, IOException {
    try (StagedBlob staged = stage(entry, limit)) {
      return new Checked(pass(file, staged, bringer), staged.file().size());
    }
  }

  private StagedBlob stage(Entry entry, long limit) throws WrongFileException, IOException {
    try {
      return blobs.stage(entry.body(), limit, new RoomWatch(blobs));
    } catch (RegistryException e) {
      if (e.reason() == Reason.TOO_LARGE) {
        throw tooLarge(limit);
      }
      throw e;
    }
  }

  private Optional<MirroredVersion> pass(
      TreeName.Wanted file, StagedBlob staged, Intake.Bringer bringer) throws WrongFileException {
    if (file.kind() == FileKind.ZIP) {
      return intake.passZip(file.id(), staged, bringer);
    }
    if (!bringer.summed()) {
      requireModuleLine(file.id().path(), staged);
    }
    return intake.passMod(file.id(), staged, bringer);
  }

  /**
   * Where no checksum database vouches for a go.mod, this tells it from any other text, such as a
   * link's in a zip.
   */
  private static void requireModuleLine(ModulePath path, StagedBlob mod) throws WrongFileException {
    if (!path.equals(TOOLCHAIN)
        && ModFileParser.parse(bytes(mod), Strictness.LAX, 0).file().module().isEmpty()) {
      throw new WrongFileException("it has no module line");
    }
  }

  /** At most {@link ModFileParser#MAX_SIZE}, as it was staged. */
  private static byte[] bytes(StagedBlob mod) {
    ByteBuffer bytes = ByteBuffer.allocate((int) mod.file().size());
    try (SeekableByteChannel channel = mod.read()) {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes) < 0) {
          throw new RegistryException(Reason.UNAVAILABLE, "the storage does not work now");
        }
      }
    } catch (IOException e) {
      throw new RegistryException(Reason.UNAVAILABLE, "the storage does not work now", e);
    }
    return bytes.array();
  }

  /** Sees to it that a file of untold size leaves the reserve of the disk alone. */
  private static final class RoomWatch implements BlobStore.Progress {
    /** Bytes between two looks at the disk; a small part of any reserve. */
    private static final long STEP = 8 << 20;

    private final BlobStore blobs;
    private long next = STEP;

    RoomWatch(BlobStore blobs) {
      this.blobs = blobs;
    }

    @Override
    public void begun(BlobStore.View view) {
      // Nobody reads it before it is whole.
    }

    @Override
    public void grew(long total) {
      if (total >= next) {
        blobs.requireRoom(0);
        next = total + STEP;
      }
    }
  }
}

package org.godepot.registry.publish;

import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.godepot.registry.ingest.Ingest;

/** Decides whether an upload may send its body now. Thread-safe. */
public final class Intake {
  /** Multipart framing around a zip of exactly the largest size: a few part headers. */
  private static final long FRAMING = 64 * 1024;

  private final Ingest ingest;
  private final Semaphore slots;

  public Intake(Ingest ingest, PublishSettings settings) {
    this.ingest = ingest;
    this.slots = new Semaphore(settings.slots());
  }

  /**
   * Takes one of the slots.
   *
   * @param announced length of the body, where it is told
   * @throws RegistryException BUSY, TOO_LARGE, STORAGE_FULL
   */
  Slot admit(OptionalLong announced) {
    if (!slots.tryAcquire()) {
      throw new RegistryException(
          Reason.BUSY, "too many uploads are in progress; try again in a moment");
    }
    try {
      require(announced.orElse(0));
    } catch (RegistryException refused) {
      slots.release();
      throw refused;
    }
    return slots::release;
  }

  private void require(long length) {
    if (length > Ingest.MAX_ZIP + FRAMING) {
      throw new RegistryException(
          Reason.TOO_LARGE,
          "a module zip has at most " + Ingest.MAX_ZIP + " bytes, this body has " + length);
    }
    ingest.requireRoom(length);
  }

  /** The right to one upload; closing gives it back. */
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }
}

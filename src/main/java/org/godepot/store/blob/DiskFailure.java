package org.godepot.store.blob;

import java.io.IOException;
import java.util.Locale;
import org.godepot.catalog.Reason;
import org.godepot.catalog.RegistryException;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from a broken one. */
final class DiskFailure {
  private DiskFailure() {}

  /** The refusal for a failed file operation. */
  static RegistryException of(IOException failure) {
    // Java gives ENOSPC and EDQUOT no type of their own, only the system's words.
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("no space left") || message.contains("quota exceeded")) {
      return full(failure);
    }
    return new RegistryException(Reason.UNAVAILABLE, "the storage does not work now", failure);
  }

  static RegistryException full(@Nullable IOException cause) {
    return new RegistryException(
        Reason.STORAGE_FULL, "the storage is full; an operator has to make room", cause);
  }
}

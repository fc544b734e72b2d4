package org.godepot.registry.upstream.source;

import java.io.IOException;
import org.godepot.catalog.RegistryException;

/** A body that broke, or came too slowly, while it was read. */
public final class BrokenBodyException extends IOException {
  private static final long serialVersionUID = 1L;

  private final RegistryException refusal;

  BrokenBodyException(RegistryException refusal) {
    super(refusal.sentence(), refusal);
    this.refusal = refusal;
  }

  /** The same for callers of ours: UPSTREAM_FAILED, UPSTREAM_TIMEOUT or UNAVAILABLE. */
  public RegistryException refusal() {
    return refusal;
  }
}

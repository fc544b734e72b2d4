package org.godepot.sumdb.tlog;

/** Tiles that do not belong to the tree: at least one of them is forged or of another tree. */
public final class UnprovenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnprovenException(String message) {
    super(message);
  }
}

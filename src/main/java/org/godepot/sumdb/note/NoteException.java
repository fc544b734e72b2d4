package org.godepot.sumdb.note;

/** A note or a key that may not be trusted, and in what way. */
public final class NoteException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What is wrong with it. */
  public enum Kind {
    /** It is no note, or no key. */
    MALFORMED,
    /** Nobody we know signed it. */
    UNKNOWN_SIGNERS,
    /** A key we know stands under a signature it did not make. */
    WRONG_SIGNATURE
  }

  NoteException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  static NoteException malformed(String message) {
    return new NoteException(Kind.MALFORMED, message);
  }

  public Kind kind() {
    return kind;
  }
}

package org.godepot.sumdb;

import org.godepot.sumdb.note.NoteException;
import org.jspecify.annotations.Nullable;

/** A checksum database that did not prove what it said; never a failure to reach it. */
public final class SumdbException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;

  /** What is wrong with its answer, from a mishap to an attack. */
  public enum Kind {
    /** It does not have what it must have: its head, or a tile of a tree it signed. */
    INCOMPLETE,
    /** The answer is not of the protocol, or of another module than was asked for. */
    MALFORMED,
    /** The head of the tree is not signed by the database's key. */
    UNSIGNED,
    /** The record or the tiles do not belong to the tree that is signed. */
    UNPROVEN,
    /** Two signed trees, neither of which begins with the other: the message holds both. */
    TWO_HISTORIES
  }

  SumdbException(Kind kind, String message) {
    this(kind, message, null);
  }

  SumdbException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  static SumdbException malformed(String message) {
    return new SumdbException(Kind.MALFORMED, message);
  }

  static SumdbException of(NoteException note) {
    Kind kind =
        switch (note.kind()) {
          case MALFORMED -> Kind.MALFORMED;
          case UNKNOWN_SIGNERS, WRONG_SIGNATURE -> Kind.UNSIGNED;
        };
    return new SumdbException(kind, "the signed tree is refused: " + note.getMessage(), note);
  }

  public Kind kind() {
    return kind;
  }
}

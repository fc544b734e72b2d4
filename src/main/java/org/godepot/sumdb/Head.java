package org.godepot.sumdb;

import java.util.List;
import java.util.Optional;
import org.godepot.sumdb.note.NoteException;
import org.godepot.sumdb.note.NoteVerifier;
import org.godepot.sumdb.note.SignedNote;
import org.godepot.sumdb.tlog.TreeHead;

/**
 * The signed head of a tree, its signature verified.
 *
 * @param note the whole signed note
 */
record Head(String note, TreeHead tree) {
  /**
   * Verifies a note.
   *
   * @throws SumdbException UNSIGNED or MALFORMED
   */
  static Head open(String note, NoteVerifier key) {
    try {
      String text = SignedNote.open(note, List.of(key)).text();
      Optional<TreeHead> tree = TreeHead.parse(text);
      return new Head(
          note,
          tree.orElseThrow(() -> SumdbException.malformed("the signed note is no tree: " + text)));
    } catch (NoteException e) {
      throw SumdbException.of(e);
    }
  }
}

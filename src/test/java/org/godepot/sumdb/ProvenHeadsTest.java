package org.godepot.sumdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.sumdb.note.NoteVerifier;
import org.junit.jupiter.api.Test;

/** Which heads are remembered. */
class ProvenHeadsTest {
  /** More than are kept. */
  private static final int MANY = 3_000;

  private final SignedDatabase database = new SignedDatabase("sum.lab.test/private");
  private final ProvenHeads heads = new ProvenHeads();

  private Head head(String note) {
    Hash1 hash = Hash1.ofGoMod(new byte[0]);
    database.add(ModuleVersion.of("example.com/m", "v1.0.0"), hash, hash);
    String signed = new String(database.answer("/latest").orElseThrow(), StandardCharsets.UTF_8);
    return new Head(note, Head.open(signed, NoteVerifier.parse(database.vkey())).tree());
  }

  @Test
  void findsTheVeryNoteOnly() {
    Head head = head("note");
    heads.add(head);
    assertThat(heads.find("note")).contains(head);
    assertThat(heads.find("note\n")).isEmpty();
  }

  @Test
  void forgetsWhatWasNotUsedForTheLongestTime() {
    Head any = head("any");
    heads.add(new Head("used", any.tree()));
    heads.add(new Head("unused", any.tree()));
    for (int i = 0; i < MANY; i++) {
      heads.add(new Head("other " + i, any.tree()));
      assertThat(heads.find("used")).isPresent();
    }
    assertThat(heads.find("unused")).isEmpty();
    assertThat(heads.find("other 0")).isEmpty();
  }
}

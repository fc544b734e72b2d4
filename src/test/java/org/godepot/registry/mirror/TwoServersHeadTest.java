package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.golang.sum.Hash1;
import org.godepot.registry.relay.Relays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The head of a checksum database, which two servers on one database move forward by turns. */
class TwoServersHeadTest {
  private static final Hash1 HASH = Hash1.ofGoMod(new byte[0]);

  @TempDir private Path directory;

  private static ModuleVersion added(Outside outside, int n) {
    ModuleVersion id = ModuleVersion.of("example.com/m", "v1." + n + ".0");
    outside.sums.add(id, HASH, HASH);
    return id;
  }

  private static String head(Outside outside) {
    return outside.database.read(tx -> tx.sumdbs().head("sum.test")).orElseThrow();
  }

  @Test
  void eachNoticesTheStepsOfTheOther() {
    try (Outside outside = new Outside(directory, "allow * public")) {
      Relays ours = outside.relays;
      Relays other = outside.relays();
      for (int size = 1; size < 8; size += 2) {
        assertThat(ours.sums(added(outside, size))).isPresent();
        assertThat(head(outside)).contains("\n" + size + "\n");
        assertThat(other.sums(added(outside, size + 1))).isPresent();
        assertThat(head(outside)).contains("\n" + (size + 1) + "\n");
      }
    }
  }
}

package org.godepot.registry.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.godepot.golang.module.ModuleVersion;
import org.godepot.it.ModuleZips;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsesTest {
  private static final ModuleVersion ID = ModuleVersion.of("example.com/m", "v1.2.3");
  private static final byte[] ZIP =
      ModuleZips.of("example.com/m", "v1.2.3", "go.mod", "module example.com/m\n");

  @TempDir private Path directory;
  private Outside outside;

  @BeforeEach
  void open() throws IOException {
    outside = new Outside(directory, "allow * public nosum");
    outside.publish(ID, ZIP);
    outside.zip(ID);
  }

  @AfterEach
  void close() {
    outside.close();
  }

  private Instant used() {
    outside.mirrors.uses().save();
    return outside.database.read(tx -> tx.mirrored().find(ID)).orElseThrow().used();
  }

  @Test
  void usesWithinAnHourAreOne() throws IOException {
    Instant first = outside.now.truncatedTo(ChronoUnit.SECONDS);
    assertThat(used()).isEqualTo(first);

    outside.now = outside.now.plus(Uses.EXACT_TO).minusSeconds(1);
    outside.zip(ID);
    assertThat(used()).isEqualTo(first);

    outside.now = outside.now.plusSeconds(1);
    outside.zip(ID);
    assertThat(used()).isEqualTo(first.plus(Uses.EXACT_TO));
  }
}

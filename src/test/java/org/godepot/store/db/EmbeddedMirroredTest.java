package org.godepot.store.db;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMirroredTest extends MirroredContract {
  @TempDir private Path directory;

  @Override
  DatabaseSettings settings() {
    return DatabaseSettings.embedded(directory);
  }
}

package org.godepot.registry;

import java.nio.file.Path;
import org.godepot.store.db.DatabaseSettings;
import org.junit.jupiter.api.io.TempDir;

class SearchTest extends SearchContract {
  @TempDir private Path database;

  @Override
  DatabaseSettings settings() {
    return DatabaseSettings.embedded(database);
  }
}

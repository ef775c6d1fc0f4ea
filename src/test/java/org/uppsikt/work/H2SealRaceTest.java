package org.uppsikt.work;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class H2SealRaceTest extends SealRaceContract {

  @TempDir Path folder;

  @Override
  List<Database> open() {
    Database file = StoreBench.h2(folder, clock);
    return List.of(file, file);
  }
}

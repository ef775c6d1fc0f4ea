package org.uppsikt.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2RereadsTest extends RereadsContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }
}

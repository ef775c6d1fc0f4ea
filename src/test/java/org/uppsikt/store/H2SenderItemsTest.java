package org.uppsikt.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2SenderItemsTest extends SenderItemsContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }
}

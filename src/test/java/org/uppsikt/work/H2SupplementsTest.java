package org.uppsikt.work;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class H2SupplementsTest extends SupplementsContract {

  @TempDir Path folder;

  @Override
  Database open() {
    return StoreBench.h2(folder, clock);
  }
}

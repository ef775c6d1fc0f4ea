package org.uppsikt.work.verify;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;

class H2VerifyDiaryTest extends VerifyDiaryContract {

  @TempDir static Path folder;

  @Override
  Database open(Ticking clock) {
    return StoreBench.h2(folder, clock);
  }
}

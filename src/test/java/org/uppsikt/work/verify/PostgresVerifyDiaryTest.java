package org.uppsikt.work.verify;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;

class PostgresVerifyDiaryTest extends VerifyDiaryContract {

  @Override
  Database open(Ticking clock) {
    return StoreBench.postgres(clock);
  }
}

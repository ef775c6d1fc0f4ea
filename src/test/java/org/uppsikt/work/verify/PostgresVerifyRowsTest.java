package org.uppsikt.work.verify;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;
import org.uppsikt.testing.Ticking;

class PostgresVerifyRowsTest extends VerifyRowsContract {

  @Override
  Database open(Ticking clock) {
    return StoreBench.postgres(clock);
  }
}

package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresRaisingTest extends RaisingContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

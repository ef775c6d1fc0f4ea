package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresRepetitionTest extends RepetitionContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresSupplementsTest extends SupplementsContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresOwnHostsTest extends OwnHostsContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

package org.uppsikt.work;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresNamedReadersTest extends NamedReadersContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

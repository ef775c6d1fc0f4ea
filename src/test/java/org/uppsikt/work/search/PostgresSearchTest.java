package org.uppsikt.work.search;

import org.uppsikt.store.Database;
import org.uppsikt.store.StoreBench;

class PostgresSearchTest extends SearchContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

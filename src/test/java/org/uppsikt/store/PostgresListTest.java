package org.uppsikt.store;

class PostgresListTest extends ListContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

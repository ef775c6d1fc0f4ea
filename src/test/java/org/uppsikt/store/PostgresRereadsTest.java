package org.uppsikt.store;

class PostgresRereadsTest extends RereadsContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

package org.uppsikt.store;

class PostgresSnapshotTest extends SnapshotContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}

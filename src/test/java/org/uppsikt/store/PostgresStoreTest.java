package org.uppsikt.store;

class PostgresStoreTest extends StoreContract {

  @Override
  Database open() {
    return StoreBench.postgres(clock);
  }
}
